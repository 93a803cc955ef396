import { issue } from '../issue-codes.js'
import { escapeStep } from '../json-pointer.js'
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
  const issues: Issue[] = []
  const budget = { left: MOST_VALUES }
  const json = copy(value, '', 0, budget, issues)
  return { json, issues }
}

function copy(value: unknown, path: string, depth: number, budget: { left: number }, issues: Issue[]): Json {
  if (--budget.left < 0) {
    if (budget.left === -1)
      issues.push(
        issue('too-large', path, 'the document holds too many values', 'split it, and join it with `extends`'),
      )
    return null
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'object') {
    issues.push(
      issue(
        'wrong-type',
        path,
        `a ${typeof value === 'number' ? 'number that is not finite' : typeof value} is not JSON`,
        'use text, numbers, true, false, null, lists and objects',
      ),
    )
    return null
  }
  if (depth >= DEEPEST) {
    issues.push(issue('too-large', path, `nested deeper than ${DEEPEST} levels`, 'use fewer levels'))
    return null
  }
  if (Array.isArray(value)) return value.map((item, index) => copy(item, `${path}/${index}`, depth + 1, budget, issues))
  return copyObject(value, path, depth, budget, issues)
}

function copyObject(value: object, path: string, depth: number, budget: { left: number }, issues: Issue[]): Json {
  const result: Record<string, Json> = {}
  for (const [key, item] of Object.entries(value)) {
    const here = `${path}/${escapeStep(key)}`
    if (key === '__proto__') issues.push(issue('unknown-key', here, 'unknown key `__proto__`', 'take it away'))
    else if (item !== undefined) result[key] = copy(item, here, depth + 1, budget, issues)
  }
  return result
}
