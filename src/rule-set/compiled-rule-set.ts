import type { OffsetAt } from '../calendar/business-hours.js'
import type { SensitiveDate } from '../calendar/sensitive-dates.js'
import type { ClimateSettings } from '../climate/climate.js'
import type { Comment } from '../comment/comment.js'
import type { Ledger } from '../ledger/ledger.js'
import type { CompiledTemplates } from '../replies/template.js'
import type { ActionRequest, HandoverRequest } from './action-request.js'
import type { Judgement } from './compile-condition.js'
import type { CompiledDrafts, CompiledFact } from './compile-drafts.js'
import type { RespondBy } from './compile-hours.js'
import type { CompiledTopics } from './compile-lessons.js'
import type { FindOrder } from './compile-order-pattern.js'
import type { OverdueStep } from './compile-overdue.js'
import type { CompiledRumour } from './compile-rumours.js'
import type { Fact, FactValue, Measured } from './facts.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** Measures the signals of a comment in the light of the author's history. */
export type MeasureComment = (comment: Comment, ledger: Ledger, now: number) => Measured

/** One rule, ready to be judged. */
export interface CompiledRule {
  readonly id: string
  /** The norm in the first language it is written in. */
  readonly policy: string
  /** By language, where it is written in several. */
  readonly policies: Readonly<Record<string, string>> | undefined
  readonly status: 'live' | 'shadow'
  readonly precedence: number
  readonly judge: Judgement
  /** Places of the facts it reads. */
  readonly slots: readonly number[]
  /** Those facts by name, none read yet; a copy of it is quicker to fill than an empty object. */
  readonly unread: Readonly<Record<string, null>>
  /** Signals whose evidence its actions rest on, each with the least value asked. */
  readonly evidence: readonly { readonly signal: string; readonly least: number; readonly slot: number }[]
  readonly requests: readonly ActionRequest[]
  /** What is requested when the condition cannot be judged. */
  readonly whenUnknown: readonly ActionRequest[]
  /** It reads `author.isSelf`, so it may also speak about the brand's own comments. */
  readonly forSelf: boolean
  /** Where it is written: a JSON Pointer, and the rule set when that is a base; `untried`: its examples are in languages that are not judged. */
  readonly place: { readonly path: string; readonly from?: string; readonly untried?: boolean }
}

/** A rule set in the form that `decide` runs. */
export interface CompiledRuleSet {
  readonly name: string
  /** Fingerprint of the rules, with everything they extend, and of the language packs. */
  readonly hash: string
  /** Hash of its name and templates alone: what picks among variants, so that new words in a lexicon or another rule change no wording. */
  readonly wording: string
  readonly languages: readonly string[]
  /** Everything it extends put together, as it is written. */
  readonly document: RuleSetDocument
  /** By precedence, the higher first, then by id. */
  readonly rules: readonly CompiledRule[]
  /** Places of the rules that are judged for every comment. */
  readonly always: readonly number[]
  /** Places of the rules that need a signal, by signal. */
  readonly bySignal: ReadonlyMap<string, readonly number[]>
  /** Every fact that some rule reads, by place. */
  readonly facts: readonly Fact[]
  /** The values of all facts before one is read, where there is no signal: 0 for signals, `undefined` for the rest. */
  readonly silence: readonly (FactValue | undefined)[]
  /** The same where there is no history either: 0 for what is counted in it, too. */
  readonly newcomer: readonly (FactValue | undefined)[]
  /** Places of the facts that are signals, by signal. */
  readonly signalSlots: ReadonlyMap<string, number>
  readonly removalGrade: ReadonlySet<string>
  readonly templates: CompiledTemplates
  readonly fallback: HandoverRequest
  /** Finds the order number of the brand in a text. */
  readonly findOrder: FindOrder | null
  readonly measure: MeasureComment
  /** What makes a page restless, and how many removals are normal; for `startClimate`. */
  readonly climate: ClimateSettings
  readonly rumours: readonly CompiledRumour[]
  readonly topics: CompiledTopics
  readonly drafts: CompiledDrafts
  readonly statedFacts: readonly CompiledFact[]
  readonly dates: readonly SensitiveDate[]
  /** The clocks of the zone of `hours`; of UTC when there is none. */
  readonly offsetAt: OffsetAt
  /** When somebody must have answered, by the hours of business. */
  readonly respondBy: RespondBy
  /** What happens to what was not answered in time; those who wait longest last. */
  readonly overdue: readonly OverdueStep[]
}
