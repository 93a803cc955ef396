import type { Decision } from '../../decision/decision.js'
import { parseDuration } from '../../rule-set/parse-duration.js'
import type { Expectation, ExpectedAction } from './test-schema.js'

/** One thing that was expected and is not so. */
export type Mismatch =
  | { readonly kind: 'rule'; readonly ruleId: string; readonly wanted: boolean }
  | { readonly kind: 'action'; readonly wanted: string }
  | { readonly kind: 'other'; readonly says: string }

/** Compares a decision with what is expected of it; nothing when all is as expected. */
export function checkExpectation(expect: Expectation, decision: Decision): readonly Mismatch[] {
  const found: Mismatch[] = []
  const matched = new Set(decision.matched.map(({ ruleId }) => ruleId))
  for (const ruleId of expect.matched ?? [])
    if (!matched.has(ruleId)) found.push({ kind: 'rule', ruleId, wanted: true })
  for (const ruleId of expect.unmatched ?? [])
    if (matched.has(ruleId)) found.push({ kind: 'rule', ruleId, wanted: false })
  if (expect.status !== undefined && expect.status !== decision.status)
    found.push(other(`status is \`${decision.status}\`, expected \`${expect.status}\``))
  if (expect.lang !== undefined && expect.lang !== decision.lang)
    found.push(other(`the language judged is \`${decision.lang}\`, expected \`${expect.lang}\``))
  for (const [id, { min = 0, max = 1 }] of Object.entries(expect.signals ?? {})) {
    const value = Object.hasOwn(decision.signals, id) ? (decision.signals[id]?.value ?? null) : 0
    if (value === null || value < min || value > max)
      found.push(other(`\`${id}\` is ${value ?? 'unknown'}, expected ${min} to ${max}`))
  }
  for (const fact of expect.incomplete ?? [])
    if (!decision.incomplete.some((one) => one.fact === fact))
      found.push(other(`\`${fact}\` is known, expected to be unknown`))
  const wanted = expect.actions ?? []
  for (const one of unmet(wanted, decision.actions, decision.at))
    found.push({ kind: 'action', wanted: writeExpected(one) })
  if (expect.only !== undefined) found.push(...checkOnly(expect.only, decision))
  for (const kind of expect.without ?? [])
    for (const action of decision.actions)
      if (action.kind === kind)
        found.push(other(`\`${kind}\` is asked for by \`${action.ruleId}\`, expected not to be`))
  for (const one of unmet(expect.entries ?? [], decision.entries, decision.at))
    found.push(other(`the history does not gain \`${writeExpected(one)}\``))
  return found
}

function checkOnly(wanted: readonly ExpectedAction[], decision: Decision): readonly Mismatch[] {
  const left = [...decision.actions]
  const missing: Mismatch[] = []
  for (const one of wanted) {
    const place = left.findIndex((action) => fits(one, action, decision.at))
    if (place === -1) missing.push({ kind: 'action', wanted: writeExpected(one) })
    else left.splice(place, 1)
  }
  return [
    ...missing,
    ...left.map(({ kind, ruleId }) => other(`\`${kind}\` by \`${ruleId}\` is one action more than expected`)),
  ]
}

type Taken = object & { readonly kind: string }

/** Expected actions that none of those taken meets, each taken one meeting one only. */
function unmet(wanted: readonly ExpectedAction[], taken: readonly Taken[], at: number): readonly ExpectedAction[] {
  const left = [...taken]
  return wanted.filter((one) => {
    const place = left.findIndex((action) => fits(one, action, at))
    if (place === -1) return true
    left.splice(place, 1)
    return false
  })
}

/** Actions with one field are named by it alone, as in rules: `label: praise`. */
const ONE_FIELD: Readonly<Record<string, string>> = { label: 'label', report: 'category', 'start-playbook': 'playbook' }

function fits(wanted: ExpectedAction, action: Taken, at: number): boolean {
  if (typeof wanted === 'string') return action.kind === wanted
  return Object.entries(wanted).every(([kind, fields]) => {
    if (action.kind !== kind) return false
    const given = typeof fields === 'string' ? { [ONE_FIELD[kind] ?? 'ruleId']: fields } : fields
    return Object.entries(given).every(([field, value]) => fieldOf(action, field, at) === toComparable(field, value))
  })
}

/** Durations are written as in rules: `within` is how long somebody has, `for` how long something lasts. */
function toComparable(field: string, value: unknown): unknown {
  const isDuration = field === 'within' || field === 'for' || field === 'expires'
  return isDuration && typeof value === 'string' ? parseDuration(value) : value
}

function fieldOf(action: Taken, field: string, at: number): unknown {
  const read = (name: string): unknown => (Object.hasOwn(action, name) ? Reflect.get(action, name) : undefined)
  const since = (name: string): unknown => {
    const time = read(name)
    return typeof time === 'number' ? time - at : null
  }
  if (field === 'within') return since('respondBy')
  if (field === 'expires') return since('expiresAt')
  if (field === 'for') return read('durationMs') ?? since('until')
  return read(field) ?? null
}

/** Writes an expected action as it stands in a file of tests. */
export function writeExpected(wanted: ExpectedAction): string {
  if (typeof wanted === 'string') return wanted
  return Object.entries(wanted)
    .map(([kind, fields]) => {
      if (typeof fields === 'string') return `${kind}: ${fields}`
      const inside = Object.entries(fields).map(([field, value]) => `${field}: ${String(value)}`)
      return `${kind}: { ${inside.join(', ')} }`
    })
    .join(', ')
}

function other(says: string): Mismatch {
  return { kind: 'other', says }
}
