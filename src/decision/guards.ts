import { HOSTILE_SIGNALS } from '../pattern/hostile-signals.js'
import type { ActionRequest } from '../rule-set/action-request.js'
import type { CompiledRule } from '../rule-set/compiled-rule-set.js'
import { matterIn, readerOf } from '../signals/matters.js'
import type { Case } from './case.js'
import { valueOf } from './case.js'

const ACT = 0.5

/** What may be grave is looked at by a person from here on; nobody jokes beside that. */
const REVIEW = 0.4
const GRAVE: ReadonlySet<string> = new Set(['threat', 'harm_wish', 'doxxing', 'self_harm_incitement', 'sexual_abuse'])

/**
 * Tells why a removal may not happen after all; `null` when its evidence stands.
 *
 * Bounds: the compiler has proven this already; it is asked again for every comment, on the values that were measured.
 * Source: docs/rule-set.md, section "What is proven".
 */
export function whyNotRemoved(request: ActionRequest, rule: CompiledRule, given: Case): string | null {
  const { signals } = given.measured
  const { removalGrade } = given.ruleSet
  const joked = request.kind === 'ban' && hasJoke(given)
  if (request.kind === 'ban' && request.label === 'troll' && !joked)
    return 'no ban for trolling before the humour reply'
  for (const { signal } of rule.evidence) if (removalGrade.has(signal) && valueOf(signals, signal) >= ACT) return null
  if (joked && valueOf(signals, 'troll') > 0) return null
  if (
    request.kind === 'hide' &&
    (asks(rule, 'personal_data') ? valueOf(signals, 'personal_data') >= ACT : consented(rule, given))
  )
    return null
  return 'the removal has no removal-grade evidence'
}

/** Tells why a humour reply may not be given; `null` when it may. */
export function whyNoHumour(given: Case): string | null {
  if (given.comment.author?.id === undefined) return 'no humour for an author without a history'
  if (hasJoke(given)) return 'this author has had the humour reply on this page'
  const { signals, complete } = given.measured
  if (!complete) return 'no humour for what could not be read whole'
  const matter =
    matterIn(readerOf(signals)) ?? HOSTILE_SIGNALS.find((id) => valueOf(signals, id) >= (GRAVE.has(id) ? REVIEW : ACT))
  return matter === undefined ? null : `no humour where \`${matter}\` stands`
}

function hasJoke({ ledger, comment }: Case): boolean {
  const authorId = comment.author?.id
  if (authorId === undefined) return false
  for (const entry of ledger)
    if (
      entry.kind === 'humour' &&
      entry.authorId === authorId &&
      (comment.pageId === undefined || entry.pageId === comment.pageId)
    )
      return true
  return false
}

function asks(rule: CompiledRule, signal: string): boolean {
  return rule.evidence.some((need) => need.signal === signal)
}

/** The author agreed, and this very comment was settled. */
function consented(rule: CompiledRule, { ruleSet, facts }: Case): boolean {
  const isSettled = rule.slots.some((slot) => {
    const history = ruleSet.facts[slot]?.history
    return history?.count === 'resolution' && history.scope === 'comment' && Number(facts.values[slot] ?? 0) > 0
  })
  return (
    isSettled &&
    rule.slots.some((slot) => ruleSet.facts[slot]?.name === 'context.consent' && facts.values[slot] === true)
  )
}
