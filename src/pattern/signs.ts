import { categoryId } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import type { Analyzer } from './analyzer.js'
import { isPresent } from './scene.js'

/** Families of partial signs carry this mark: alone they are at most worth a look. */
const MARK = 'sign:'

/** Signs further apart than this, in UTF-16 units, are not read together. */
const REACH = 240

/** Two different signs must weigh this much together; a comment about money or law must weigh more. */
const ENOUGH = 0.44
const CALM_SURCHARGE = 0.2

const BRAND = categoryId('brand')
const CALM = ['refund', 'legal', 'denounce', 'distance', 'report', 'self'].map(categoryId)

/**
 * Reads partial signs together: what hints at a threat in one way alone (a street that is known, a dark car park, a visit announced) is one when two
 * different ways meet. A sign counts with the weight that frames left it, each kind once.
 */
export function findSignsTogether(analyzer: Analyzer, evidence: Evidence[]): void {
  const signs = evidence.filter((piece) => piece.family.startsWith(MARK))
  if (signs.length < 2) return
  const enough = ENOUGH + (isCalm(analyzer) ? CALM_SURCHARGE : 0)
  for (const signal of new Set(signs.map((sign) => sign.signal))) {
    // Ill wishes on a firm are no more than anger.
    if (signal === 'harm_wish' && isPresent(analyzer.scene, BRAND)) continue
    const strongest = strongestByFamily(signs.filter((sign) => sign.signal === signal))
    const near = strongest.filter((sign) => strongest.some((other) => other !== sign && isNear(sign, other)))
    const sum = near.reduce((total, sign) => total + sign.weight, 0)
    if (near.length < 2 || sum < enough) continue
    evidence.push({
      signal,
      start: Math.min(...near.map((sign) => sign.start)),
      end: Math.max(...near.map((sign) => sign.end)),
      weight: Math.round(Math.min(0.8, 0.52 + (sum - enough) / 2) * 1000) / 1000,
      tier: 'act',
      source: `signs/${near.map((sign) => sign.family.slice(MARK.length)).join('+')}`,
      family: 'signs',
      target: near.find((sign) => sign.target !== undefined)?.target ?? 'person',
    })
  }
}

function strongestByFamily(signs: readonly Evidence[]): readonly Evidence[] {
  const best = new Map<string, Evidence>()
  for (const sign of signs) if (sign.weight > (best.get(sign.family)?.weight ?? 0)) best.set(sign.family, sign)
  return [...best.values()]
}

/** Close by, and not the same words read twice. */
function isNear(a: Evidence, b: Evidence): boolean {
  if (a.start >= b.start && a.end <= b.end) return false
  if (b.start >= a.start && b.end <= a.end) return false
  return Math.max(a.start, b.start) - Math.min(a.end, b.end) <= REACH
}

function isCalm(analyzer: Analyzer): boolean {
  return CALM.some((id) => isPresent(analyzer.scene, id))
}
