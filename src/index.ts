// Results
export { ISSUE_CODES, type IssueCode } from './issue-codes.js'
export type { Fix, Issue, Result } from './result.js'

// Comments
export type { Attachment, Author, Comment, ContextValue } from './comment/comment.js'
export { parseComment } from './comment/parse-comment.js'
export type { Span } from './text/span.js'

// Histories
export { appendEntries } from './ledger/append-entries.js'
export { countEntries, type EntryQuery } from './ledger/count-entries.js'
export { type LessonReport, lessonsOverTime, type Period } from './ledger/lessons-over-time.js'
export { type Overdue, overdue } from './ledger/overdue.js'
export { emptyLedger, type Ledger, type LedgerEntry, type LedgerKind } from './ledger/ledger.js'

// Signals
export { SIGNALS } from './signals/index.js'
export { digestPersonal } from './signals/digest-personal.js'
export type { Frame, FrameName } from './pattern/frame.js'
export type { Evidence, Signal, Signals, Tier } from './signals/signal.js'
export type { SignalDefinition } from './signals/signal-definition.js'

// Rule sets
export type { CompileOptions } from './rule-set/compile-rule-set.js'
export type { CompiledRuleSet } from './rule-set/compiled-rule-set.js'
export type { RuleDocument, RuleSetDocument } from './rule-set/rule-set-schema.js'
export { checkRuleSet } from './shipped/check-with-shipped.js'
export { compileRuleSet } from './shipped/compile-with-shipped.js'
export { shippedRuleSets } from './shipped/index.js'

// Actions
export {
  type Action,
  type ActionEvidence,
  type ActionKind,
  type Priority,
  REMOVAL_KINDS,
  type Tone,
} from './rule-set/action.js'

// Pages
export { type Brief, briefOf } from './climate/brief-of.js'
export { briefText } from './climate/brief-text.js'
export type { Climate, ClimateEvent, ClimateSettings, Criterion, Mode, Moment } from './climate/climate.js'
export { type Measures, measureClimate } from './climate/measure-climate.js'
export { reduceClimate } from './climate/reduce-climate.js'
export { startClimate } from './climate/start-climate.js'
export { pageAfter } from './decision/page-after.js'

// Decisions
export { type DecideOptions, decide } from './decision/decide.js'
export { escalateOverdue } from './decision/escalate-overdue.js'
export type { Decision, Incomplete, LostAction, MatchedRule } from './decision/decision.js'
export { runExamples } from './decision/run-examples.js'

// Drafts
export { DRAFT_CODES, type Draft, type DraftCode, type DraftReason, type DraftVerdict } from './outbound/draft.js'
export { type DraftOptions, judgeDraft } from './outbound/judge-draft.js'
export { parseDraft, parseQueued } from './outbound/parse-draft.js'
export { type Queued, type Rechecked, recheck } from './outbound/recheck.js'

// Reasons
export { type Explanation, explain } from './reasons/explain.js'
export { type GivenReasons, type StatementOfReasons, statementOfReasons } from './reasons/statement-of-reasons.js'
export type { TransparencyDraft, TransparencyStatement } from './reasons/transparency-statement.js'
