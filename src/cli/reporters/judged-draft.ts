import type { Draft, DraftVerdict } from '../../outbound/draft.js'
import type { Place } from '../place.js'

/** A draft with its verdict, and what was said of it before, if anything. */
export interface JudgedDraft {
  readonly draft: Draft
  readonly verdict: DraftVerdict
  readonly before: 'publish' | 'hold' | null
  readonly place: Place
}
