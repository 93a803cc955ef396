/** The account that wrote a comment. Without an `id` it is nobody's history: it can be answered, never counted. */
export interface Author {
  readonly id?: string
  readonly name?: string
  readonly handle?: string
  /** Works for the brand: staff rules apply. */
  readonly isStaff?: boolean
  /** Is the brand's own account: never moderated, never answered. */
  readonly isSelf?: boolean
  readonly followers?: number
}

/** The unit judged, whatever the platform calls it. Times are epoch milliseconds. */
export interface Comment {
  readonly id: string
  readonly text: string
  readonly platform?: string
  readonly pageId?: string
  readonly threadId?: string
  readonly parentId?: string
  readonly author?: Author
  readonly createdAt?: number
  readonly editedAt?: number
  /** BCP 47 tag as the platform gives it; a hint, not a fact. */
  readonly lang?: string
  readonly url?: string
  readonly attachments?: readonly Attachment[]
  /** How far it has spread, as the platform counts. */
  readonly engagement?: Engagement
  /** What the host knows besides the comment; the rule set declares names and types. */
  readonly context?: Readonly<Record<string, ContextValue>>
}

/** How often others liked, shared or answered a comment. */
export interface Engagement {
  readonly likes?: number
  readonly shares?: number
  readonly replies?: number
}

/** What hangs on a comment besides its words: `photo`, `video`, `link` … */
export interface Attachment {
  readonly kind: string
  readonly url?: string
}

/** A fact that the host adds to a comment. */
export type ContextValue = string | number | boolean | null
