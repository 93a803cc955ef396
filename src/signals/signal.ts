import type { Frame } from '../pattern/frame.js'
import type { Span } from '../text/span.js'

/** `act` evidence (0.5 and above) may lead to a removal; `review` evidence (below 0.5) may only hold or hand over. */
export type Tier = 'act' | 'review'

/** Why a signal has its value, in the author's own words. */
export interface Evidence extends Span {
  readonly signal: string
  /** 0 to 1, after frames. */
  readonly weight: number
  readonly tier: Tier
  /** The pattern, term or measure it comes from, as `en/violence/intent`. */
  readonly source: string
  /** Evidence is the maximum inside a family. */
  readonly family: string
  /** Who or what is meant: `you`, `staff`, `third`, `they`, `person`, `group:women`, `brand`, `object`, `self`. */
  readonly target?: string
  /** What presents the words, each with its factor: `quoted`, `denounced`, `negated`, `question` … */
  readonly frames?: readonly Frame[]
  /** A label the source carries: the topic of a complaint, the kind of personal data. */
  readonly value?: string
  /** Personal data alone, where the host gives a key: by what it is known again. */
  readonly digest?: string
}

/** A measured fact. A signal that is absent has the value 0; one that could not be measured has `null`. */
export interface Signal {
  readonly value: number | null
  readonly tier: Tier
  readonly evidence: readonly Evidence[]
}

/** Signals by id; only those above 0, and those unknown. */
export type Signals = Readonly<Record<string, Signal>>
