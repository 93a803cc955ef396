import { isPublicOnly } from '../comment/public-only.js'
import type { Action } from '../rule-set/action.js'
import type { ActionRequest } from '../rule-set/action-request.js'
import { matterIn, readerOf } from '../signals/matters.js'
import type { Case } from './case.js'
import type { LostAction } from './decision.js'
import { groundsOf } from './grounds.js'
import { whyNoHumour, whyNotRemoved } from './guards.js'

import { mergeAction } from './merge-action.js'
import type { Requested } from './requested.js'
import { toneOf } from './say.js'
import { toAction } from './to-action.js'
import { whyNoOffer } from './why-no-offer.js'

/** What stands when every rule has been heard. */
export interface Resolution {
  readonly actions: readonly Action[]
  readonly lost: readonly LostAction[]
  /** Requests for strikes; they become entries of the history. */
  readonly strikes: readonly Requested[]
}

const UNASKED: Resolution = { actions: [], lost: [], strikes: [] }

/**
 * Resolves the requests of all rules into one outcome.
 *
 * The order: a person's decision stands; removals need their evidence; the strongest sanction on the author and the strongest
 * measure on the comment stand; silence beats replies and messages; a removal beats replies, and messages of other rules unless
 * it only hides; a removal that does not only hide beats assignments, lessons and offers of other rules where no matter of the author's
 * stands behind the comment; one reply and one message at most, by precedence, then rule id; the rest is kept, duplicates merged.
 *
 * Source: docs/rule-set.md, section "Order between actions".
 */
export function resolveActions(requested: readonly Requested[], given: Case): Resolution {
  if (requested.length === 0) return UNASKED
  const humanDecided = hasHumanDecision(given)
  const lost: LostAction[] = []
  const strikes: Requested[] = []
  const allowed: Requested[] = []
  for (const one of requested) {
    const why = whyNot(one, given, humanDecided)
    if (why !== null) lost.push({ ruleId: one.rule.id, kind: one.request.kind, why })
    else if (one.request.kind === 'strike') strikes.push(one)
    else allowed.push(one)
  }
  const standing = strongest(allowed)
  const heard = matterIn(readerOf(given.measured.signals)) !== undefined
  const actions: Action[] = []
  for (const one of allowed) {
    const { rule, request } = one
    if (request.kind === 'strike') continue
    const why = whyLost(one, standing, actions) ?? (heard ? null : whyNotTakenUp(one, standing))
    const action = why === null ? toAction(request, groundsOf(rule, given), given) : null
    if (action !== null) mergeAction(actions, action)
    else lost.push({ ruleId: rule.id, kind: request.kind, why: why ?? 'no variant of the template can be said' })
  }
  return { actions, lost, strikes }
}

function whyNot({ rule, request }: Requested, given: Case, humanDecided: boolean): string | null {
  switch (request.kind) {
    case 'delete':
    case 'hide':
    case 'block':
    case 'ban':
    case 'mute':
      return humanDecided ? 'a person has decided on this comment' : whyNotRemoved(request, rule, given)
    case 'hold':
    case 'unhide':
      return humanDecided ? 'a person has decided on this comment' : null
    case 'reply':
    case 'message':
      if (request.kind === 'message' && isPublicOnly(given.comment.platform))
        return 'the platform has no private messages'
      return request.tone === 'humour' || toneOf(given, request.template) === 'humour' ? whyNoHumour(given) : null
    case 'offer-compensation':
      return whyNoOffer(request.amount, given)
    default:
      return null
  }
}

function hasHumanDecision({ ledger, comment }: Case): boolean {
  for (const entry of ledger) if (entry.kind === 'human' && entry.commentId === comment.id) return true
  return false
}

/** The strongest sanction on the author, the strongest measure on the comment, and whether a rule asks for silence. */
interface Standing {
  sanction: Requested | undefined
  measure: Requested | undefined
  silence: boolean
}

function strongest(allowed: readonly Requested[]): Standing {
  const standing: Standing = { sanction: undefined, measure: undefined, silence: false }
  let sanctionRank = 0
  let measureRank = 0
  for (const one of allowed) {
    const { kind } = one.request
    const rank = rankOf(kind)
    if (kind === 'silence') standing.silence = true
    else if (isSanction(kind)) {
      if (rank <= sanctionRank) continue
      sanctionRank = rank
      standing.sanction = one
    } else if (rank > measureRank) {
      measureRank = rank
      standing.measure = one
    }
  }
  return standing
}

/** How strong a sanction is among sanctions, a measure among measures; 0 for everything else. */
function rankOf(kind: ActionRequest['kind']): number {
  switch (kind) {
    case 'block':
    case 'delete':
      return 4
    case 'ban':
    case 'hold':
      return 3
    case 'mute':
    case 'hide':
      return 2
    case 'unhide':
      return 1
    default:
      return 0
  }
}

function isSanction(kind: ActionRequest['kind']): boolean {
  return kind === 'block' || kind === 'ban' || kind === 'mute'
}

function whyLost(one: Requested, standing: Standing, actions: readonly Action[]): string | null {
  const { kind } = one.request
  if (kind === 'reply' || kind === 'message') return whyUnsaid(one, kind, standing, actions)
  if (rankOf(kind) === 0) return null
  return outdone(one, isSanction(kind) ? standing.sanction : standing.measure)
}

/** Abuse without a matter of its author's is removed and done with: nothing is learnt from it, nobody is asked to answer it. */
function whyNotTakenUp({ rule, request }: Requested, { sanction, measure }: Standing): string | null {
  switch (request.kind) {
    case 'assign':
    case 'record-lesson':
    case 'offer-compensation':
    case 'invite-review': {
      const removal = measure?.request.kind === 'delete' ? measure : sanction
      return removal === undefined || removal.rule === rule
        ? null
        : 'a removal goes before it, and no matter stands behind the comment'
    }
    default:
      return null
  }
}

function outdone(one: Requested, winner: Requested | undefined): string | null {
  if (winner === undefined || winner === one) return null
  if (winner.request.kind === one.request.kind) return `\`${winner.rule.id}\` asks for it already`
  return `\`${winner.request.kind}\` by \`${winner.rule.id}\` is stronger`
}

function whyUnsaid(
  { rule }: Requested,
  kind: 'reply' | 'message',
  { sanction, measure, silence }: Standing,
  actions: readonly Action[],
): string | null {
  const removal =
    sanction ?? (measure?.request.kind === 'delete' || measure?.request.kind === 'hide' ? measure : undefined)
  if (removal !== undefined) {
    const onlyHides = sanction === undefined && removal.request.kind === 'hide'
    if (kind === 'reply' || (!onlyHides && rule !== removal.rule)) return 'a removal goes before it'
  }
  if (silence) return 'a rule asks for silence'
  for (const action of actions) if (action.kind === kind) return `one ${kind} only, and another rule goes first`
  return null
}
