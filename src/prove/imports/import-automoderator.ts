import { isRecord } from '../../is-record.js'
import { canHold } from '../../rule-set/can-hold.js'
import { factsOf } from '../../rule-set/facts.js'
import { parseCondition } from '../../rule-set/parse-condition.js'
import { readAction, readPostAction } from './automoderator-actions.js'
import {
  type ReadCheck,
  readAuthorText,
  readLength,
  readNumber,
  readQuality,
  readSearch,
  readSearchKey,
  readTruth,
} from './automoderator-checks.js'
import { whyUnasked } from './automoderator-unasked.js'
import { type Draft, type Fate, finishDraft, freeId, type Imported, startDraft } from './imported.js'
import { sayValue } from './say-value.js'

type Fields = Readonly<Record<string, unknown>>

/** One rule of AutoModerator: a document of its own, with the lines of its keys. */
export interface AutoModeratorRule {
  readonly value: unknown
  readonly line: number
  /** Keys that stand again further down in the same rule. */
  readonly doubled?: readonly { readonly line: number; readonly key: string }[]
  /** The line of a key, by the keys that lead to it. */
  readonly lineOf: (path: readonly string[]) => number
}

/**
 * Makes a rule set of AutoModerator's rules.
 *
 * A rule of which some check cannot be asked is left out as a whole: without the check it would act on more than it should. What removes there
 * holds here, until a person decides: no word alone is evidence.
 *
 * Bounds: rules for comments, or for both; those for posts alone are left out.
 * Errors: none; every key has its fate.
 * Source: Reddit, full documentation of AutoModerator, and the published server code for what it leaves open. docs/import.md has the table.
 */
export function importAutoModerator(
  rules: readonly AutoModeratorRule[],
  options: { readonly name: string; readonly language: string },
): Imported {
  const draft = startDraft(options.language)
  for (const rule of rules) if (rule.value !== null && rule.value !== undefined) importRule(rule, draft)
  return finishDraft(draft, freeId(options.name, []))
}

function importRule({ value: written, line, lineOf, doubled = [] }: AutoModeratorRule, draft: Draft): void {
  const value = withTruths(written)
  if (!isRecord(value)) {
    draft.fates.push({ line, part: 'rule', fate: 'left-out', became: 'it is no list of keys and values' })
    return
  }
  const named = textOf(value.action_reason) ?? (isRecord(value.author) ? textOf(value.author.action_reason) : undefined)
  const reason = named ?? textOf(value.report_reason) ?? `AutoModerator rule of line ${line}`
  const id = freeId(
    named ?? `automoderator line ${line}`,
    draft.rules.map((rule) => rule.id),
  )
  // Words, context and templates of a rule that is left out are left out with it.
  const trial: Draft = {
    ...draft,
    words: { ...draft.words },
    context: { ...draft.context },
    templates: { ...draft.templates },
    fates: [],
    rules: [],
  }
  const reading: Reading = {
    id,
    reason,
    draft: trial,
    conditions: [],
    then: [],
    blocked: false,
    lineOf,
  }
  for (const { line: at, key } of doubled)
    trial.fates.push({
      line: at,
      part: key,
      fate: 'left-out',
      became: 'it stands again below, and only the last one counts',
    })
  for (const [key, given] of Object.entries(value)) readKey(key, given, reading)
  finishRule(reading, value, line, draft)
}

const TRUTHS =
  /^(?:moderators_exempt|satisfy_any_threshold|is_[a-z_]+|has_verified_email|set_locked|ignore_blockquotes)$/
const SAID: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['true', true],
  ['no', false],
  ['off', false],
  ['false', false],
])

/** AutoModerator reads YAML 1.1, where `yes`, `no`, `on` and `off` are true and false; as words of a search they stay words. */
function withTruths(value: unknown): unknown {
  if (!isRecord(value)) return value
  const read = ([key, given]: readonly [string, unknown]): readonly [string, unknown] => {
    if (key === 'author' || key === 'parent_submission') return [key, withTruths(given)]
    if (typeof given !== 'string' || !TRUTHS.test(key)) return [key, given]
    return [key, SAID.get(given.trim().toLowerCase()) ?? given]
  }
  return Object.fromEntries(Object.entries(value).map(read))
}

