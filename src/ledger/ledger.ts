/** What may be counted in an author's history. */
export const LEDGER_KINDS = [
  'comment',
  'delete',
  'hide',
  'unhide',
  'hold',
  'block',
  'ban',
  'mute',
  'reply',
  'humour',
  'message',
  'assign',
  'escalate',
  'offer',
  'invitation',
  'lesson',
  'strike',
  'silence',
  'answered',
  'resolution',
  'pardon',
  'human',
] as const

export type LedgerKind = (typeof LEDGER_KINDS)[number]

/**
 * One counted, append-only entry of an author's history. `id` is derived from what caused it, so that the same cause appended twice counts once.
 *
 * Units: `at` and `expiresAt` in ms since the Unix epoch.
 */
export interface LedgerEntry {
  readonly id: string
  readonly kind: LedgerKind
  readonly authorId: string
  readonly at: number
  readonly commentId: string
  readonly pageId?: string
  readonly threadId?: string
  readonly ruleId?: string
  /** Why (`troll`, `threat`), which template, which topic; read by counted facts. */
  readonly label?: string
  /** The reply variant used, as `template#index`. */
  readonly variant?: string
  /** How much a strike counts; what an offer costs. */
  readonly weight?: number
  /** `assign` and `escalate` entries: when somebody must have answered, epoch ms, and how urgent it is. */
  readonly respondBy?: number
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent'
  readonly expiresAt?: number
  /** `comment` entries: where the comment stands, when it is known; ids are only told apart within a platform. */
  readonly platform?: string
  /** `comment` entries: version of the text judged (its `editedAt`, else 0). */
  readonly version?: number
  /** `comment` entries: a 32-bit fingerprint of the text, so that another text under the same id is noticed. */
  readonly fingerprint?: number
  /** `comment` entries: a sketch of the words, compared to find repetition; holds no text. */
  readonly sketch?: readonly number[]
  /** `comment` entries: how far the words tease for the sake of it, in hundredths of a natural logarithm of odds; negative for a matter. */
  readonly leaning?: number
  /** `comment` entries: values of the signals that history needs (bait, troll, complaint …). */
  readonly signals?: Readonly<Record<string, number>>
}

/** The history of one author (or of several: readers filter by `authorId`). */
export type Ledger = readonly LedgerEntry[]

/** A history with nothing in it. */
export const emptyLedger: Ledger = Object.freeze([])
