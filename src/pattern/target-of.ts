import { CATEGORY_NAMES } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import type { CompiledPattern } from './seal-patterns.js'
import { type Target, targetNamed } from './target.js'

const PERSON = targetNamed('person')

const BY_CHUNK: ReadonlyMap<number, Target> = new Map([
  [ChunkKind.group, targetNamed('group')],
  [ChunkKind.you, targetNamed('you')],
  [ChunkKind.staff, targetNamed('staff')],
  [ChunkKind.they, targetNamed('they')],
  [ChunkKind.third, targetNamed('third')],
  [ChunkKind.name, PERSON],
])

const KIND_OF_CATEGORY: Readonly<Record<string, string>> = {
  role: 'staff',
  group: 'group',
  'group-adj': 'group',
  slur: 'group',
  brand: 'brand',
  object: 'object',
  you: 'you',
  your: 'you',
  i: 'self',
  third: 'third',
  they: 'they',
  family: 'third',
  'person-noun': 'third',
}

const BY_CATEGORY: readonly (Target | null)[] = CATEGORY_NAMES.map((name) => {
  const kind = KIND_OF_CATEGORY[name]
  return kind === undefined ? null : targetNamed(kind)
})

/** Reads the capture `T` of the machine's last match; without one, the pattern's own `target`. */
export function targetOf(analyzer: Analyzer, pattern: CompiledPattern): Target {
  const { machine, scene, tables, reading } = analyzer
  const at = machine.captureAt[0] ?? -1
  let chunk = machine.captureChunk[0] ?? -1
  if (chunk >= 0) {
    const bound = scene.chunkBound[chunk] ?? -1
    if (bound >= 0) chunk = bound
    const target = BY_CHUNK.get(scene.chunkKind[chunk] ?? 0) ?? PERSON
    if (target.kind === 'group') {
      const group = tables.values[scene.chunkGroup[chunk] ?? 0] ?? ''
      const majority = MAJORITIES.has(group) ? 0.8 : 1
      // One person of a group (`this woman`): for deeds that are wrong against anybody, somebody and not a part of the group.
      if ((scene.chunkScope[chunk] ?? 100) <= ONE && countsForPersons(pattern))
        return { kind: 'third', label: 'third', isPerson: true, scope: 100 }
      return {
        kind: 'group',
        label: group === '' ? 'group' : `group:${group}`,
        isPerson: false,
        scope: (scene.chunkScope[chunk] ?? 100) * majority,
      }
    }
    return target
  }
  if (at >= 0) {
    for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const target = BY_CATEGORY[tables.termCategory[reading.markTerm[mark] ?? 0] ?? 0]
      if (target !== undefined && target !== null) return target
    }
  }
  return pattern.ownTarget
}

/** The scope of a definite or demonstrative singular. */
const ONE = 40

/** Whether the pattern speaks of third persons as well as of groups. */
function countsForPersons(pattern: CompiledPattern): boolean {
  if (pattern.signals === null) return false
  const signal = pattern.signals.get('third') ?? pattern.signals.get('person') ?? pattern.signal
  return signal !== 'none' && signal !== pattern.signals.get('group')
}

/** Groups that are protected like the others but are rarely the weaker side. */
const MAJORITIES: ReadonlySet<string> = new Set(['men', 'white', 'christian'])
