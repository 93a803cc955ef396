import type * as z from 'zod'
import { didYouMean, issue } from '../issue-codes.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { actionObjectSchema, BARE_ACTIONS, type RuleSetDocument, ruleSetSchema } from './rule-set-schema.js'
import { suggestName } from './suggest-name.js'
import { escapePointer, toPlainJson } from './to-plain-json.js'

type ZodIssue = z.core.$ZodIssue
const MOST_ISSUES = 200

/** Rule sets whose shape was checked before they were shipped, as JSON texts. */
export type CheckedShapes = ReadonlySet<string>

/**
 * Reads the shape of a rule set from a plain value.
 *
 * Errors: every issue of shape, in the order of the document; codes `wrong-type`, `missing-key`, `unknown-key`, `too-large`.
 * Source: docs/rule-set.md.
 *
 * @param checked texts that need no second look: a shipped rule set costs no more than its comparison
 */
export function parseRuleSet(value: unknown, checked?: CheckedShapes): Result<RuleSetDocument> {
  const { json, issues } = toPlainJson(value)
  if (issues.length > 0) return fail(issues.slice(0, MOST_ISSUES))
  if (checked?.has(JSON.stringify(json)) === true) return ok(json as unknown as RuleSetDocument)
  const parsed = ruleSetSchema.safeParse(json)
  if (!parsed.success)
    return fail(parsed.error.issues.flatMap((found) => toIssues(found, [], json)).slice(0, MOST_ISSUES))
  return ok(parsed.data)
}

function toIssues(found: ZodIssue, above: readonly PropertyKey[], json: unknown): Issue[] {
  const path = [...above, ...found.path]
  const at = toPointer(path)
  const value = valueAt(json, path)
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) =>
        issue(
          'unknown-key',
          `${at}/${escapePointer(key)}`,
          `unknown key \`${show(key)}\``,
          didYouMean(suggestName(key, keysAt(path))),
        ),
      )
    case 'invalid_union':
      return inUnion(found.errors, path, json)
    case 'invalid_type':
      if (value === undefined)
        return [issue('missing-key', at, `\`${show(String(path.at(-1) ?? 'the document'))}\` is missing`)]
      return [issue('wrong-type', at, `expected ${article(found.expected)}, found ${describe(value)}`)]
    case 'invalid_value':
      return [wrongChoice(found.values, value, at)]
    case 'too_small':
      return [issue('wrong-type', at, typeof value === 'number' ? `${value} is too small` : 'must not be empty')]
    case 'too_big':
      return [issue('wrong-type', at, typeof value === 'number' ? `${value} is too large` : 'is too long')]
    case 'invalid_format':
      return [
        issue('wrong-type', at, `\`${show(String(value))}\` does not have the form of this field`, formHint(path)),
      ]
    case 'invalid_key':
      return [
        issue(
          'wrong-type',
          at,
          `\`${show(String(path.at(-1)))}\` is not a name a fact can have`,
          'letters, digits and `_`, a letter first',
        ),
      ]
    case 'custom':
      return [
        issue(
          'wrong-type',
          at,
          'an action is a word, or an object with one key',
          'write each action as an item of its own',
        ),
      ]
    default:
      return [issue('wrong-type', at, 'is not a value this field takes')]
  }
}

/** Of the members of a union, the one that the value comes nearest to tells what is wrong. */
function inUnion(errors: readonly (readonly ZodIssue[])[], path: readonly PropertyKey[], json: unknown): Issue[] {
  const value = valueAt(json, path)
  const action = isAction(path)
  if (action && typeof value === 'string') return [wrongChoice(BARE_ACTIONS, value, toPointer(path))]
  let nearest: readonly ZodIssue[] | undefined
  for (const member of errors) {
    const refusesKind = member.some(
      (found) => found.path.length === 0 && (found.code === 'invalid_type' || found.code === 'invalid_value'),
    )
    if (!refusesKind && (nearest === undefined || member.length < nearest.length)) nearest = member
  }
  if (nearest !== undefined) return nearest.flatMap((found) => toIssues(found, path, json))
  return [issue('wrong-type', toPointer(path), `${describe(value)} is not what this field takes`)]
}

function wrongChoice(values: readonly unknown[], value: unknown, at: string): Issue {
  if (value === undefined) return issue('missing-key', at, `\`${show(at.slice(at.lastIndexOf('/') + 1))}\` is missing`)
  const words = values.filter((choice) => typeof choice === 'string')
  const known = words.length > 6 ? '' : `, expected ${values.map((choice) => `\`${String(choice)}\``).join(' or ')}`
  const named =
    words.length > 0 && words.every((word) => (BARE_ACTIONS as readonly string[]).includes(word))
      ? [...words, ...Object.keys(actionObjectSchema.shape)]
      : words
  const near = typeof value === 'string' ? suggestName(value, named) : undefined
  if (typeof value === 'string' && near === value)
    return issue('wrong-type', at, `\`${value}\` needs its fields`, `write it as \`${value}: …\``)
  return issue('wrong-type', at, `${describe(value)} is not known here${known}`, didYouMean(near))
}

function isAction(path: readonly PropertyKey[]): boolean {
  const field = path.at(-2)
  return (field === 'then' || field === 'unknown') && path[0] === 'rules'
}

/** The keys that the schema has at a path, followed through objects, lists, records and unions. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schemas: readonly unknown[] = [ruleSetSchema]
  for (const step of path) schemas = schemas.flatMap((schema) => stepInto(schema, String(step)))
  return schemas
    .flatMap((schema) => unwrap(schema))
    .flatMap((schema) => (isRecord(schema.shape) ? Object.keys(schema.shape) : []))
}

function stepInto(schema: unknown, step: string): unknown[] {
  return unwrap(schema).flatMap((inner) => {
    if (isRecord(inner.shape)) return Object.hasOwn(inner.shape, step) ? [inner.shape[step]] : []
    return [inner.element, inner.valueType].filter((part) => part !== undefined)
  })
}

function unwrap(schema: unknown): Record<string, unknown>[] {
  if (!isRecord(schema)) return []
  const definition = schema.def
  if (!isRecord(definition)) return [schema]
  if (Array.isArray(definition.options)) return definition.options.flatMap((option) => unwrap(option))
  if (definition.innerType !== undefined) return unwrap(definition.innerType)
  return [{ shape: definition.shape, element: definition.element, valueType: definition.valueType }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapePointer(String(step))}`).join('')
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const step of path) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined
    value = value[String(step)]
  }
  return value
}

function formHint(path: readonly PropertyKey[]): string | undefined {
  const field = String(path.at(-1))
  if (field === 'id' || field === 'name') return 'small letters, digits and single hyphens'
  if (field === 'within' || field === 'for' || field === 'expires')
    return 'a duration is a number and one of s, m, h, d, w, as `15m` or `30d`'
  if (path.at(-2) === 'languages') return 'a language is two or three small letters, as `fr`'
  return undefined
}

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `\`${show(String(value))}\``
}

function article(expected: string): string {
  switch (expected) {
    case 'array':
      return 'a list'
    case 'object':
    case 'record':
      return 'an object'
    case 'int':
      return 'a whole number'
    default:
      return `a ${expected}`
  }
}

function show(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
