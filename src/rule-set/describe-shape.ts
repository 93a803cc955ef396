import type * as z from 'zod'
import { describeType, describeValue, shorten } from '../describe-zod-issue.js'
import { isRecord } from '../is-record.js'
import { didYouMean, issue } from '../issue-codes.js'
import { escapeStep, toPointer, valueAt } from '../json-pointer.js'
import type { Issue } from '../result.js'
import { keysAt } from '../schema-keys.js'
import { actionObjectSchema, BARE_ACTIONS, ruleSetSchema } from './rule-set-schema.js'
import { isOneSlip, suggestName } from './suggest-name.js'

type ZodIssue = z.core.$ZodIssue
const MOST_ISSUES = 200
const MOST_NAMED = 30
const DURATION_HINT = 'a duration is a number and one of s, m, h, d, w, as `15m` or `30d`'

/** How a field is written, for whoever left it out or wrote something else. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['sangfroid', 'the first line is `sangfroid: 1`'],
  ['name', 'as `name: acme`'],
  ['description', 'one sentence'],
  ['languages', 'as `languages: [en, fr]`'],
  ['extends', 'as `extends: [sangfroid/default]`'],
  ['brand', 'as `brand: { name: Acme }`'],
  ['removalGrade', 'as `removalGrade: [threat, slur]`'],
  ['context', 'as `context: { faultConfirmed: { type: boolean } }`'],
  ['type', '`boolean`, `number` or `string`'],
  ['history', 'as `history: { strikes: { count: strike, within: 30d } }`'],
  ['count', 'a kind of entry, as `strike` or `reply`'],
  ['roles', 'as `roles: [support, safety]`'],
  ['lexicons', 'a list of lexicons, as docs/lexicons.md shows'],
  ['week', "as `week: { mon: ['09:00-12:30', '14:00-18:00'] }`"],
  ['zone', 'as `zone: Europe/Paris`'],
  ['closed', 'a list of days, as `[easter +1, 12-25]`'],
  ['deadlines', 'as `deadlines: { urgent: 15m, high: 1h }`'],
  ['overdue', 'a list, as `[{ after: 1h, role: support-lead, priority: high }]`'],
  ['claims', 'by language, as `claims: { en: [plastic yoghurt] }`'],
  ['says', 'by language, as `says: { en: [cups glass] }`'],
  ['fact', 'by language, as `fact: { en: Our cups are made of glass. }`'],
  ['validUntil', 'the last day on which it holds, as `validUntil: 2027-06-30`'],
  ['steps', 'a list, as `[{ do: Find out what leaked., role: security, within: 1h }]`'],
  ['do', 'what is to be done, in one sentence'],
  ['lessons', 'by topic and language, as `delivery: { en: [parcel, courier] }`'],
  ['rules', 'a list: each rule begins with `- id:`'],
  ['id', 'each rule has an `id`: small letters, digits and single hyphens'],
  ['policy', 'say in one sentence which norm the rule enforces: the author is told'],
  ['then', 'a list of actions, as `[delete, { escalate: { role: safety, within: 15m } }]`'],
  ['unknown', '`skip`, or a list of actions that remove nothing'],
  ['examples', 'as `examples: { match: [a comment], pass: [another] }`'],
  ['match', 'a list of comments'],
  ['pass', 'a list of comments'],
  ['text', 'the words of the comment'],
  ['precedence', 'a whole number from -1000 to 1000'],
  ['fallback', 'as `fallback: { role: support, within: 24h }`'],
  ['role', 'who answers, as `role: support`'],
  ['within', 'how long they have, as `within: 2h`'],
  ['for', 'how long, as `for: 7d`'],
  ['template', 'the name of a template, as `template: thanks`'],
  ['reason', 'why, as `reason: threat`'],
  ['label', 'a word, as `label: review`'],
  ['proposal', 'what a person may approve, in one sentence'],
  ['weight', 'a number above 0, at most 100'],
])

/**
 * Says in plain words what is wrong with the shape of a rule set, in the order of the document.
 *
 * Bounds: the first 200 issues.
 * Source: docs/rule-set.md; codes `wrong-type`, `missing-key`, `unknown-key`.
 */
export function describeShape(found: readonly ZodIssue[], json: unknown): readonly Issue[] {
  const places = new Set(found.flatMap((one) => (one.code === 'unrecognized_keys' ? [toPointer(one.path)] : [])))
  const wrong = new Set(found.flatMap((one) => (one.code === 'invalid_type' ? [toPointer(one.path)] : [])))
  return found
    .filter((one) => one.code !== 'too_big' || !wrong.has(toPointer(one.path)))
    .filter((one) => one.code !== 'custom' || !places.has(toPointer(one.path)))
    .flatMap((one) => toIssues(one, [], json))
    .slice(0, MOST_ISSUES)
}

