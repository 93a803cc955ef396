import { type CompiledPhrases, compilePhrases, joinPhrases } from '../phrases/compile-phrases.js'
import { findPhrases } from '../phrases/find-phrases.js'
import type { PhraseText } from '../phrases/phrase-text.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** The topics of a rule set with the words that tell them, looked for all at once. */
export interface CompiledTopics {
  readonly ids: readonly string[]
  readonly phrases: CompiledPhrases
  /** For each phrase, the place of its topic among the ids. */
  readonly topicOf: readonly number[]
}

/** Compiles the topics of what can be learnt. */
export function compileLessons({ lessons }: RuleSetDocument): CompiledTopics {
  const ids = Object.keys(lessons ?? {})
  const lists = Object.values(lessons ?? {}).map((phrases) => compilePhrases(phrases).list)
  return { ids, phrases: joinPhrases(lists.flat()), topicOf: lists.flatMap((list, topic) => list.map(() => topic)) }
}

/**
 * Finds the topics that a text is about, the one with the most words first; of equals, in the order of the rule set.
 *
 * Bounds: as those of `findPhrases`.
 */
export function findTopics({ ids, phrases, topicOf }: CompiledTopics, text: string | PhraseText): readonly string[] {
  const counts = new Map<number, number>()
  for (const { rank } of findPhrases(phrases, text)) {
    const topic = topicOf[rank]
    if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts].sort(([a, most], [b, more]) => more - most || a - b).flatMap(([topic]) => ids[topic] ?? [])
}
