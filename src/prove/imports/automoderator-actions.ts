import type { RuleDocument } from '../../rule-set/rule-set-schema.js'
import { assignTo, type Draft, type Fate, freeId } from './imported.js'
import { sayValue } from './say-value.js'

/** What an action became. */
export interface ReadAction {
  readonly then: NonNullable<RuleDocument['then']>
  readonly fate: Fate['fate']
  readonly became: string
}

const PLACEHOLDER = /\s?\{\{[^{}]{0,60}\}\}/g
const NOTHING: NonNullable<RuleDocument['then']> = []

/** Names of actions and settings that change nothing about a comment here, and why. */
const WITHOUT_MEANING: ReadonlyMap<string, string> = new Map([
  ['comment_locked', 'replies are not locked one by one'],
  ['comment_stickied', 'replies are not pinned'],
  ['message_subject', 'messages have no subject'],
  ['modmail_subject', 'a hand-over has no subject'],
  ['overwrite_flair', 'labels are added, never replaced'],
  ['set_sticky', 'posts are not pinned'],
  ['set_nsfw', 'posts are not marked'],
  ['set_spoiler', 'posts are not marked'],
  ['set_contest_mode', 'posts have no such mode'],
  ['set_original_content', 'posts are not marked'],
  ['set_suggested_sort', 'posts are not sorted'],
  ['set_post_crowd_control_level', 'posts have no such level'],
  ['ignore_blockquotes', 'quotations are known to the signals; lists of words read them too'],
])

/** Reads one action or setting of a rule; `null` when it is no action. */
export function readAction(
  key: string,
  value: unknown,
  about: { readonly id: string; readonly reason: string; readonly draft: Draft },
): ReadAction | null {
  const why = WITHOUT_MEANING.get(key)
  if (why !== undefined) return { then: NOTHING, fate: 'left-out', became: why }
  switch (key) {
    case 'action':
      return readMeasure(value, about.reason)
    case 'comment':
    case 'message':
      return readWords(key, value, about)
    case 'modmail':
      return {
        then: [assignTo((typeof value === 'string' && plain(value)) || about.reason)],
        fate: 'approximated',
        became: '`assign` to a moderator, with the words as brief',
      }
    case 'set_flair': {
      const flair = flairOf(value)
      if (typeof flair !== 'string' || flair.trim() === '')
        return { then: NOTHING, fate: 'left-out', became: 'it has no words' }
      return { then: [{ label: plain(flair).slice(0, 80) }], fate: 'approximated', became: 'a `label` for the comment' }
    }
    case 'set_locked':
      return { then: NOTHING, fate: 'left-out', became: 'comments are not locked one by one' }
    default:
      return null
  }
}

/** Reads an action on the post below which the comment stands; `null` when it is no action. */
export function readPostAction(key: string, value: unknown): ReadAction | null {
  if (key === 'set_locked')
    return value === true
      ? { then: [{ 'lock-thread': { for: '365d' } }], fate: 'approximated', became: '`lock-thread` for a year' }
      : { then: NOTHING, fate: 'left-out', became: 'threads are not unlocked' }
  const isKnown = WITHOUT_MEANING.has(key) || POST_ACTIONS.has(key)
  return isKnown ? { then: NOTHING, fate: 'left-out', became: 'nothing is done to the post' } : null
}

const POST_ACTIONS: ReadonlySet<string> = new Set(['action', 'action_reason', 'report_reason', 'set_flair'])

/** The words of a flair: alone, first of a list, or named. */
function flairOf(value: unknown): unknown {
  if (Array.isArray(value)) return value[0]
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : value
}

function readMeasure(value: unknown, reason: string): ReadAction {
  switch (value) {
    case 'remove':
    case 'spam':
    case 'filter':
      return {
        then: ['hold', assignTo(reason)],
        fate: value === 'filter' ? 'carried' : 'approximated',
        became:
          value === 'filter'
            ? '`hold` and `assign`: out of sight until a person decides'
            : '`hold` and `assign`: out of sight until a person decides; comments are removed only on evidence in their words',
      }
    case 'report':
      return { then: [assignTo(reason)], fate: 'carried', became: '`assign` to a moderator' }
    case 'approve':
      return { then: ['unhide'], fate: 'approximated', became: '`unhide`' }
    default:
      return { then: NOTHING, fate: 'left-out', became: `there is nothing like \`${sayValue(value).slice(0, 40)}\`` }
  }
}

function readWords(
  key: 'comment' | 'message',
  value: unknown,
  { id, draft }: { readonly id: string; readonly draft: Draft },
): ReadAction {
  const written = typeof value === 'string' ? value : ''
  const texts = variantsOf(written)
  if (texts === null)
    return {
      then: NOTHING,
      fate: 'left-out',
      became: `only Reddit fills its placeholders, and the words would go out with gaps; write them anew: "${shown(written)}"`,
    }
  const [text = ''] = texts
  if (text === '') return { then: NOTHING, fate: 'left-out', became: 'it has no words' }
  const template = freeId(key === 'comment' ? id : `${id}-message`, Object.keys(draft.templates))
  draft.templates[template] = {
    tone: 'plain',
    ...(key === 'message' ? { private: true } : {}),
    variants: { [draft.language]: texts },
  }
  const kind = key === 'comment' ? 'reply' : 'message'
  const named = texts.length > 1
  return {
    then: [kind === 'reply' ? { reply: { template } } : { message: { template } }],
    fate: named ? 'approximated' : 'carried',
    became: `\`${kind}\` with the template \`${template}\`${named ? `: ${texts.map((one) => `"${shown(one)}"`).join(', and where no name is known ')}` : ''}`,
  }
}

/** The author's name where somebody is spoken to by it, so that the sentence stands without it as well. */
const SPOKEN_TO =
  /(^|[.!?]\s+|,\s*|\b(?:hi|hello|hey|dear|welcome|thanks|thank you|bonjour|salut|bonsoir|merci|hallo|hola|ciao)\s+)(?:\/?u\/)?\{\{author\}\}(?=\s*(?:[,.!:;?]|$))/gi
const AUTHOR_NAME = /(?:\/?\bu\/)?\{\{author\}\}/gi

/** The words of a reply, and again without the author's name where they say it; `null` where only Reddit could fill a gap. */
function variantsOf(written: string): readonly string[] | null {
  const tidy = written
    .replace(/\{\{\s*author\s*\}\}/gi, '{{author}}')
    .replace(/\s+/g, ' ')
    .trim()
  const without = tidy.replace(SPOKEN_TO, (_, before: string) => withoutComma(before.trimEnd())).trim()
  if (/\{\{/.test(without)) return null
  const bare = sentence(plain(without)).slice(0, 2000)
  if (without === tidy) return [plain(written).slice(0, 2000)]
  const NAME = '\u0001'
  const named = plain(tidy.replace(AUTHOR_NAME, NAME)).slice(0, 1980)
  return bare === '' ? null : [named.replaceAll(NAME, '{author.name}'), bare]
}

function withoutComma(text: string): string {
  return text.endsWith(',') ? text.slice(0, -1) : text
}

/** Begins with a capital, and not with the comma that followed a name. */
function sentence(text: string): string {
  const bare = text.replace(/^[\s,.:;!?]+/, '')
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}

function shown(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

/** Words as a template may hold them: in one line, without placeholders, braces and Markdown. */
function plain(written: string): string {
  return written
    .replace(PLACEHOLDER, '')
    .replace(/\[([^[\]\n]{1,80})\]\(([^()\n]{1,200})\)/g, '$1 ($2)')
    .replace(/[{}*_`#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
