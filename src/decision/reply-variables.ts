import { emptyLedger } from '../ledger/ledger.js'
import { UNKIND_SIGNALS } from '../replies/check-replies.js'
import { findTopics } from '../rule-set/compile-lessons.js'
import type { Evidence } from '../signals/signal.js'
import { strongestTopic as topicIn } from '../signals/strongest-topic.js'
import type { Case } from './case.js'

const MOST_NAME = 40
const MOST_JUDGED = 200

/** From here on, words are for a person to look at. */
const REVIEW = 0.4

/** What a reply may say of this comment, by variable name; what is not known, or not fit to be said, is left out. */
export function replyVariables(given: Case): Readonly<Record<string, string | undefined>> {
  given.memo.variables ??= collectVariables(given)
  return given.memo.variables
}

function collectVariables(given: Case): Readonly<Record<string, string | undefined>> {
  const { measured, ruleSet } = given
  const { brand } = ruleSet.document
  return {
    'author.name': speakableName(given),
    'brand.name': brand?.name,
    'brand.contact': brand?.contact,
    order: findOrder(given),
    topic: strongestTopic(given),
    lang: measured.lang,
  }
}

/** The topic of the strongest evidence that has one, of the first signal that has any; else what the words tell most of. */
export function strongestTopic({ measured, ruleSet, comment }: Case): string | undefined {
  return topicIn(measured.signals) ?? findTopics(ruleSet.topics, comment.text)[0]
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
    !first.endsWith('.')
    ? first
    : undefined
}
