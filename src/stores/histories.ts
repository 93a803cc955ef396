import type { Climate, ClimateEvent } from '../climate/climate.js'
import type { Ledger, LedgerEntry } from '../ledger/ledger.js'

/** What a decision leaves behind for one comment. */
export interface Judged {
  readonly commentId: string
  /** The comment's `editedAt`, else 0. */
  readonly version: number
  readonly entries: readonly LedgerEntry[]
  /** What it means for the page it stands on. */
  readonly page?: PageStep
}

/** One event of a page, and the climate it leads to. */
export interface PageStep {
  readonly pageId: string
  readonly event: ClimateEvent
  readonly after: Climate
}

/** Keeps the histories of authors and the climate of pages, and remembers which comments were judged. */
export interface Histories {
  /** The history of an author, oldest entry first. It may grow in place; read it before the next `add`. */
  readonly historyOf: (authorId: string) => Promise<Ledger>
  /** The highest version of the comment judged so far, or nothing. */
  readonly versionOf: (commentId: string) => Promise<number | undefined>
  /** The climate of a page as the last event left it, or nothing. */
  readonly pageOf: (pageId: string) => Promise<Climate | undefined>
  /** Adds what a decision leaves behind, all or nothing; an entry whose id is already there is not added again. */
  readonly add: (judged: Judged) => Promise<void>
  readonly close: () => Promise<void>
}
