import type { Mode } from '../climate/climate.js'
import type { Tone } from '../rule-set/action.js'
import type { Span } from '../text/span.js'

/** Something the brand is about to say. */
export interface Draft {
  readonly id?: string
  readonly text: string
  /** `post` (the default) and `reply` are public, a `message` is private. */
  readonly kind?: 'post' | 'reply' | 'message'
  readonly lang?: string
  /** When it will be published, epoch ms; now when left out. */
  readonly publishAt?: number
  readonly pageId?: string
  /** Where it is read, as `FR`; those of the calendar when left out. */
  readonly countries?: readonly string[]
  readonly tone?: Tone
  /** What a person has looked at and taken upon themselves: codes, or `code:detail`, of reasons that allow it. */
  readonly cleared?: readonly string[]
}

/** Why a draft is held, by code. */
export const DRAFT_CODES = {
  abuse: { clearable: false, about: 'words that would be moderated, were it a comment' },
  'doubtful-words': { clearable: true, about: 'words that a person would look at, were it a comment' },
  'unfit-words': {
    clearable: true,
    about: 'blame on those who read it, or words that tell people apart by sex, age or origin',
  },
  'unread-language': { clearable: true, about: 'words that could not be judged' },
  'unfilled-variable': { clearable: false, about: 'a placeholder that nobody filled in' },
  'personal-data': { clearable: false, about: 'personal data, private details or an order number in public' },
  'repeats-rumour': { clearable: true, about: 'a rumour of the register, passed on' },
  'unconfirmed-claim': { clearable: true, about: 'a claim that no declared and confirmed fact covers' },
  'expired-fact': { clearable: false, about: 'a fact past its `validUntil`' },
  'promise-beyond-budget': { clearable: true, about: 'more than the compensation budget allows' },
  'promise-without-limit': { clearable: true, about: 'a promise without an amount' },
  'sensitive-date': { clearable: true, about: 'a day of mourning, remembrance, election or a holiday' },
  'humour-out-of-place': { clearable: true, about: 'humour on a day of mourning, or when people are upset' },
  crisis: { clearable: true, about: 'posts wait while the page is restless or in a crisis' },
  'publishing-held': { clearable: true, about: 'posts wait because a rule asked for it' },
} as const

export type DraftCode = keyof typeof DRAFT_CODES

/** One reason; `hold` keeps the draft back, `note` is only said. */
export interface DraftReason {
  readonly code: DraftCode
  readonly severity: 'hold' | 'note'
  readonly message: string
  /** The signal, fact, rumour or date it is about. */
  readonly detail?: string
  /** Where it stands in the text. */
  readonly span?: Span
}

/** What becomes of a draft: plain JSON. */
export interface DraftVerdict {
  readonly draftId: string | null
  readonly verdict: 'publish' | 'hold'
  readonly reasons: readonly DraftReason[]
  /** Epoch ms. */
  readonly at: number
  readonly mode: Mode
  readonly ruleSet: { readonly name: string; readonly hash: string }
}