function toIssues(found: ZodIssue, above: readonly PropertyKey[], json: unknown): Issue[] {
  const path = [...above, ...found.path]
  const at = toPointer(path)
  const value = valueAt(json, path)
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) =>
        isAction(path) && isBare(key)
          ? issue('wrong-type', `${at}/${key}`, `\`${key}\` has no fields`, `write it as a word: \`then: [${key}]\``)
          : unknownKey(key, at, keysAt(ruleSetSchema, path), value),
      )
    case 'invalid_union':
      return inUnion(found.errors, path, json)
    case 'invalid_type':
      if (value === undefined)
        return [
          issue(
            'missing-key',
            at,
            `\`${shorten(String(path.at(-1) ?? 'the document'))}\` is missing`,
            missingHint(path),
          ),
        ]
      return [
        issue(
          'wrong-type',
          at,
          `expected ${describeType(found.expected)}, found ${describeValue(value)}`,
          examplesOf(path),
        ),
      ]
    case 'invalid_value':
      return [wrongChoice(found.values, value, at)]
    case 'too_small':
      return [
        issue(
          'wrong-type',
          at,
          typeof value === 'number' ? `${value} is too small` : 'must not be empty',
          boundHint(found.minimum, 'at least'),
        ),
      ]
    case 'too_big':
      return [
        issue(
          'wrong-type',
          at,
          typeof value === 'number' ? `${value} is too large` : 'is too long',
          boundHint(found.maximum, 'at most'),
        ),
      ]
    case 'invalid_format':
      return [
        issue('wrong-type', at, `\`${shorten(String(value))}\` does not have the form of this field`, formHint(path)),
      ]
    case 'invalid_key':
      return [
        issue(
          'wrong-type',
          at,
          `\`${shorten(String(path.at(-1)))}\` is not a name a fact can have`,
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
      return [issue('wrong-type', at, 'is not a value this field takes', examplesOf(path))]
  }
}

/** A slip of one letter, where the right key is not there as well, can be mended without asking. */
function unknownKey(key: string, at: string, known: readonly string[], inside: unknown): Issue {
  const near = suggestName(key, known)
  const hint = didYouMean(near) ?? keysHint(known)
  const found = issue('unknown-key', `${at}/${escapeStep(key)}`, `unknown key \`${shorten(key)}\``, hint)
  const isSlip = near !== undefined && isOneSlip(key, near) && isRecord(inside) && !Object.hasOwn(inside, near)
  return isSlip ? { ...found, fix: { kind: 'rename-key', to: near } } : found
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
  if (nearest !== undefined) {
    const hasKeys = nearest.some((found) => found.code === 'unrecognized_keys')
    return nearest
      .filter((found) => !(hasKeys && found.code === 'custom'))
      .flatMap((found) => toIssues(found, path, json))
  }
  return [
    issue('wrong-type', toPointer(path), `${describeValue(value)} is not what this field takes`, examplesOf(path)),
  ]
}

function wrongChoice(values: readonly unknown[], value: unknown, at: string): Issue {
  if (value === undefined)
    return issue(
      'missing-key',
      at,
      `\`${shorten(at.slice(at.lastIndexOf('/') + 1))}\` is missing`,
      missingHint(at.split('/')),
    )
  const words = values.filter((choice) => typeof choice === 'string')
  const known = words.length > 6 ? '' : `, expected ${values.map((choice) => `\`${String(choice)}\``).join(' or ')}`
  const named = words.length > 0 && words.every(isBare) ? [...words, ...Object.keys(actionObjectSchema.shape)] : words
  const near = typeof value === 'string' ? suggestName(value, named) : undefined
  if (typeof value === 'string' && near === value)
    return issue('wrong-type', at, `\`${value}\` needs its fields`, `write it as \`${value}: …\``)
  return issue(
    'wrong-type',
    at,
    `${describeValue(value)} is not known here${known}`,
    didYouMean(near) ?? choicesHint(named) ?? missingHint(at.split('/')),
  )
}

function isBare(word: string): boolean {
  return (BARE_ACTIONS as readonly string[]).includes(word)
}

function isAction(path: readonly PropertyKey[]): boolean {
  const field = path.at(-2)
  return (field === 'then' || field === 'unknown') && path[0] === 'rules'
}

/** A field that is not there, by what it is for. */
function missingHint(path: readonly PropertyKey[]): string {
  return EXAMPLES.get(String(path.at(-1))) ?? 'see docs/rule-set.md'
}

function examplesOf(path: readonly PropertyKey[]): string {
  const named = [...path].reverse().find((step) => EXAMPLES.has(String(step)))
  return EXAMPLES.get(String(named)) ?? 'see docs/rule-set.md'
}

function boundHint(bound: number | bigint, side: string): string {
  return `${side} ${String(bound)}`
}

function keysHint(keys: readonly string[]): string {
  return keys.length === 0 ? 'take it away' : `known here are ${keys.slice(0, MOST_NAMED).join(', ')}`
}

function choicesHint(choices: readonly string[]): string | undefined {
  return choices.length === 0 ? undefined : `known are ${choices.slice(0, MOST_NAMED).join(', ')}`
}

function formHint(path: readonly PropertyKey[]): string | undefined {
  const field = String(path.at(-1))
  if (field === 'id' || field === 'name') return 'small letters, digits and single hyphens'
  if (field === 'within' || field === 'for' || field === 'expires') return DURATION_HINT
  if (field === 'validUntil') return 'a day that there is, as `2027-06-30`'
  if (field === 'currency') return 'three capital letters, as `EUR`'
  if (field === 'link') return 'an address that begins with `https://`'
  if (path.at(-2) === 'countries') return 'two capital letters, as `FR`'
  if (path[0] === 'hours') return "hours are written `'09:00-18:00'`, with two digits and in quotes"
  if (path[0] === 'deadlines' || field === 'window' || field === 'after') return DURATION_HINT
  if (path.at(-2) === 'languages') return 'a language is two or three small letters, as `fr`'
  return undefined
}
