import { emptyLedger } from '../ledger/ledger.js'
import { UNKIND_SIGNALS } from '../replies/check-replies.js'
import { isUnfitName } from '../replies/is-unfit-name.js'
import { findTopics } from '../rule-set/compile-lessons.js'
import { type CompiledRumour, findRumour } from '../rule-set/compile-rumours.js'
import type { Evidence } from '../signals/signal.js'
import { strongestTopic as topicIn } from '../signals/strongest-topic.js'
import type { Case } from './case.js'

const MOST_NAME = 40
const MOST_JUDGED = 200

/** From here on, words are for a person to look at. */
const REVIEW = 0.4

/** How each variable is known, in the language of the reply. */
const READERS: Readonly<Record<string, (given: Case, lang: string) => string | undefined>> = {
  'author.name': speakableName,
  'brand.name': ({ ruleSet }) => ruleSet.document.brand?.name,
  'brand.contact': ({ ruleSet }) => ruleSet.document.brand?.contact,
  order: findOrder,
  'rumour.fact': (given, lang) => rumourIn(given)?.fact[lang],
  'rumour.spot': (given, lang) => rumourIn(given)?.spot[lang],
  'rumour.link': (given) => rumourIn(given)?.link,
  topic: strongestTopic,
}

/** What a reply may say of this comment, by variable name; `undefined` for what is not known, or not fit to be said. */
export function replyVariable(given: Case, name: string, lang: string): string | undefined {
  if (!Object.hasOwn(READERS, name)) return undefined
  const { variables } = given.memo
  const key = `${lang} ${name}`
  if (!variables.has(key)) variables.set(key, READERS[name]?.(given, lang))
  return variables.get(key)
}

/** The rumour that the comment passes on; none once it has expired. */
function rumourIn({ ruleSet, phrases, now }: Case): CompiledRumour | undefined {
  return findRumour(ruleSet.rumours, phrases, now)?.rumour
}

/** The topic of the strongest evidence that has one, of the first signal that has any; else what the words tell most of. */
export function strongestTopic({ measured, ruleSet, phrases, memo }: Case): string | undefined {
  const named = topicIn(measured.signals)
  if (named !== undefined) return named
  memo.topics ??= findTopics(ruleSet.topics, phrases)
  return memo.topics[0]
}

function findOrder({ comment, measured, ruleSet }: Case): string | undefined {
  const own = ruleSet.findOrder?.(comment.text)
  if (own !== null && own !== undefined) return comment.text.slice(own.start, own.end)
  let best: Evidence | undefined
  for (const piece of measured.signals.order_reference?.evidence ?? [])
    if (best === undefined || piece.weight > best.weight) best = piece
  if (best === undefined) return undefined
  return orderToken(comment.text.slice(best.start, Math.min(best.end, best.start + 200)))
}

/** The last word with a digit: "order no. 4711" is about 4711. */
function orderToken(text: string): string | undefined {
  const words = text.split(/[\s,;:()]+/)
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = (words[at] ?? '').replace(/^[#.'"«]+/, '')
    if (word.length <= MOST_NAME && /[0-9]/.test(word)) return word
  }
  return undefined
}

/** The first name, unless what the author calls himself would be moderated as a comment: then nobody repeats it. */
function speakableName({ comment, measured, ruleSet }: Case): string | undefined {
  const first = firstName(comment.author?.name)
  if (first === undefined) return undefined
  const name = (comment.author?.name ?? '').slice(0, MOST_JUDGED)
  for (const text of name.trim() === first ? [first] : [first, name]) {
    const { signals, complete } = ruleSet.measure({ id: 'name', text, lang: measured.lang }, emptyLedger, 0)
    if (complete && UNKIND_SIGNALS.some((id) => (signals[id]?.value ?? 0) >= REVIEW)) return undefined
  }
  return first
}

/** A first name of letters and hyphens; anything else that people call themselves is not repeated in public. */
function firstName(name: string | undefined): string | undefined {
  const first = name?.slice(0, 200).trim().split(/\s+/, 1)[0]
  return first !== undefined &&
    first.length >= 2 &&
    first.length <= MOST_NAME &&
    /^\p{L}+(?:[-'’]\p{L}+)*\.?$/u.test(first) &&
    !first.endsWith('.') &&
    !isUnfitName(first)
    ? first
    : undefined
}
