import { unescapeStep } from '../json-pointer.js'
import type { PlatformRequest, Taken } from './adapter.js'

/** What came back for an earlier request. */
export interface Answer {
  readonly status: number
  /** Parsed, where it was JSON. */
  readonly body: unknown
}

/**
 * A request with the values of an earlier answer in place, ready to be sent; `undefined` if the answer lacks one, and the request
 * makes no sense. A request that waits for nothing comes back as it is.
 *
 * Bounds: a placeholder is replaced where it is a whole step of the path, a whole value of the query or of a form, or a whole string of a JSON body,
 * so that words which happen to look like one stay; what is put into an address is escaped.
 *
 * @example
 * fillRequest({ action: 'reply', ruleId: 'r', method: 'POST', url: 'https://a.test/', idempotencyKey: 'k', body: { id: '~id~' },
 *   fill: { from: 'j', values: { '~id~': { pointer: '/id' } } } }, { status: 200, body: { id: '7' } })?.body // => { id: '7' }
 */
export function fillRequest(request: PlatformRequest, answer: Answer): PlatformRequest | undefined {
  const { fill, ...rest } = request
  if (fill === undefined) return request
  const values = new Map<string, unknown>()
  for (const [name, taken] of Object.entries(fill.values)) {
    const value = take(taken, answer)
    if (value === undefined) return undefined
    values.set(name, value)
  }
  return {
    ...rest,
    url: inText(request.url, values),
    ...(request.body === undefined ? {} : { body: inBody(request.body, values) }),
  }
}

function take(taken: Taken, answer: Answer): unknown {
  const failed = answer.status === 400 || answer.status === 404
  const found = failed ? undefined : at(answer.body, stepsOf(taken.pointer))
  const whole = found === undefined ? taken.otherwise : found
  if (whole === undefined) return undefined
  const { each } = taken
  const start =
    each !== undefined && Array.isArray(whole) ? whole.map((item) => at(item, stepsOf(each)) ?? item) : whole
  const set = Object.entries(taken.set ?? {}).reduce<unknown>(
    (value, [pointer, put]) => change(value, stepsOf(pointer), () => put),
    start,
  )
  const more = Object.entries(taken.add ?? {}).reduce<unknown>(
    (value, [pointer, item]) => change(value, stepsOf(pointer), (list) => [...without(list, item), item]),
    set,
  )
  return Object.entries(taken.remove ?? {}).reduce<unknown>(
    (value, [pointer, item]) => change(value, stepsOf(pointer), (list) => without(list, item)),
    more,
  )
}

function without(list: unknown, gone: unknown): readonly unknown[] {
  const same = JSON.stringify(gone)
  return Array.isArray(list) ? list.filter((item) => JSON.stringify(item) !== same) : []
}

function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(unescapeStep)
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Object.entries(inner).find(([key]) => key === step)?.[1]
        : undefined,
    value,
  )
}

function change(value: unknown, [step, ...rest]: readonly string[], how: (old: unknown) => unknown): unknown {
  if (step === undefined) return how(value)
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const old = entries.find(([key]) => key === step)?.[1]
  const fresh = [step, change(old, rest, how)] as const
  const others = entries.filter(([key]) => key !== step)
  if (Array.isArray(value)) return entries.map(([key, inner]) => (key === step ? fresh[1] : inner))
  return Object.fromEntries([...others, fresh])
}

function inBody(body: unknown, values: ReadonlyMap<string, unknown>): unknown {
  if (typeof body !== 'string') return inJson(body, values)
  return values.has(body) ? values.get(body) : inText(body, values)
}

function inJson(value: unknown, values: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return values.has(value) ? values.get(value) : value
  if (Array.isArray(value)) return value.map((inner) => inJson(inner, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inJson(inner, values)]))
}

/** In an address, or in the fields of a form. */
function inText(text: string, values: ReadonlyMap<string, unknown>): string {
  return text.replace(/(?<=[/=])~[a-z]+~(?=[/?&]|$)/g, (name) =>
    values.has(name) ? encodeURIComponent(String(values.get(name))) : name,
  )
}
