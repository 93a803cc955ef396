import type * as z from 'zod'
import { isRecord } from '../is-record.js'
import type { Issue } from '../result.js'
import { describeShape } from './describe-shape.js'
import { type RuleSetDocument, ruleIdSchema, ruleSetSchema } from './rule-set-schema.js'
import { toPlainJson } from './to-plain-json.js'

/** Rule sets whose shape was checked before they were shipped, as JSON texts. */
export type CheckedShapes = ReadonlySet<string>

/** What could be read of a rule set. */
export interface ReadShape {
  /** The document without what is broken in it; `null` when too little is left. */
  readonly document: RuleSetDocument | null
  /** Everything that is wrong with its shape, in the order of the document. */
  readonly issues: readonly Issue[]
  /** The fields of which something was left out. */
  readonly lost: ReadonlySet<string>
  /** Conditions of rules that are broken elsewhere, by JSON Pointer: they can be looked at all the same. */
  readonly conditions: ReadonlyMap<string, unknown>
}

type Fields = Record<string, unknown>

const MOST_ISSUES = 200
const NOTHING_LOST: ReadonlySet<string> = new Set()
const NO_CONDITIONS: ReadonlyMap<string, unknown> = new Map()

/**
 * Reads the shape of a rule set and goes on with what is sound in it, so that one broken rule does not hide what is wrong with the others.
 *
 * Bounds: a rule that is broken is switched off in the result; a field that is broken is left out.
 * Errors: codes `wrong-type`, `missing-key`, `unknown-key`, `too-large`.
 * Source: docs/rule-set.md.
 *
 * @param checked texts that need no second look: a shipped rule set costs no more than its comparison
 */
export function readShape(value: unknown, checked?: CheckedShapes): ReadShape {
  const { json, issues } = toPlainJson(value ?? null)
  if (issues.length > 0)
    return { document: null, issues: issues.slice(0, MOST_ISSUES), lost: NOTHING_LOST, conditions: NO_CONDITIONS }
  if (checked?.has(JSON.stringify(json)) === true) return takeShape(json)
  const parsed = ruleSetSchema.safeParse(json)
  if (parsed.success) return { document: parsed.data, issues: [], lost: NOTHING_LOST, conditions: NO_CONDITIONS }
  const found = parsed.error.issues
  const lost = new Set<string>()
  const places = found.flatMap(brokenPlaces)
  const sound = isRecord(json) ? withoutBroken(json, places, lost) : undefined
  const again = ruleSetSchema.safeParse(sound)
  return {
    document: again.success ? again.data : null,
    issues: describeShape(found, json),
    lost,
    conditions: isRecord(json) ? conditionsLeft(json.rules, places) : NO_CONDITIONS,
  }
}

/** The shape of a rule set that was checked before it was shipped. */
export function takeShape(document: unknown): ReadShape & { readonly document: RuleSetDocument } {
  return { document: document as RuleSetDocument, issues: [], lost: NOTHING_LOST, conditions: NO_CONDITIONS }
}

function brokenPlaces(found: z.core.$ZodIssue): (readonly PropertyKey[])[] {
  return found.code === 'unrecognized_keys' ? found.keys.map((key) => [...found.path, key]) : [found.path]
}

function withoutBroken(document: Fields, places: readonly (readonly PropertyKey[])[], lost: Set<string>): Fields {
  const sound: Fields = { ...document }
  for (const [first = '', second] of places) {
    const field = String(first)
    const inner = sound[field]
    if (field === 'sangfroid') sound.sangfroid = 1
    else if (field === 'name') sound.name = 'unnamed'
    else if (field === 'rules' && typeof second === 'number' && Array.isArray(inner))
      sound.rules = inner.map((rule: unknown, index) => (index === second ? switchedOff(rule, index) : rule))
    else {
      lost.add(field)
      if ((field === 'context' || field === 'history') && second !== undefined && isRecord(inner))
        sound[field] = Object.fromEntries(Object.entries(inner).filter(([name]) => name !== second))
      else delete sound[field]
    }
  }
  return sound
}

/** The conditions of broken rules whose `when` is sound. */
function conditionsLeft(rules: unknown, places: readonly (readonly PropertyKey[])[]): ReadonlyMap<string, unknown> {
  const conditions = new Map<string, unknown>()
  if (!Array.isArray(rules)) return conditions
  for (const [field, index] of places) {
    if (field !== 'rules' || typeof index !== 'number') continue
    const rule: unknown = rules[index]
    if (!isRecord(rule) || rule.when === undefined || rule.status === 'off') continue
    if (places.some(([first, second, third]) => first === 'rules' && second === index && third === 'when')) continue
    conditions.set(`/rules/${index}/when`, rule.when)
  }
  return conditions
}

/** Keeps its place and its id, so that the other rules keep theirs. */
function switchedOff(rule: unknown, index: number): Fields {
  const id = isRecord(rule) && ruleIdSchema.safeParse(rule.id).success ? rule.id : `broken-${index}`
  return { id, status: 'off', policy: '-', when: true, then: [] }
}
