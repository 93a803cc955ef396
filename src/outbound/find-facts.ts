import { findPhrases } from '../phrases/find-phrases.js'
import type { DraftCase } from './draft-case.js'

/** A declared fact that a draft states. */
export interface StatedFact {
  readonly id: string
  readonly state: 'confirmed' | 'open' | 'expired'
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** Finds the declared facts that a draft states; the context can confirm or withdraw one by its id. */
export function findFacts({ ruleSet, phrases, publishAt, context }: DraftCase): readonly StatedFact[] {
  return ruleSet.statedFacts.flatMap(({ id, says, confirmed, expiresAt }) => {
    const [found] = findPhrases(says, phrases)
    if (found === undefined) return []
    const told = Object.hasOwn(context, id) ? context[id] : undefined
    const isConfirmed = typeof told === 'boolean' ? told : confirmed
    const state = publishAt >= expiresAt ? 'expired' : isConfirmed ? 'confirmed' : 'open'
    return [{ id, state, start: found.start, end: found.end, sentence: found.sentence }] as const
  })
}
