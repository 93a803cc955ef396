import type { Evidence } from '../signals/signal.js'
import type { Analyzer } from './analyzer.js'
import type { Frame } from './frame.js'
import { weightUnder } from './frames.js'
import { holdsCue } from './holds-cue.js'
import { nameFrames } from './name-frames.js'
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
  const frames = [...found.frames, ...nameFrames(analyzer, found)]
  if (found.signal === INCITEMENT && holdsCue(analyzer, HELP)) frames.push({ name: 'offers help', factor: 0.4 })
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

const INCITEMENT = 'self_harm_incitement'

/** Where it is said where to find help, nothing calls to self-harm. */
const HELP = 'help-offer'
