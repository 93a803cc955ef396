import type { CommentEvent, Outcome } from '../climate/climate.js'
import type { Comment } from '../comment/comment.js'
import { reachOf } from '../comment/reach-of.js'
import { type PhraseText, readPhraseText } from '../phrases/phrase-text.js'
import { findTopics } from '../rule-set/compile-lessons.js'
import { findRumour } from '../rule-set/compile-rumours.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Signals } from '../signals/signal.js'
import { strongestTopic } from '../signals/strongest-topic.js'
import { maskPersonal } from './mask-personal.js'

const ACT = 0.5
const MOST_TOPICS = 3

/** What a comment means for its page; comments of the brand and of its staff have no say in the mood, so there is none for them. */
export function toClimateEvent(
  ruleSet: CompiledRuleSet,
  comment: Comment,
  { signals, at }: { readonly signals: Signals; readonly at: number },
  outcome?: Outcome,
): CommentEvent {
  const isOurs = comment.author?.isSelf === true || comment.author?.isStaff === true
  const negative = !isOurs && isNegative(ruleSet, signals)
  const phrases = readPhraseText(comment.text)
  const rumour = isOurs ? undefined : findRumour(ruleSet.rumours, phrases, at)?.rumour.id
  return {
    kind: 'comment',
    at,
    commentId: comment.id,
    version: comment.editedAt ?? 0,
    negative,
    reach: reachOf(comment),
    topics: negative ? topicsOf(ruleSet, phrases, signals) : [],
    ...(comment.author?.id === undefined ? {} : { authorId: comment.author.id }),
    ...(comment.threadId === undefined ? {} : { threadId: comment.threadId }),
    ...(rumour === undefined ? {} : { rumour }),
    ...(negative ? { sample: maskPersonal(comment, signals) } : {}),
    ...(outcome === undefined ? {} : { outcome }),
  }
}

function isNegative({ climate }: CompiledRuleSet, signals: Signals): boolean {
  return climate.negative.some((id) => Object.hasOwn(signals, id) && (signals[id]?.value ?? 0) >= ACT)
}

function topicsOf(ruleSet: CompiledRuleSet, phrases: PhraseText, signals: Signals): readonly string[] {
  const named = strongestTopic(signals)
  if (named !== undefined) return [named]
  return findTopics(ruleSet.topics, phrases).slice(0, MOST_TOPICS)
}
