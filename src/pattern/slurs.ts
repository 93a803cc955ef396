import { categoriesNamed, categoryId, TermFlag } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { Boundary } from '../text/workspace.js'
import { addEvidence } from './add-evidence.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import type { Frame } from './frame.js'
import { findFrames } from './frames.js'
import { isEpithetOfThing } from './is-epithet-of-thing.js'
import { isOfThing } from './is-of-thing.js'
import { negatedAround } from './polarity.js'
import { hasCategory, isAnyPresent, isPresent } from './scene.js'

const ID = {
  slur: categoryId('slur'),
  be: categoryId('be'),
  your: categoryId('your'),
  determiner: categoryId('determiner'),
  quantifier: categoryId('quantifier'),
  insult: categoryId('insult'),
  insultAdj: categoryId('insult-adj'),
  negative: categoryId('negative'),
  profanity: categoryId('profanity'),
  dehuman: categoryId('dehuman'),
  intensifier: categoryId('intensifier'),
}

/** Weight by severity, aimed at someone or not. */
const WEIGHTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.62, 0.3],
  [0.82, 0.42],
  [0.9, 0.86],
]

/** Every slur is evidence by itself; how much depends on its severity and on whether it is aimed at someone. */
export function findSlurs(analyzer: Analyzer, evidence: Evidence[]): void {
  const { scene, reading, tables, workspace } = analyzer
  if (!isPresent(scene, ID.slur)) return
  for (let i = 0; i < reading.count; i++) {
    if (!hasCategory(scene, i, ID.slur)) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      if (tables.termCategory[term] !== ID.slur) continue
      const to = i + (reading.markLength[mark] ?? 1)
      if (isOfThing(analyzer, to) || isEpithetOfThing(analyzer, i, to)) continue
      const sureness = tables.termSureness[term] ?? 100
      const aim = aimOf(analyzer, i, to)
      const aimed = aim === 'called' || (sureness > EVERYDAY && aim === 'near')
      const flags = tables.termFlags[term] ?? 0
      if (flags & TermFlag.aimed && !aimed) continue
      const severity = tables.termSeverity[term] ?? 2
      let weight = WEIGHTS[severity]?.[aimed ? 0 : 1] ?? 0
      const frames = findFrames(tables, workspace, reading, scene, i, to, NONE).map(
        (frame): Frame =>
          frame.name === 'of oneself' && flags & TermFlag.reclaimed ? { name: 'reclaimed', factor: 0.1 } : frame,
      )
      if (negatedAround(reading, scene, i, to)) frames.push({ name: 'negated', factor: 0.5 })
      const atSomebody = aimed && ((scene.present[3] ?? 0) & SOMEBODY) !== 0
      if (flags & TermFlag.reclaimed && !atSomebody && isFriendly(analyzer))
        frames.push({ name: 'reclaimed', factor: 0.4 })
      weight *= (0.6 + 0.004 * sureness) * ((reading.confidence[i] ?? 100) / 100)
      const group = tables.values[tables.termValue[term] ?? 0] ?? ''
      const target = group === '' ? '' : `group:${group}`
      const source = `${analyzer.languages[tables.termLanguage[term] ?? 0] ?? ''}/slur/${tables.termText[term] ?? ''}`
      addEvidence(analyzer, { signal: 'slur', from: i, to, weight, frames, source, family: 'slur', target }, evidence)
    }
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Pride, liking or thanks somewhere in the text, and neither contempt nor violence. */
function isFriendly(analyzer: Analyzer): boolean {
  return isAnyPresent(analyzer.scene, FRIENDLY) && !isAnyPresent(analyzer.scene, UNFRIENDLY)
}

/** Whoever the friendly words may mock. */
const SOMEBODY = ChunkKind.staff | ChunkKind.third | ChunkKind.name

const FRIENDLY = categoriesNamed('self', 'positive', 'praise', 'love', 'thanks')
const UNFRIENDLY = categoriesNamed(
  'insult',
  'insult-adj',
  'dehuman',
  'negative',
  'violence',
  'exclude',
  'hate',
  'disgust',
  'death',
  'profanity',
)

/** Words of everyday life are slurs only where somebody is called so, or another insult stands beside them. */
const EVERYDAY = 30

/** A slur is aimed when someone is called it or another insult stands beside it, and likely so when somebody is pointed at or addressed near it. */
function aimOf(analyzer: Analyzer, from: number, to: number): 'called' | 'near' | 'no' {
  const { scene, reading, tables } = analyzer
  const clause = reading.clause[from] ?? 0
  const people = ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.name | ChunkKind.they
  let copula = false
  let near = false
  for (let i = from - 1; i >= 0 && from - i <= 7 && reading.clause[i] === clause; i--) {
    if (hasCategory(scene, i, ID.be)) copula = true
    if (copula && ((scene.chunkBits[i] ?? 0) & people) !== 0) return 'called'
    if (from - i <= 3) {
      if (
        hasCategory(scene, i, ID.insult) ||
        hasCategory(scene, i, ID.insultAdj) ||
        hasCategory(scene, i, ID.dehuman) ||
        hasCategory(scene, i, ID.profanity)
      )
        return 'called'
      if (hasCategory(scene, i, ID.your) || ((scene.chunkBits[i] ?? 0) & ChunkKind.you) !== 0) near = true
      for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
        const value = tables.values[tables.termValue[reading.markTerm[mark] ?? 0] ?? 0]
        if (value === 'demonstrative' || value === 'all') near = true
      }
    }
  }
  for (let i = to; i < reading.count && i - to <= 3 && reading.clause[i] === clause; i++) {
    if (hasCategory(scene, i, ID.insult) || hasCategory(scene, i, ID.profanity)) return 'called'
    if (((scene.chunkBits[i] ?? 0) & ChunkKind.you) !== 0) near = true
  }
  if (near) return 'near'
  // A clause that is little more than the slur is an address.
  let size = 0
  for (let i = from - 1; i >= 0 && size <= 2 && reading.clause[i] === clause; i--) size++
  for (let i = to; i < reading.count && size <= 2 && reading.clause[i] === clause; i++) size++
  return size <= 2 && (from === 0 || (reading.before[from] ?? 0) >= Boundary.clause || size <= 1) ? 'near' : 'no'
}
