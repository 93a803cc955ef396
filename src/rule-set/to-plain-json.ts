import { type IssueCode, issue } from '../issue-codes.js'
import { toPointer } from '../json-pointer.js'
import type { Issue } from '../result.js'

/** A JSON value that nobody else can change. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const DEEPEST = 64
const MOST_VALUES = 500_000

/**
 * Copies a value as plain JSON, so that neither cycles, getters, prototypes nor later changes reach the engine.
 *
 * Bounds: 64 levels and 500,000 values.
 * Errors: what is no JSON becomes an issue at its path and `null` in the copy.
 */
export function toPlainJson(value: unknown): { readonly json: Json; readonly issues: readonly Issue[] } {
  const copying: Copying = { left: MOST_VALUES, path: [], issues: [] }
  return { json: copy(value, copying), issues: copying.issues }
}

/** The path is only written out where something is wrong: most of a document is sound. */
interface Copying {
  left: number
  readonly path: PropertyKey[]
  readonly issues: Issue[]
}

function copy(value: unknown, copying: Copying): Json {
  if (--copying.left < 0) {
    if (copying.left === -1)
      complain(copying, 'too-large', 'the document holds too many values', 'split it, and join it with `extends`')
    return null
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'object') {
    const found = typeof value === 'number' ? 'number that is not finite' : typeof value
    complain(copying, 'wrong-type', `a ${found} is not JSON`, 'use text, numbers, true, false, null, lists and objects')
    return null
  }
  if (copying.path.length >= DEEPEST) {
    complain(copying, 'too-large', `nested deeper than ${DEEPEST} levels`, 'use fewer levels')
    return null
  }
  return Array.isArray(value) ? copyList(value, copying) : copyObject(value, copying)
}

function copyList(value: readonly unknown[], copying: Copying): Json {
  const { path } = copying
  return value.map((item, index) => {
    path.push(index)
    const copied = copy(item, copying)
    path.pop()
    return copied
  })
}

function copyObject(value: object, copying: Copying): Json {
  const { path } = copying
  const result: Record<string, Json> = {}
  for (const [key, item] of Object.entries(value)) {
    path.push(key)
    if (key === '__proto__') complain(copying, 'unknown-key', 'unknown key `__proto__`', 'take it away')
    else if (item !== undefined) result[key] = copy(item, copying)
    path.pop()
  }
  return result
}

function complain({ path, issues }: Copying, code: IssueCode, message: string, hint: string): void {
  issues.push(issue(code, toPointer(path), message, hint))
}
