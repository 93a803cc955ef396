import { categoriesNamed, categoryId, uniteCategories } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { holdsCue } from './holds-cue.js'
import { hasCategory, isAnyPresent, isPresent } from './scene.js'

/** Families of partial signs carry this mark: alone they are at most worth a look. */
const MARK = 'sign:'

/** Signs further apart than this, in UTF-16 units, are not read together. */
const REACH = 240

/** Two different signs of one signal must weigh this much together to be an act; more in a comment about law or prevention, and beside talk of money. */
const ENOUGH = 0.54
const CALM_SURCHARGE = 0.2

/** A single sign of this weight is worth a look where somebody is reached and the comment is about nothing else; so are several that hint at different things. */
const WORTH_A_LOOK = 0.26
const LOOK = 0.41

const BRAND = categoryId('brand')
const REFUND = categoryId('refund')
/** Cues of somebody who is worried, or speaks of prevention. */
const CARING = ['worry', 'safety'] as const
const CALM = categoriesNamed('legal', 'denounce', 'distance', 'report', 'self')
const SETTLED = uniteCategories(CALM, categoriesNamed('refund', 'praise', 'thanks', 'failure'))
const SOMEBODY = ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.name

/**
 * Reads partial signs together: what hints at a threat in one way alone (a street that is known, a dark car park, a visit announced) is one when two
 * different ways meet. A sign counts with the weight that frames left it, each kind once. Where they do not
 * add up to an act, somebody is reached and nothing else is the matter, they send the comment to a person.
 */
export function findSignsTogether(analyzer: Analyzer, evidence: Evidence[]): void {
  const signs = evidence.filter((piece) => piece.family.startsWith(MARK))
  if (signs.length === 0) return
  const calm = isAnyPresent(analyzer.scene, CALM) || cares(analyzer)
  let found = false
  for (const signal of new Set(signs.map((sign) => sign.signal))) {
    // Ill wishes on a firm are no more than anger.
    if (signal === 'harm_wish' && isPresent(analyzer.scene, BRAND)) continue
    const together = togetherOf(signs.filter((sign) => sign.signal === signal))
    const surcharge = calm || speaksOfMoney(analyzer, together) ? CALM_SURCHARGE : 0
    if (weightOf(together) < ENOUGH + surcharge) continue
    found = true
    evidence.push(joinSigns(together, signal, weightOf(together) - ENOUGH - surcharge))
  }
  if (found || !reachesSomebody(analyzer)) return
  const strongest = strongestByFamily(signs).reduce((best, sign) => (sign.weight > best.weight ? sign : best))
  if (strongest.weight < WORTH_A_LOOK) return
  const together = togetherOf(signs)
  const shown = together.length > 0 ? together : [strongest]
  evidence.push({ ...joinSigns(shown, strongest.signal, 0), weight: LOOK, tier: 'review' })
}

/** The strongest sign of each family that has another near it, the same words counted once; none where fewer than two meet. */
function togetherOf(signs: readonly Evidence[]): readonly Evidence[] {
  const distinct: Evidence[] = []
  for (const sign of [...signs].sort((a, b) => b.weight - a.weight))
    if (!distinct.some((other) => other.family === sign.family || isWithin(sign, other) || isWithin(other, sign)))
      distinct.push(sign)
  return distinct.filter((sign) => distinct.some((other) => other !== sign && isNear(sign, other)))
}

function weightOf(signs: readonly Evidence[]): number {
  return signs.reduce((total, sign) => total + sign.weight, 0)
}

function joinSigns(signs: readonly Evidence[], signal: string, surplus: number): Evidence {
  return {
    signal,
    start: Math.min(...signs.map((sign) => sign.start)),
    end: Math.max(...signs.map((sign) => sign.end)),
    weight: Math.round(Math.min(0.8, 0.52 + surplus / 2) * 1000) / 1000,
    tier: 'act',
    source: `signs/${signs.map((sign) => sign.family.slice(MARK.length)).join('+')}`,
    family: 'signs',
    target: signs.find((sign) => sign.target !== undefined)?.target ?? 'person',
  }
}

function strongestByFamily(signs: readonly Evidence[]): readonly Evidence[] {
  const best = new Map<string, Evidence>()
  for (const sign of signs) if (sign.weight > (best.get(sign.family)?.weight ?? 0)) best.set(sign.family, sign)
  return [...best.values()]
}

function isWithin(inner: Evidence, outer: Evidence): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function isNear(a: Evidence, b: Evidence): boolean {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end) <= REACH
}

/** A person is spoken of or to, and neither praise, money, law nor a failure is the matter. */
function reachesSomebody(analyzer: Analyzer): boolean {
  return ((analyzer.scene.present[3] ?? 0) & SOMEBODY) !== 0 && !isAnyPresent(analyzer.scene, SETTLED)
}

/** Somebody is worried, or speaks of a ladder, a fire door, an inspection. */
function cares(analyzer: Analyzer): boolean {
  return CARING.some((cue) => holdsCue(analyzer, cue))
}

/** Money is asked back in a sentence that holds one of the signs. */
function speaksOfMoney({ scene, reading }: Analyzer, signs: readonly Evidence[]): boolean {
  if (!isPresent(scene, REFUND)) return false
  const sentences = new Set<number>()
  for (let i = 0; i < reading.count; i++)
    if (signs.some(({ start, end }) => (reading.start[i] ?? 0) >= start && (reading.start[i] ?? 0) < end))
      sentences.add(reading.sentence[i] ?? 0)
  for (let i = 0; i < reading.count; i++)
    if (hasCategory(scene, i, REFUND) && sentences.has(reading.sentence[i] ?? 0)) return true
  return false
}
