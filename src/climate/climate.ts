/** How a page feels: as always, restless, or in a crisis. */
export type Mode = 'normal' | 'elevated' | 'crisis'

/** What must be reached, all of it, in the window. */
export interface Criterion {
  readonly comments?: number | undefined
  readonly negative?: number | undefined
  readonly authors?: number | undefined
  readonly negativeShare?: number | undefined
  readonly threads?: number | undefined
  readonly reach?: number | undefined
}

/** How many removals are normal. */
export interface BreakerSettings {
  readonly perHour: number
  readonly perDay: number
}

/** What a rule set says about its pages, with every default filled in; durations in ms. */
export interface ClimateSettings {
  readonly windowMs: number
  /** Signals of which one at 0.5 makes a comment negative. */
  readonly negative: readonly string[]
  /** One of these must be met; none when the list is empty. */
  readonly elevated: readonly Criterion[]
  readonly crisis: readonly Criterion[]
  readonly controversy: readonly Criterion[]
  /** As many comments with one rumour mean that it spreads; `null` when it is not looked at. */
  readonly rumour: number | null
  readonly calmShare: number
  readonly calmAfterMs: number
  /** Modes in which posts are held. */
  readonly holdsPosts: readonly Mode[]
  readonly breaker: BreakerSettings | null
  /** How long offers count against the budget of the page; 0 when there is none. */
  readonly offersMs: number
}

/** A comment as the climate remembers it. */
export interface Seen {
  readonly id: string
  readonly author?: string
  readonly thread?: string
  readonly negative: boolean
  readonly reach: number
  readonly rumour?: string
  /** The version whose outcome was counted; absent while it was only looked at. */
  readonly version?: number
  readonly removed?: true
}

/** One twelfth of the window. */
export interface Slice {
  /** Epoch ms at which it begins. */
  readonly at: number
  readonly comments: number
  readonly negative: number
  readonly reach: number
  readonly removals: number
  readonly topics: Readonly<Record<string, number>>
  readonly actions: Readonly<Record<string, number>>
  /** At most 400; the counts go on. */
  readonly seen: readonly Seen[]
}

/** A point of the story so far. */
export interface Moment {
  readonly at: number
  readonly what: 'mode' | 'controversy' | 'rumour' | 'breaker' | 'action'
  /** The mode, the thread, the rumour, `open` or `closed`, or the kind of the action. */
  readonly detail: string
  readonly ruleId?: string
}

/** Words of a comment, personal data masked. */
export interface Sample {
  readonly at: number
  readonly text: string
  readonly reach: number
  readonly id: string
}

/** Volume over time, as the brief shows it. */
export interface Volume {
  readonly at: number
  readonly comments: number
  readonly negative: number
  readonly removals: number
}

/** What was added up since the page left `normal`. */
export interface Episode {
  readonly since: number
  readonly until: number | null
  readonly worst: Mode
  readonly topics: Readonly<Record<string, number>>
  readonly actions: Readonly<Record<string, number>>
  readonly course: readonly Volume[]
}

/** The mood of one page as a value: plain JSON, kept by the host between comments. Times in epoch ms. */
export interface Climate {
  readonly pageId: string | null
  readonly settings: ClimateSettings
  /** The latest moment it knows of. */
  readonly at: number
  readonly mode: Mode
  readonly since: number
  /** When the thresholds of the mode, lowered to `calm.share`, were last reached. */
  readonly hotAt: number
  /** A person has set the mode: until when, `null` for until further notice. */
  readonly declared: { readonly until: number | null } | null
  readonly slices: readonly Slice[]
  /** What was found to spread, by `thread:<id>` or `rumour:<id>`, and when. */
  readonly raised: Readonly<Record<string, number>>
  readonly episode: Episode | null
  readonly timeline: readonly Moment[]
  readonly samples: readonly Sample[]
  readonly breaker: {
    readonly open: boolean
    readonly since: number | null
    readonly removals: readonly { readonly at: number; readonly count: number }[]
  }
  readonly offers: readonly { readonly at: number; readonly amount: number; readonly id: string }[]
  /** Posts wait until then because a rule asked for it. */
  readonly publishingHeldUntil: number | null
}

/** What was done about a comment, as far as the page is concerned. */
export interface Outcome {
  /** A removal stands. */
  readonly removed: boolean
  /** A removal was held back by the circuit breaker. */
  readonly degraded: boolean
  /** Kinds of the actions. */
  readonly actions: readonly string[]
  /** Actions that belong in the story: playbooks, statements, publishing on hold. */
  readonly notable: readonly { readonly kind: string; readonly ruleId: string }[]
  readonly offered: number
  readonly holdPublishingUntil: number | null
}

/** A comment of the page. */
export interface CommentEvent {
  readonly kind: 'comment'
  readonly at: number
  readonly commentId: string
  /** The comment's `editedAt`, else 0: what was done about a version counts once. */
  readonly version: number
  readonly authorId?: string
  readonly threadId?: string
  readonly negative: boolean
  readonly reach: number
  readonly topics: readonly string[]
  readonly rumour?: string
  /** Its words, personal data masked, when it is negative. */
  readonly sample?: string
  /** Absent while the comment is only being looked at. */
  readonly outcome?: Outcome
}

/** Something that can change the mood of a page. */
export type ClimateEvent =
  | CommentEvent
  | { readonly kind: 'tick'; readonly at: number }
  /** A person sets the mode; it then changes by the person's word, or at `until`, only. */
  | { readonly kind: 'declare'; readonly at: number; readonly mode: Mode; readonly until?: number }
  /** A person gives the mode back to the counts. */
  | { readonly kind: 'release'; readonly at: number }
  /** A person closes the circuit breaker; its counts start anew. */
  | { readonly kind: 'close-breaker'; readonly at: number }
