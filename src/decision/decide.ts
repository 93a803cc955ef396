import type { Climate } from '../climate/climate.js'
import { reduceClimate } from '../climate/reduce-climate.js'
import type { Comment, ContextValue } from '../comment/comment.js'
import type { Ledger } from '../ledger/ledger.js'
import { readPhraseText } from '../phrases/phrase-text.js'
import type { Action, ActionKind } from '../rule-set/action.js'
import type { ActionRequest } from '../rule-set/action-request.js'
import type { FactReader } from '../rule-set/compile-condition.js'
import { readFolded } from '../rule-set/compile-words.js'
import type { CompiledRule, CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Measured } from '../rule-set/facts.js'
import type { PageView } from '../rule-set/page-facts.js'
import { SHORTEST_KEY } from '../signals/digest-personal.js'
import { bareDecision } from './bare-decision.js'
import type { Case } from './case.js'
import type { Decision, MatchedRule, PageNote } from './decision.js'
import { degradeRemovals } from './degrade-removals.js'
import { groundsOf } from './grounds.js'
import { isDecided } from './is-decided.js'
import { matchRules } from './match-rules.js'
import { readFacts } from './read-facts.js'
import type { Requested } from './requested.js'
import { resolveActions } from './resolve-actions.js'
import { toAction } from './to-action.js'
import { toClimateEvent } from './to-climate-event.js'
import { toHandover } from './to-handover.js'
import { toLedgerEntries } from './to-ledger-entries.js'
import { withDigests } from './with-digests.js'

/** What is known besides the comment itself. */
export interface DecideOptions {
  /** The history of the author; entries of others are ignored. */
  readonly ledger: Ledger
  /** Epoch ms. */
  readonly now: number
  /** Facts of the host, over those that travel with the comment. */
  readonly context?: Readonly<Record<string, ContextValue>>
  /** History facts by name, in place of counting the ledger; for examples and trials. */
  readonly counts?: Readonly<Record<string, number>>
  /** The climate of the page; without it the page counts as quiet and no removal is held back. `pageAfter` gives the next one. */
  readonly page?: Climate
  /** A secret of at least 16 characters: evidence of personal data then carries a digest, by which the host knows it again. */
  readonly digestKey?: string
}

const FALLBACK_REASON = 'Every comment gets an answer.'
const SELF_REASON = "The brand's own comments are not answered."
const NOTHING: readonly never[] = Object.freeze([])

/**
 * Decides what is to be done about a comment.
 *
 * Units: `now` and every deadline in ms since the Unix epoch.
 * Bounds: pure; the same input gives the same decision, byte for byte. A version of a comment that the ledger shows as decided
 * comes back as `duplicate`, with no actions.
 * Errors: `TypeError` for a rule set that is not compiled, a comment without id or text, no ledger, a short `digestKey`, or a `now` that is no time; what could not
 * be measured is listed in `incomplete`.
 * Source: docs/architecture.md, section "Decisions".
 */
export function decide(ruleSet: CompiledRuleSet, comment: Comment, options: DecideOptions): Decision {
  checkArguments(ruleSet, comment, options)
  const { ledger, now } = options
  if (isDecided(ledger, comment)) return Object.freeze(bareDecision(ruleSet, comment.id, 'duplicate', now))
  const measured = withDigests(ruleSet.measure(comment, ledger, now), comment, options.digestKey)
  const page = options.page === undefined ? undefined : viewPage(ruleSet, comment, options.page, measured, now)
  const facts = readFacts(ruleSet, {
    comment,
    page,
    measured,
    folded: readFolded(comment.text),
    ledger,
    now,
    context: options.context,
    counts: options.counts,
  })
  const phrases = readPhraseText(comment.text)
  const memo = { grounds: [], quotes: [], variables: new Map() }
  const given: Case = { ruleSet, comment, ledger, now, measured, facts, page, phrases, memo }
  const isSelf = comment.author?.isSelf === true
  const { matched, open, incomplete } = matchRules(ruleSet, measured, facts, isSelf)
  const requested: Requested[] = []
  const shadow: Action[] = []
  for (const rule of matched) gather(rule, rule.requests, given, requested, shadow)
  for (const rule of open) gather(rule, rule.whenUnknown, given, requested, shadow)
  if (open.length > 0 && matched.length > 0) requested.sort(byRule)
  const first = resolveActions(requested, given)
  const degraded = degradeRemovals(requested, first, given)
  const { actions, lost, strikes } = degraded ?? first
  const answered = answer(actions, given, isSelf)
  return Object.freeze({
    commentId: comment.id,
    status: 'decided',
    at: now,
    lang: measured.lang,
    signals: measured.signals,
    actions: sealed(answered),
    matched: sealed(toMatched(matched, ruleSet, facts)),
    lost: sealed(lost),
    shadow: sealed(shadow),
    incomplete: sealed(incomplete),
    entries: sealed(toLedgerEntries(given, answered, strikes)),
    ...(page === undefined ? {} : { page: notePage(page, degraded !== null) }),
    ruleSet: { name: ruleSet.name, hash: ruleSet.hash },
  })
}

