import { CATEGORY_NAMES } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import type { CompiledPattern } from './compile-patterns.js'

/** Who or what a match is about. */
export interface Target {
  /** Key of a pattern's `signal` map. */
  readonly kind: string
  /** As evidence shows it: the kind, for groups with the group. */
  readonly label: string
  readonly isPerson: boolean
  /** 0 to 100: how far a whole group is meant. */
  readonly scope: number
}

const KINDS: readonly (readonly [number, string])[] = [
  [ChunkKind.group, 'group'],
  [ChunkKind.you, 'you'],
  [ChunkKind.staff, 'staff'],
  [ChunkKind.they, 'they'],
  [ChunkKind.third, 'third'],
  [ChunkKind.name, 'person'],
]

const PERSONS: ReadonlySet<string> = new Set(['you', 'staff', 'they', 'third', 'person'])

const BY_CATEGORY: Readonly<Record<string, string>> = {
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

/** Reads the capture `T` of the machine's last match; without one, the pattern's own `target`. */
export function targetOf(analyzer: Analyzer, pattern: CompiledPattern): Target {
  const { machine, scene, tables, reading } = analyzer
  const at = machine.captureAt[0] ?? -1
  let chunk = machine.captureChunk[0] ?? -1
  if (chunk >= 0) {
    const bound = scene.chunkBound[chunk] ?? -1
    if (bound >= 0) chunk = bound
    const kind = KINDS.find(([bit]) => bit === scene.chunkKind[chunk])?.[1] ?? 'person'
    if (kind === 'group') {
      const group = tables.values[scene.chunkGroup[chunk] ?? 0] ?? ''
      const majority = MAJORITIES.has(group) ? 0.8 : 1
      return {
        kind,
        label: group === '' ? 'group' : `group:${group}`,
        isPerson: false,
        scope: (scene.chunkScope[chunk] ?? 100) * majority,
      }
    }
    return { kind, label: kind, isPerson: PERSONS.has(kind), scope: 100 }
  }
  if (at >= 0) {
    for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const kind = BY_CATEGORY[CATEGORY_NAMES[tables.termCategory[reading.markTerm[mark] ?? 0] ?? 0] ?? '']
      if (kind !== undefined) return { kind, label: kind, isPerson: PERSONS.has(kind), scope: 100 }
    }
  }
  const kind = pattern.target ?? 'default'
  return { kind, label: pattern.target ?? '', isPerson: PERSONS.has(kind), scope: 100 }
}

/** Groups that are protected like the others but are rarely the weaker side. */
const MAJORITIES: ReadonlySet<string> = new Set(['men', 'white', 'christian'])
