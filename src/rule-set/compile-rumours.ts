import { dayAfter } from '../calendar/civil-day.js'
import { type CompiledPhrases, compilePhrases } from '../phrases/compile-phrases.js'
import { findPhrases } from '../phrases/find-phrases.js'
import { type PhraseText, readPhraseText } from '../phrases/phrase-text.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** A rumour of the register, ready to be looked for. */
export interface CompiledRumour {
  readonly id: string
  readonly claims: CompiledPhrases
  readonly unless: CompiledPhrases
  readonly fact: Readonly<Record<string, string>>
  readonly spot: Readonly<Record<string, string>>
  readonly link: string | undefined
  /** Epoch ms from which it holds no longer. */
  readonly expiresAt: number
}

/** Compiles the register of rumours. */
export function compileRumours({ rumours }: RuleSetDocument): readonly CompiledRumour[] {
  return Object.entries(rumours ?? {}).map(([id, rumour]) => ({
    id,
    claims: compilePhrases(rumour.claims),
    unless: compilePhrases(rumour.unless ?? {}),
    fact: rumour.fact,
    spot: rumour.spot ?? {},
    link: rumour.link,
    expiresAt: dayAfter(rumour.validUntil),
  }))
}

/**
 * Finds the rumour of the register that a text passes on; the first of the register when there are several.
 *
 * Bounds: an entry past its `validUntil` is not found, nor a claim in a sentence with words of `unless`.
 */
export function findRumour(
  rumours: readonly CompiledRumour[],
  given: string | PhraseText,
  now: number,
): { readonly rumour: CompiledRumour; readonly start: number; readonly end: number } | null {
  const text = typeof given === 'string' ? readPhraseText(given) : given
  for (const rumour of rumours) {
    if (now >= rumour.expiresAt) continue
    const found = findPhrases(rumour.claims, text)
    if (found.length === 0) continue
    const denied = new Set(findPhrases(rumour.unless, text).map((one) => one.sentence))
    const claim = found.find((one) => !denied.has(one.sentence))
    if (claim !== undefined) return { rumour, start: claim.start, end: claim.end }
  }
  return null
}
