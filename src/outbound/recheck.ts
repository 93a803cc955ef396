import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Draft, DraftVerdict } from './draft.js'
import { type DraftOptions, judgeDraft } from './judge-draft.js'

/** A draft that waits to be published, with what was last said of it. */
export interface Queued {
  readonly draft: Draft
  readonly verdict?: 'publish' | 'hold'
}

/** A queue judged anew, in its order. */
export interface Rechecked {
  readonly items: readonly { readonly draft: Draft; readonly verdict: DraftVerdict; readonly changed: boolean }[]
  /** How many are newly held, and how many may go now. */
  readonly held: number
  readonly released: number
}

/**
 * Judges a queue of scheduled drafts again, after the mode of the page or the rules have changed.
 *
 * Bounds: as those of `judgeDraft`, for each; the mode is that of now, dates are those of `publishAt`. A draft that was never judged counts as
 * to be published.
 */
export function recheck(ruleSet: CompiledRuleSet, queue: readonly Queued[], options: DraftOptions): Rechecked {
  const items = queue.map(({ draft, verdict: before = 'publish' }) => {
    const verdict = judgeDraft(ruleSet, draft, options)
    return { draft, verdict, changed: verdict.verdict !== before }
  })
  const changed = items.filter((item) => item.changed)
  const held = changed.filter(({ verdict }) => verdict.verdict === 'hold').length
  return { items, held, released: changed.length - held }
}
