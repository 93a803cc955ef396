import { type Draft, freeName } from './imported.js'
import { plainPattern } from './plain-pattern.js'
import { sayValue } from './say-value.js'

/** What a check became: a condition, or nothing that can be asked here; and how near it comes. */
export interface ReadCheck {
  readonly condition: object | null
  readonly fate: 'carried' | 'approximated' | 'left-out'
  readonly became: string
}

/** A check as it is written: `~title+body (includes, regex)#2`, taken apart. */
export interface SearchKey {
  readonly reversed: boolean
  readonly fields: readonly string[]
  readonly modifiers: readonly string[]
}

const SEARCHED = [
  'id',
  'title',
  'domain',
  'url',
  'body',
  'flair_text',
  'flair_css_class',
  'flair_template_id',
  'poll_option_text',
  'poll_option_count',
]
const MODIFIERS = [
  'includes-word',
  'includes',
  'starts-with',
  'ends-with',
  'full-exact',
  'full-text',
  'regex',
  'case-sensitive',
]

/** Takes a search key apart; `null` when it is none. */
export function readSearchKey(key: string): SearchKey | null {
  const found = /^(~?)([a-z_+]+)(?:#\w+)?\s*(?:\(([a-z, -]*)\))?(?:#\w+)?$/.exec(key.slice(0, 200))
  if (found === null) return null
  const [, tilde = '', names = '', words = ''] = found
  const fields = names.split('+')
  const known = fields.every(
    (field) => SEARCHED.includes(field) || field.startsWith('media_') || field.startsWith('crosspost_'),
  )
  if (!known) return null
  const modifiers = words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return { reversed: tilde === '~', fields, modifiers }
}

/** Reads a check that searches for words. */
export function readSearch(
  { reversed, fields, modifiers }: SearchKey,
  value: unknown,
  id: string,
  draft: Draft,
): ReadCheck {
  const unknown = modifiers.filter((modifier) => !MODIFIERS.includes(modifier))
  if (unknown.length > 0) return leftOut(`the modifier \`${unknown.join(', ')}\` is not known`)
  const read = fields.filter((field) => field === 'body' || field === 'url' || field === 'domain')
  if (read.length === 0)
    return leftOut(
      fields.join() === 'id' ? 'a rule is for all comments, not for one' : `comments have no ${fields.join(', ')}`,
    )
  const entries = toEntries(texts(value), modifiers, read.includes('body') ? 'includes-word' : 'includes')
  if (entries === null) return leftOut('rules have no regular expressions; list the words it is after')
  if (entries.any.length === 0) return leftOut('it searches for nothing')
  const list = freeName(id, draft.words)
  draft.words[list] = { any: [...new Set(entries.any)], ...(entries.at === undefined ? {} : { at: entries.at }) }
  const notes = [
    ...(fields.length > read.length || !read.includes('body')
      ? [`read in the text: comments have no ${fields.filter((field) => field !== 'body').join(', ')}`]
      : []),
    ...(modifiers.includes('case-sensitive') ? ['case makes no difference'] : []),
    ...entries.notes,
  ]
  const condition = { '==': [{ var: `words.${list}` }, !reversed] }
  const became = [`\`words.${list}\` is ${String(!reversed)}`, ...notes].join('; ')
  return { condition, fate: notes.length === 0 ? 'carried' : 'approximated', became }
}

interface Entries {
  readonly any: readonly string[]
  readonly at?: 'start' | 'end' | 'whole'
  readonly notes: readonly string[]
}

function toEntries(words: readonly string[], modifiers: readonly string[], usual: string): Entries | null {
  const isPattern = modifiers.includes('regex')
  const mode = MODIFIERS.slice(0, 6).find((modifier) => modifiers.includes(modifier)) ?? usual
  const plain = isPattern ? words.map(plainPattern) : words.map((word) => [word])
  if (plain.some((list) => list === null)) return null
  // A pattern without bounds stands for parts of words; asked as a whole word, it does not.
  const all = plain.flatMap((list) => list ?? []).map((word) => (isPattern ? word.replace(/^\*|\*$/g, '') : word))
  const sound = all.map((word) => word.trim().slice(0, 200)).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const dropped = all.length === sound.length ? [] : ['what has no letter and no digit is left out']
  switch (mode) {
    case 'includes':
      return { any: sound.map((word) => `*${word}*`), notes: dropped }
    case 'starts-with':
      return { any: sound.map((word) => `${word}*`), at: 'start', notes: dropped }
    case 'ends-with':
      return { any: sound.map((word) => `*${word}`), at: 'end', notes: dropped }
    case 'full-exact':
      return { any: sound, at: 'whole', notes: dropped }
    case 'full-text':
      return { any: sound, at: 'whole', notes: [...dropped, 'punctuation around the text counts'] }
    default:
      return { any: sound, notes: dropped }
  }
}

const OF_AUTHOR: Readonly<Record<string, readonly [name: string, describe: string]>> = {
  comment_karma: ['authorCommentKarma', 'the karma of the author for comments'],
  post_karma: ['authorPostKarma', 'the karma of the author for posts'],
  combined_karma: ['authorKarma', 'the whole karma of the author'],
  comment_subreddit_karma: ['authorPageCommentKarma', 'the karma of the author for comments on this page'],
  post_subreddit_karma: ['authorPagePostKarma', 'the karma of the author for posts on this page'],
  combined_subreddit_karma: ['authorPageKarma', 'the karma of the author on this page'],
  satisfied_report_count: ['authorReports', 'reports of the author that were right'],
}

/** Reads a check of a number that the host knows: karma, reports. */
export function readNumber(key: string, value: unknown, draft: Draft): ReadCheck | null {
  if (key === 'reports') {
    const least = typeof value === 'number' ? value : Number.NaN
    if (!Number.isFinite(least)) return leftOut('it is no number')
    return known(draft, 'reports', 'number', 'how many people reported the comment', {
      '>=': [{ var: 'context.reports' }, least],
    })
  }
  if (key === 'account_age') return readAge(value, draft)
  const [name, describe] = Object.hasOwn(OF_AUTHOR, key) ? (OF_AUTHOR[key] ?? []) : []
  if (name === undefined || describe === undefined) return null
  const compared = readComparison(sayValue(value))
  if (compared === null) return leftOut('it compares with no number')
  return known(draft, name, 'number', describe, { [compared.operator]: [{ var: `context.${name}` }, compared.number] })
}

const DAYS: Readonly<Record<string, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

function readAge(value: unknown, draft: Draft): ReadCheck {
  const compared = readComparison(sayValue(value))
  const unit = (compared?.rest ?? '').replace(/s$/, '') || 'day'
  const days = Object.hasOwn(DAYS, unit) ? DAYS[unit] : undefined
  if (compared === null || days === undefined) return leftOut('it compares with no length of time')
  const number = Math.round(compared.number * days * 1e6) / 1e6
  const condition = { [compared.operator]: [{ var: 'context.authorAgeDays' }, number] }
  return known(draft, 'authorAgeDays', 'number', 'how many days the account is old', condition)
}

interface Comparison {
  readonly operator: '<' | '>' | '<=' | '>=' | '=='
  readonly number: number
  readonly rest: string
}

/** A number without a sign before it means that very number. */
function readComparison(text: string): Comparison | null {
  const found = /^([<>]=?|==?)? ?(-?\d{1,9}) ?([a-z]*)$/.exec(text.slice(0, 60).replace(/\s+/g, ' ').trim())
  return found === null ? null : { operator: operatorOf(found[1]), number: Number(found[2]), rest: found[3] ?? '' }
}

function operatorOf(sign: string | undefined): Comparison['operator'] {
  return sign === '<' || sign === '>' || sign === '<=' || sign === '>=' ? sign : '=='
}

const QUALITIES = ['lowest', 'low', 'moderate', 'high', 'highest']

/** Reads a check of the score that Reddit gives to accounts. */
export function readQuality(value: unknown, draft: Draft): ReadCheck {
  const found = /^([<>]=?|==?)? ?([a-z]+)$/.exec(sayValue(value).slice(0, 60).trim().toLowerCase())
  const level = QUALITIES.indexOf(found?.[2] ?? '') + 1
  if (level === 0) return leftOut(`the scores are ${QUALITIES.join(', ')}`)
  const describe = `the score of the account: ${QUALITIES.map((name, index) => `${index + 1} ${name}`).join(', ')}`
  return known(draft, 'authorQuality', 'number', describe, {
    [operatorOf(found?.[1])]: [{ var: 'context.authorQuality' }, level],
  })
}

const TRUTHS: Readonly<Record<string, readonly [fact: string, describe: string | null]>> = {
  is_edited: ['comment.isEdited', null],
  is_moderator: ['author.isStaff', null],
  is_gold: ['context.authorIsGold', 'the author has a paid account'],
  is_submitter: ['context.authorIsSubmitter', 'the author began the thread'],
  is_contributor: ['context.authorIsContributor', 'the author is an approved contributor'],
  has_verified_email: ['context.authorHasEmail', 'the author has confirmed an address'],
  set_flair: ['context.authorHasFlair', 'the author wears a flair'],
}

/** Reads a check that is true or false. */
export function readTruth(key: string, value: unknown, draft: Draft): ReadCheck | null {
  if (typeof value !== 'boolean') return null
  if (key === 'is_top_level')
    return {
      condition: { '==': [{ var: 'comment.isReply' }, !value] },
      fate: 'carried',
      became: `\`comment.isReply\` is ${String(!value)}`,
    }
  const [fact, describe] = Object.hasOwn(TRUTHS, key) ? (TRUTHS[key] ?? []) : []
  if (fact === undefined || describe === undefined) return null
  const condition = { '==': [{ var: fact }, value] }
  if (describe !== null) return known(draft, fact.slice('context.'.length), 'boolean', describe, condition)
  return { condition, fate: 'carried', became: `\`${fact}\` is ${sayValue(value)}` }
}

/** Reads a check of the length of a comment. */
export function readLength(key: string, value: unknown): ReadCheck | null {
  const operator = key === 'body_shorter_than' ? '<' : key === 'body_longer_than' ? '>' : undefined
  if (operator === undefined) return null
  if (typeof value !== 'number') return leftOut('it is no number')
  return {
    condition: { [operator]: [{ var: 'comment.length' }, value] },
    fate: 'approximated',
    became: `\`comment.length ${operator} ${value}\`; spaces and punctuation at its ends count`,
  }
}

const NAMES: Readonly<Record<string, readonly [fact: string, describe: string]>> = {
  name: ['authorName', 'the name of the account'],
  id: ['authorId', 'the id of the account'],
  flair_text: ['authorFlair', 'the words of the flair that the author wears'],
  flair_css_class: ['authorFlairClass', 'the class of the flair that the author wears'],
  flair_template_id: ['authorFlairTemplate', 'the template of the flair that the author wears'],
}

/** Reads a check of what the author is called or wears; `null` for any other. */
export function readAuthorText(
  key: string,
  value: unknown,
  { reversed, modifiers }: Pick<SearchKey, 'reversed' | 'modifiers'>,
  draft: Draft,
): ReadCheck | null {
  const [fact, describe] = Object.hasOwn(NAMES, key) ? (NAMES[key] ?? []) : []
  if (fact === undefined || describe === undefined) return null
  if (modifiers.some((modifier) => modifier !== 'full-exact' && modifier !== 'case-sensitive'))
    return leftOut('what authors are called and wear is compared as a whole')
  const wanted = texts(value)
  if (wanted.length === 0) return leftOut('it names nobody')
  // Ids are written one way only; of anything else, the host hands in small letters and both ways are asked for.
  const folds = key !== 'id' && key !== 'flair_template_id'
  const asked = folds ? [...new Set(wanted.flatMap((one) => [one, one.toLowerCase()]))] : wanted
  const equal = { in: [{ var: `context.${fact}` }, asked] }
  const said = folds ? `${describe}, in small letters` : describe
  const check = known(draft, fact, 'string', said, reversed ? { '!': [equal] } : equal)
  if (!folds) return check
  return {
    ...check,
    fate: 'approximated',
    became: modifiers.includes('case-sensitive')
      ? `${check.became} in small letters; case makes no difference`
      : `${check.became} in small letters`,
  }
}

function known(
  draft: Draft,
  name: string,
  type: 'number' | 'string' | 'boolean',
  describe: string,
  condition: object,
): ReadCheck {
  draft.context[name] = { type, describe }
  return { condition, fate: 'carried', became: `\`context.${name}\`, which the host hands in` }
}

function leftOut(became: string): ReadCheck {
  return { condition: null, fate: 'left-out', became }
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
}
