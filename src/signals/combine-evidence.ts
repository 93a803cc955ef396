import type { Evidence, Signal } from './signal.js'

/** The most that review evidence alone can come to. */
const MOST_REVIEW = 0.499

/**
 * One value out of several pieces of evidence.
 *
 * Units: 0 to 1. Inside a family the strongest counts; families that are act tier by themselves add up as `1 - Π(1 - w)`.
 * Bounds: without a single piece of act evidence the value stays below 0.5, however many there are. Adding evidence never lowers it.
 */
export function combineEvidence(evidence: readonly Evidence[]): Signal | null {
  const [only] = evidence
  if (only === undefined) return null
  if (evidence.length === 1) return { value: only.weight, tier: only.tier, evidence }
  let families: Map<string, number> | null = null
  let strongestReview = 0
  let strongestAct = 0
  for (const { weight, tier, family } of evidence) {
    if (tier === 'act') {
      if (weight > strongestAct) strongestAct = weight
      families ??= new Map()
      families.set(family, Math.max(families.get(family) ?? 0, weight))
    } else if (weight > strongestReview) strongestReview = weight
  }
  if (families === null) return { value: Math.min(MOST_REVIEW, strongestReview), tier: 'review', evidence }
  let missed = 1
  for (const weight of families.values()) missed *= 1 - weight
  return { value: families.size === 1 ? strongestAct : Math.round((1 - missed) * 1000) / 1000, tier: 'act', evidence }
}
