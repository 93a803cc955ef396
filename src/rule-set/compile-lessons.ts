import { type CompiledPhrase, compilePhrases } from '../phrases/compile-phrases.js'
import { findPhrases } from '../phrases/find-phrases.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** A topic with the words that tell it. */
export interface CompiledTopic {
  readonly id: string
  readonly phrases: readonly CompiledPhrase[]
}

/** Compiles the topics of what can be learnt. */
export function compileLessons({ lessons }: RuleSetDocument): readonly CompiledTopic[] {
  return Object.entries(lessons ?? {}).map(([id, phrases]) => ({ id, phrases: compilePhrases(phrases) }))
}

/**
 * Finds the topics that a text is about, the one with the most words first; of equals, in the order of the rule set.
 *
 * Bounds: as those of `findPhrases`.
 */
export function findTopics(topics: readonly CompiledTopic[], text: string): readonly string[] {
  return topics
    .map(({ id, phrases }, rank) => ({ id, rank, found: findPhrases(phrases, text).length }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || a.rank - b.rank)
    .map(({ id }) => id)
}
