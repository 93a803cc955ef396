import { categoriesNamed, categoryId } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import type { Analyzer } from './analyzer.js'
import { type Frame, weightUnder } from './frames.js'
import { hasValue } from './has-value.js'
import { holdsCue } from './holds-cue.js'
import { isAnyPresent, isPresent } from './scene.js'
import { tierOf } from './tier-of.js'

/** Below this, evidence is not worth a line. */
const LEAST_WEIGHT = 0.05

/** What a search has found in the words `[from, to)`. */
export interface Found {
  readonly signal: string
  readonly from: number
  readonly to: number
  /** Before its frames are applied. */
  readonly weight: number
  readonly frames: readonly Frame[]
  readonly source: string
  readonly family: string
  /** Whom it is about; empty when that is not known. */
  readonly target: string
  readonly value?: string | null
}

/** Adds evidence for what was found, in thousandths, unless its frames leave too little of it. */
export function addEvidence(analyzer: Analyzer, found: Found, evidence: Evidence[]): void {
  const { reading } = analyzer
  const { target, value = null } = found
  const frames = [...found.frames]
  if (found.signal === INCITEMENT && holdsCue(analyzer, HELP)) frames.push({ name: 'offers help', factor: 0.4 })
  if (NAMES.has(found.signal) && isDelighted(analyzer, found)) frames.push({ name: 'with delight', factor: 0.6 })
  const weight = weightUnder(frames, found.weight)
  if (weight < LEAST_WEIGHT) return
  const piece: Mutable<Evidence> = {
    signal: found.signal,
    start: reading.start[found.from] ?? 0,
    end: reading.end[Math.min(found.to, reading.count) - 1] ?? 0,
    weight,
    tier: tierOf(weight),
    source: found.source,
    family: found.family,
  }
  if (target !== '') piece.target = target
  if (frames.length > 0) piece.frames = frames
  if (value !== null) piece.value = value
  evidence.push(piece)
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Delight or friendship is spoken near by, and nothing is denied, mocked or complained of: a coarse name may be one of affection. */
function isDelighted({ reading, scene, tables }: Analyzer, { from, to }: Found): boolean {
  if (!isPresent(scene, CUE) || isAnyPresent(scene, SOUR)) return false
  for (let i = Math.max(0, from - DELIGHT_REACH); i < reading.count && i < to + DELIGHT_REACH; i++)
    if (hasValue(tables, reading, i, CUE, DELIGHT)) return true
  return false
}

const CUE = categoryId('cue')
const DELIGHT_REACH = 40
const DELIGHT = 'delight'
const NAMES: ReadonlySet<string> = new Set(['demeaning', 'slur'])
const SOUR = categoriesNamed('negator', 'irony', 'failure', 'hate', 'disgust', 'violence', 'exclude', 'death')

const INCITEMENT = 'self_harm_incitement'

/** Where it is said where to find help, nothing calls to self-harm. */
const HELP = 'help-offer'
