import { type CategoryBits, categoriesNamed } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { isSaidPlainly } from './is-said-plainly.js'
import { hasAny, isAnyPresent, type Scene } from './scene.js'
import { tierOf } from './tier-of.js'

const HOSTILE = categoriesNamed(
  'insult',
  'insult-adj',
  'dehuman',
  'negative',
  'crime',
  'violence',
  'exclude',
  'hate',
  'hate-noun',
  'disgust',
  'death',
  'destroy',
  'animal',
  'demean',
  'harm-fate',
)
const VIOLENT = categoriesNamed('violence', 'death', 'suicide', 'destroy')
const INSULTING = categoriesNamed('insult', 'dehuman', 'demean', 'sexual', 'body-sexual')
const FAVOURABLE = categoriesNamed('positive', 'love', 'deserve', 'belong')
const PROTECTING = categoriesNamed('denounce', 'distance', 'report', 'say', 'self')
const STALK = categoriesNamed('stalk')
const PRIVATE = categoriesNamed('private')

/** Weights of co-occurrence: review tier, but for a group called names where nothing takes it back. */
const PLAIN_WEIGHT = 0.56
const GROUP_WEIGHT = 0.45
const PERSON_WEIGHT = 0.42

/**
 * The safety net under the patterns: someone and something hostile in one clause, without a frame that protects. Review tier, unless the clause
 * calls a group names and says so plainly.
 */
export function findCoOccurrence(analyzer: Analyzer, evidence: Evidence[]): void {
  const { reading, scene } = analyzer
  const chunks = scene.present[3] ?? 0
  if (chunks === 0) return
  const anyHostile =
    isAnyPresent(scene, HOSTILE) ||
    isAnyPresent(scene, VIOLENT) ||
    isAnyPresent(scene, INSULTING) ||
    isAnyPresent(scene, STALK)
  if (!anyHostile && !((chunks & ChunkKind.group) !== 0 && isAnyPresent(scene, FAVOURABLE))) return
  if (isAnyPresent(scene, PROTECTING)) return
  let from = 0
  while (from < reading.count) {
    const clause = reading.clause[from] ?? 0
    let to = from
    while (to < reading.count && reading.clause[to] === clause) to++
    judgeClause(analyzer, from, to, evidence)
    from = to
  }
}

function judgeClause(analyzer: Analyzer, from: number, to: number, evidence: Evidence[]): void {
  const { scene } = analyzer
  let group = -1
  let person = -1
  for (let i = from; i < to; i++) {
    for (let chunk = scene.chunkHead[i] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1) {
      const kind = scene.chunkKind[chunk] ?? 0
      const bound = scene.chunkBound[chunk] ?? -1
      if (kind === ChunkKind.group || bound >= 0) {
        if ((scene.chunkScope[bound >= 0 ? bound : chunk] ?? 0) >= 85) group = chunk
      } else if (kind !== ChunkKind.they) person = chunk
    }
  }
  if (group < 0 && person < 0) return
  const odd = (((scene.negators[to] ?? 0) - (scene.negators[from] ?? 0)) & 1) === 1
  const cue = group >= 0 ? (odd ? first(scene, from, to, FAVOURABLE) : first(scene, from, to, HOSTILE)) : -1
  if (cue >= 0)
    push(
      analyzer,
      'identity_attack',
      !odd && isSaidPlainly(analyzer, from, to, group) ? PLAIN_WEIGHT : GROUP_WEIGHT,
      Math.min(cue, scene.chunkStart[group] ?? cue),
      cue,
      group,
      'group',
      evidence,
    )
  if (person < 0 || odd) return
  const violence = first(scene, from, to, VIOLENT)
  if (violence >= 0 && (scene.chunkKind[person] ?? 0) !== ChunkKind.third)
    push(analyzer, 'threat', PERSON_WEIGHT, violence, violence, person, 'person', evidence)
  const insult = first(scene, from, to, INSULTING)
  if (insult >= 0) push(analyzer, 'demeaning', PERSON_WEIGHT, insult, insult, person, 'person', evidence)
  const stalking = first(scene, from, to, STALK)
  if (stalking >= 0 && first(scene, from, to, PRIVATE) >= 0)
    push(analyzer, 'harassment', PERSON_WEIGHT, stalking, stalking, person, 'person', evidence)
}

function first(scene: Scene, from: number, to: number, categories: CategoryBits): number {
  for (let i = from; i < to; i++) if (hasAny(scene, i, categories)) return i
  return -1
}

function push(
  analyzer: Analyzer,
  signal: string,
  weight: number,
  from: number,
  last: number,
  chunk: number,
  label: string,
  evidence: Evidence[],
): void {
  const { reading, scene, tables } = analyzer
  const bound = scene.chunkBound[chunk] ?? -1
  const group = tables.values[scene.chunkGroup[bound >= 0 ? bound : chunk] ?? 0] ?? ''
  const sure = Math.round(weight * (reading.confidence[last] ?? 100) * 10) / 1000
  evidence.push({
    signal,
    start: reading.start[Math.min(from, last)] ?? 0,
    end: reading.end[Math.max(from, last)] ?? 0,
    weight: sure,
    tier: tierOf(sure),
    source: `co-occurrence/${label}`,
    family: 'co-occurrence',
    target: label === 'group' && group !== '' ? `group:${group}` : label,
  })
}
