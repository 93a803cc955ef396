import type { Evidence } from '../signals/signal.js'
import type { Span } from '../text/span.js'

/** Whether words tease for the sake of it, or speak of a matter. */
export interface Leaning {
  /** In hundredths of a natural logarithm of odds; below 0 a matter is likelier. */
  readonly sum: number
  /** The words that lean most to teasing; none below 0. */
  readonly spans: readonly Span[]
}

/** What the words of a comment say, as evidence. */
export interface Analysis {
  /** Language of most of the text, as a two-letter tag of a loaded pack; `und` when open. */
  readonly lang: string
  /** In order of position; every span lies inside the original text. */
  readonly evidence: readonly Evidence[]
  /** Stretches in a language or script of no loaded pack: nothing was read there. Empty for most texts. */
  readonly unread: readonly Span[]
  /** False when the step budget ran out: what was found stands, the rest is unknown. */
  readonly complete: boolean
  /** A sketch of the words (min-hash of word pairs, then hashes of the themes), compared to find repetition. */
  readonly sketch: readonly number[]
  /** How far it teases for the sake of it; null in a language where that was not learnt. */
  readonly leaning: Leaning | null
  /** Somebody is spoken to: you, your. */
  readonly addressed: boolean
  /** The author speaks of himself: I, we. */
  readonly personal: boolean
  /** Somebody's life is spoken of: my, her, he, a relative. */
  readonly ownLife: boolean
}