interface Reading {
  readonly id: string
  readonly reason: string
  readonly draft: Draft
  readonly conditions: object[]
  readonly then: NonNullable<Draft['rules'][number]['then']>
  /** Some check cannot be asked. */
  blocked: boolean
  readonly lineOf: AutoModeratorRule['lineOf']
}

function readKey(key: string, value: unknown, reading: Reading): void {
  const { draft, id, reason } = reading
  const tell: Tell = (fate, became, path = [key]) => {
    draft.fates.push({ line: reading.lineOf(path), part: path.join('.'), fate, became })
  }
  const setting = settingOf(key, value)
  if (setting !== null) {
    tell('carried', setting)
    return
  }
  if (key === 'author' && isRecord(value)) {
    readAuthor(value, reading, tell)
    return
  }
  if (key === 'parent_submission' && isRecord(value)) {
    readPost(value, reading, tell)
    return
  }
  const check = checkOf(key, value, reading)
  if (check !== null) {
    use(check, reading, tell)
    return
  }
  const action = readAction(key, value, { id, reason, draft })
  if (action === null) {
    reading.blocked = true
    tell('left-out', whyUnasked(key))
    return
  }
  reading.then.push(...action.then)
  tell(action.fate, action.became)
}

/** What a key that asks and does nothing by itself became; `null` for any other. */
function settingOf(key: string, value: unknown): string | null {
  switch (key) {
    case 'action_reason':
      return 'the brief of the hand-over, and the name of the rule'
    case 'report_reason':
      return 'the brief of the hand-over'
    case 'priority':
      return typeof value === 'number' ? '`precedence`' : null
    case 'moderators_exempt':
      if (typeof value !== 'boolean') return null
      return value === false ? 'staff are judged, too' : '`author.isStaff` is false'
    case 'type':
      return value === 'any' || value === 'comment' ? 'every comment' : null
    default:
      return null
  }
}

function checkOf(key: string, value: unknown, reading: Reading): ReadCheck | null {
  const { draft } = reading
  if (key === 'type') return { condition: null, fate: 'left-out', became: `\`${sayValue(value)}\` is no comment` }
  if (key === 'author' || key === '~author')
    return readAuthorText('name', value, { reversed: key === '~author', modifiers: [] }, draft)
  return (
    readLength(key, value) ??
    readNumber(key, value, draft) ??
    readTruth(key, value, draft) ??
    (key === 'standard' && value === 'facebook links'
      ? searchOf('url', ['facebook.com', 'fb.com', 'fb.me'], reading)
      : null) ??
    searchOf(key, value, reading)
  )
}

function searchOf(key: string, value: unknown, { id, draft }: Reading): ReadCheck | null {
  const search = readSearchKey(key)
  return search === null ? null : readSearch(search, value, id, draft)
}

type Tell = (fate: Fate['fate'], became: string, path?: readonly string[]) => void

function use(check: ReadCheck, reading: Reading, tell: Tell, path?: readonly string[]): void {
  if (check.condition === null) reading.blocked = true
  else reading.conditions.push(check.condition)
  if (path === undefined) tell(check.fate, check.became)
  else tell(check.fate, check.became, path)
}

/** Checks on the author; with `satisfy_any_threshold` one of the numbers is enough. */
function readAuthor(value: Fields, reading: Reading, tell: Tell): void {
  const numbers: object[] = []
  for (const [key, given] of Object.entries(value)) {
    const path = ['author', key]
    const bare = (key.split('(', 1)[0] ?? '').trim().replace(/^~/, '')
    if (key === 'satisfy_any_threshold' && typeof given === 'boolean') {
      tell('carried', given ? 'one of the numbers is enough' : 'all of the numbers have to hold', path)
      continue
    }
    const number = readNumber(key, given, reading.draft)
    if (number !== null) {
      if (number.condition === null) reading.blocked = true
      else numbers.push(number.condition)
      tell(number.fate, number.became, path)
      continue
    }
    const modifiers =
      /\(([^()]{0,200})\)/
        .exec(key.slice(0, 200))?.[1]
        ?.split(',')
        .map((word) => word.trim()) ?? []
    const check =
      bare === 'contributor_quality'
        ? readQuality(given, reading.draft)
        : (readAuthorText(bare, given, { reversed: key.startsWith('~'), modifiers }, reading.draft) ??
          readTruth(key, given, reading.draft))
    if (check !== null) {
      use(check, reading, tell, path)
      continue
    }
    const setting = settingOf(key, given)
    const action = setting === null ? readAction(key, given, reading) : null
    // The documentation writes these two below the author, too.
    const isMeasure = key === 'action' && action !== null
    if (isMeasure) reading.then.push(...action.then)
    if (setting === null && action === null) reading.blocked = true
    if (setting !== null) tell('carried', setting, path)
    else if (isMeasure) tell(action.fate, action.became, path)
    else tell('left-out', action === null ? whyUnasked(key) : 'flairs of authors are not set', path)
  }
  if (numbers.length > 0)
    reading.conditions.push(
      value.satisfy_any_threshold === true && numbers.length > 1 ? { or: numbers } : allOf(numbers),
    )
}

