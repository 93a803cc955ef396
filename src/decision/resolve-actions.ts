import type { Action } from '../rule-set/action.js'
import type { ActionRequest } from '../rule-set/action-request.js'
import type { Case } from './case.js'
import type { LostAction } from './decision.js'
import { whyNoHumour, whyNotRemoved } from './guards.js'
import { mergeAction } from './merge-action.js'
import type { Requested } from './requested.js'
import { toneOf } from './say.js'
import { type Grounds, toAction } from './to-action.js'

/** What stands when every rule has been heard. */
export interface Resolution {
  readonly actions: readonly Action[]
  readonly lost: readonly LostAction[]
  /** Requests for strikes; they become entries of the history. */
  readonly strikes: readonly Requested[]
}

const ON_AUTHOR = ['block', 'ban', 'mute'] as const
const ON_COMMENT = ['delete', 'hold', 'hide', 'unhide'] as const

/**
 * Resolves the requests of all rules into one outcome.
 *
 * The order: a person's decision stands; removals need their evidence; the strongest sanction on the author and the strongest
 * measure on the comment stand; silence beats replies and messages; a removal beats replies, and messages of other rules unless
 * it only hides; one reply and one message at most, by precedence, then rule id; the rest is kept, duplicates merged.
 *
 * Source: docs/rule-set.md, section "Order between actions".
 */
export function resolveActions(
  requested: readonly Requested[],
  given: Case,
  groundsOf: (one: Requested) => Grounds,
): Resolution {
  const lost: LostAction[] = []
  const strikes: Requested[] = []
  const allowed: Requested[] = []
  const humanDecided = requested.length > 0 && hasHumanDecision(given)
  for (const one of requested) {
    const why = whyNot(one, given, humanDecided)
    if (why !== null) lost.push({ ruleId: one.rule.id, kind: one.request.kind, why })
    else if (one.request.kind === 'strike') strikes.push(one)
    else allowed.push(one)
  }
  const sanction = strongest(allowed, ON_AUTHOR)
  const measure = strongest(allowed, ON_COMMENT)
  const removal =
    sanction ?? (measure?.request.kind === 'delete' || measure?.request.kind === 'hide' ? measure : undefined)
  const onlyHides = sanction === undefined && measure?.request.kind === 'hide'
  const silence = allowed.some((one) => one.request.kind === 'silence')
  const actions: Action[] = []
  const said = { reply: false, message: false }
  for (const one of allowed) {
    const { rule, request } = one
    if (request.kind === 'strike') continue
    const why = isOneOf(request, ON_AUTHOR)
      ? outdone(one, sanction)
      : isOneOf(request, ON_COMMENT)
        ? outdone(one, measure)
        : request.kind === 'reply' || request.kind === 'message'
          ? whyUnsaid(
              request.kind,
              said,
              silence,
              removal === undefined ||
                (request.kind === 'message' && (onlyHides || one.rule === sanction?.rule || one.rule === removal.rule)),
            )
          : null
    const action = why === null ? toAction(request, groundsOf(one), given) : null
    if (action !== null) {
      if (request.kind === 'reply' || request.kind === 'message') said[request.kind] = true
      mergeAction(actions, action)
    } else lost.push({ ruleId: rule.id, kind: request.kind, why: why ?? 'no variant of the template can be said' })
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
      return request.tone === 'humour' || toneOf(given, request.template) === 'humour' ? whyNoHumour(given) : null
    default:
      return null
  }
}

function hasHumanDecision({ ledger, comment }: Case): boolean {
  for (const entry of ledger) if (entry.kind === 'human' && entry.commentId === comment.id) return true
  return false
}

function strongest(allowed: readonly Requested[], order: readonly string[]): Requested | undefined {
  let best: Requested | undefined
  let rank = order.length
  for (const one of allowed) {
    const place = order.indexOf(one.request.kind)
    if (place >= 0 && place < rank) {
      best = one
      rank = place
    }
  }
  return best
}

function isOneOf(request: ActionRequest, kinds: readonly string[]): boolean {
  return kinds.includes(request.kind)
}

function outdone(one: Requested, winner: Requested | undefined): string | null {
  if (winner === undefined || winner === one) return null
  if (winner.request.kind === one.request.kind) return `\`${winner.rule.id}\` asks for it already`
  return `\`${winner.request.kind}\` by \`${winner.rule.id}\` is stronger`
}

function whyUnsaid(
  kind: 'reply' | 'message',
  said: { readonly reply: boolean; readonly message: boolean },
  silence: boolean,
  maySpeak: boolean,
): string | null {
  if (!maySpeak) return 'a removal goes before it'
  if (silence) return 'a rule asks for silence'
  return said[kind] ? `one ${kind} only, and another rule goes first` : null
}