/** The page as it is, and as it will be with this comment. */
function viewPage(
  ruleSet: CompiledRuleSet,
  comment: Comment,
  page: Climate,
  { signals }: Measured,
  at: number,
): PageView {
  const before = { ...page, settings: ruleSet.climate }
  return { before, ahead: reduceClimate(before, toClimateEvent(ruleSet, comment, { signals, at })) }
}

function notePage({ before, ahead }: PageView, heldBack: boolean): PageNote {
  return { mode: ahead.mode, changed: ahead.mode !== before.mode, heldBack }
}

/** What no type checker has seen comes here first: a wrong call is told what is wrong with it. */
function checkArguments(ruleSet: CompiledRuleSet, comment: Comment, options: DecideOptions): void {
  if (typeof ruleSet?.measure !== 'function')
    throw new TypeError('decide: the rule set is not compiled; hand in the `value` of compileRuleSet')
  if (typeof comment?.text !== 'string' || typeof comment.id !== 'string')
    throw new TypeError('decide: the comment has no `id` or no `text`; parseComment reads comments from outside')
  if (!Array.isArray(options?.ledger))
    throw new TypeError('decide: there is no `ledger`; an author without history has `emptyLedger`')
  const { digestKey } = options
  if (digestKey !== undefined && (typeof digestKey !== 'string' || digestKey.length < SHORTEST_KEY))
    throw new TypeError(`decide: \`digestKey\` must have at least ${SHORTEST_KEY} characters`)
  if (!Number.isFinite(options.now))
    throw new TypeError('decide: `now` is no time; it is milliseconds since the Unix epoch')
}

/** Most lists of a decision are empty; those share one. */
function sealed<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : Object.freeze(list)
}

function gather(
  rule: CompiledRule,
  requests: readonly ActionRequest[],
  given: Case,
  requested: Requested[],
  shadow: Action[],
): void {
  for (const request of requests) {
    if (rule.status === 'live') requested.push({ rule, request })
    else if (request.kind !== 'strike') pushIf(shadow, toAction(request, groundsOf(rule, given), given))
  }
}

/** No comment stays unanswered: what no rule answers goes to a person; the brand's own comments are left in peace. */
function answer(actions: readonly Action[], given: Case, isSelf: boolean): readonly Action[] {
  for (const action of actions) if (isAnswer(action.kind)) return actions
  if (isSelf) return [...actions, { kind: 'silence', ruleId: 'own-comment', reason: SELF_REASON, evidence: NOTHING }]
  return [
    ...actions,
    {
      kind: 'assign',
      ruleId: 'fallback',
      reason: FALLBACK_REASON,
      evidence: NOTHING,
      ...toHandover(given.ruleSet.fallback, FALLBACK_REASON, given),
    },
  ]
}

function isAnswer(kind: ActionKind): boolean {
  switch (kind) {
    case 'reply':
    case 'message':
    case 'assign':
    case 'escalate':
    case 'delete':
    case 'hide':
    case 'block':
    case 'ban':
    case 'mute':
    case 'silence':
      return true
    default:
      return false
  }
}

function toMatched(rules: readonly CompiledRule[], ruleSet: CompiledRuleSet, facts: FactReader): MatchedRule[] {
  const matched: MatchedRule[] = []
  for (const rule of rules) {
    if (rule.status !== 'live') continue
    const read: Record<string, unknown> = { ...rule.unread }
    for (const slot of rule.slots) {
      const name = ruleSet.facts[slot]?.name
      if (name !== undefined) read[name] = facts.values[slot] === undefined ? facts.read(slot) : facts.values[slot]
    }
    matched.push({ ruleId: rule.id, policy: rule.policy, facts: read })
  }
  return matched
}

function byRule(a: Requested, b: Requested): number {
  return b.rule.precedence - a.rule.precedence || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
}

function pushIf(list: Action[], action: Action | null): void {
  if (action !== null) list.push(action)
}