/** The post below which a comment stands: it can be closed to answers, and nothing is known of what it says. */
function readPost(value: Fields, reading: Reading, tell: Tell): void {
  for (const [key, given] of Object.entries(value)) {
    const path = ['parent_submission', key]
    const action = readPostAction(key, given)
    if (action === null) {
      reading.blocked = true
      tell('left-out', 'nothing is known of the post', path)
    } else {
      reading.then.push(...action.then)
      tell(action.fate, action.became, path)
    }
  }
}

const POLICY: Readonly<Record<string, string>> & { readonly en: string } = {
  en: 'A moderator looks at comments like this one.',
  fr: 'Un modérateur regarde les commentaires comme celui-ci.',
}

function finishRule(reading: Reading, value: Fields, line: number, draft: Draft): void {
  const { conditions, then, id } = reading
  if (sparesStaff(value)) conditions.push({ '==': [{ var: 'author.isStaff' }, false] })
  const when = allOf(conditions)
  const why = whyLeftOut(reading, when)
  if (why !== null) {
    // Nothing of the rule is there, so nothing of it is carried.
    draft.fates.push(
      ...reading.draft.fates.map(
        (one): Fate => (one.fate === 'left-out' ? one : { ...one, fate: 'left-out', became: 'its rule is left out' }),
      ),
    )
    draft.fates.push({ line, part: 'rule', fate: 'left-out', became: `the rule is left out: ${why}` })
    return
  }
  draft.fates.push(...reading.draft.fates)
  Object.assign(draft.words, reading.draft.words)
  Object.assign(draft.context, reading.draft.context)
  Object.assign(draft.templates, reading.draft.templates)
  draft.fates.push({ line, part: 'rule', fate: 'carried', became: `the rule \`${id}\`` })
  const precedence =
    typeof value.priority === 'number' ? Math.max(-1000, Math.min(1000, Math.trunc(value.priority))) : 0
  draft.rules.push({
    id,
    // The reason was written for moderators, and a policy is quoted to the author.
    policy: POLICY[draft.language] ?? POLICY.en,
    ...(precedence === 0 ? {} : { precedence }),
    when,
    then: once(then),
  })
}

function whyLeftOut({ blocked, then, conditions, draft }: Reading, when: object): string | null {
  if (blocked) return 'without what cannot be asked it would act on more than it should'
  if (then.length === 0) return 'nothing it does can be done here'
  if (conditions.length === 0) return 'what is done for every comment belongs in `fallback`'
  const { words, context } = draft
  const { condition } = parseCondition(when, '', factsOf({ sangfroid: 1, name: 'imported', words, context }))
  if (condition === null) return 'its checks cannot be asked together'
  const anything = new Map()
  if (!canHold(condition, anything)) return 'it can never hold'
  return canHold(condition, anything, false) ? null : 'it always holds'
}

/** Staff are left alone by what removes or reports, unless the rule says no; and by any rule that says so. */
function sparesStaff({ action, author, moderators_exempt: exempt }: Fields): boolean {
  if (typeof exempt === 'boolean') return exempt
  return [action, isRecord(author) ? author.action : undefined].some((one) =>
    ['remove', 'spam', 'filter', 'report'].some((measure) => measure === one),
  )
}

function allOf(conditions: readonly object[]): object {
  const [first] = conditions
  return first !== undefined && conditions.length === 1 ? first : { and: conditions }
}

function once<T>(actions: readonly T[]): T[] {
  const seen = new Set<string>()
  return actions.filter((action) => {
    const key = JSON.stringify(action)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const PLACEHOLDER = /\s?\[?\{\{[^{}]{0,60}\}\}\]?/g

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(PLACEHOLDER, '').trim() : ''
  return text === '' ? undefined : text
}
