import type { LedgerKind } from '../ledger/ledger.js'
import type { Span } from '../text/span.js'

export type Tone = 'plain' | 'warm' | 'apology' | 'factual' | 'humour'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'

/** A stretch of the comment an action rests on; `text` is left out (`null`) where quoting it would expose personal data. */
export interface ActionEvidence extends Span {
  readonly signal: string
  readonly text: string | null
  /** Personal data alone: its kind (`phone`), and what it is known by again where the host gives a key. */
  readonly value?: string
  readonly digest?: string
}

interface Base {
  readonly ruleId: string
  readonly evidence: readonly ActionEvidence[]
  /** What the rule says to the author: the policy it enforces. */
  readonly reason: string
}

interface Said extends Base {
  readonly text: string
  readonly template: string
  readonly variant: number
  readonly lang: string
  readonly tone: Tone
}

/** A comment in the hands of a person, with what the person needs. */
export interface Handed extends Base {
  readonly role: string
  readonly priority: Priority
  /** Epoch ms. */
  readonly respondBy: number
  readonly brief: string
  /** What the author wrote and what was done in the last 90 days, the latest first; left out where there is nothing. */
  readonly history?: readonly PastCount[]
  /** What could be said, where the rule names a template. For the person alone: it may tell what a public reply must not. */
  readonly suggestion?: { readonly template: string; readonly lang: string; readonly text: string }
  /** The comment with its personal data covered; left out where it holds none. */
  readonly covered?: string
}

/** How often something happened, and when last, in epoch ms. */
export interface PastCount {
  readonly kind: LedgerKind
  /** Which template, which strike, as the history keeps it. */
  readonly label?: string
  readonly count: number
  readonly lastAt: number
}

/** A step of a plan that has begun. */
export interface PlannedStep {
  readonly do: string
  readonly role: string
  /** Epoch ms. */
  readonly respondBy: number
}

/** What a rule may request, as plain data; `kind` tells the member. */
export type Action =
  | (Base & { readonly kind: 'delete' | 'hide' | 'unhide' | 'hold' })
  | (Base & { readonly kind: 'block' })
  | (Base & { readonly kind: 'ban'; readonly scope: 'page' | 'thread'; readonly durationMs?: number })
  | (Base & { readonly kind: 'mute' | 'lock-thread'; readonly durationMs: number })
  | (Said & { readonly kind: 'reply' })
  | (Said & { readonly kind: 'message' })
  | (Handed & { readonly kind: 'assign' })
  | (Handed & { readonly kind: 'escalate' })
  | (Base & { readonly kind: 'offer-compensation'; readonly proposal: string; readonly amount?: number })
  | (Base & { readonly kind: 'invite-review' | 'publish-statement'; readonly proposal: string })
  | (Base & { readonly kind: 'record-lesson'; readonly topic: string })
  | (Base & { readonly kind: 'label'; readonly label: string })
  | (Base & { readonly kind: 'report'; readonly category: string })
  | (Base & {
      readonly kind: 'start-playbook'
      readonly playbook: string
      /** What the plan asks, in order, with the time of each; absent for a plan that is not declared. */
      readonly steps?: readonly PlannedStep[]
    })
  | (Base & { readonly kind: 'hold-publishing'; readonly until: number })
  | (Base & { readonly kind: 'silence' })

export type ActionKind = Action['kind']

/** The kinds that take a comment or an author out of sight. */
export const REMOVAL_KINDS = ['delete', 'hide', 'block', 'ban', 'mute'] as const
