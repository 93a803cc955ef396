import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Action, ActionKind } from '../rule-set/action.js'
import type { Adapter, Degraded, Fill, PlatformRequest, PreparedRequests } from './adapter.js'
import { encodePart } from './encode-part.js'

/** A request as an adapter writes it; what the action fixes is added here. */
export type Draft = Omit<PlatformRequest, 'action' | 'ruleId' | 'idempotencyKey' | 'fill'> & {
  /** Placeholders for what the answer to the draft before it holds. */
  readonly fillFromPrevious?: Fill['values']
}

/** One action in the platform's calls with the details that got lost, or why this comment does not allow it and what comes next. */
export type Translation =
  | { readonly drafts: readonly Draft[]; readonly lost?: readonly string[] }
  | { readonly cannot: string; readonly to: ActionKind | null }

/** The part of an adapter that the ladder needs. */
export type Ladder = Pick<Adapter<never>, 'platform' | 'capabilities'>

/**
 * Walks each action of a decision down the adapter's declared ladder until something can be requested, handed to the host, or
 * nothing is left; every step down is said.
 *
 * Bounds: only kinds without details of their own (delete, hide, unhide, hold, block) are ever put in another's place, each once. What falls to people is
 * handed to them where the platform can do that.
 * Errors: a decision about another comment is a `TypeError`.
 */
export function prepareRequests(
  ladder: Ladder,
  { decision, comment }: { readonly decision: Decision; readonly comment: Comment },
  translate: (action: Action) => Translation,
): PreparedRequests {
  if (decision.commentId !== comment.id)
    throw new TypeError('toRequests: the decision is about another comment; pass the comment that was decided')
  const steps = decision.actions.map((action) =>
    descend(ladder, action, { translate, toPerson: (kind, why) => fallen(kind, { action, why, decision }) }),
  )
  const { requests, same } = number(
    ladder.platform,
    comment,
    steps.flatMap((step) => step.carried),
  )
  const degraded = steps.flatMap((step) => step.degraded)
  const silent = same.filter(({ action }) => !degraded.some((step) => step.action === action))
  return { requests, host: steps.flatMap((step) => step.host), degraded: [...degraded, ...silent] }
}

interface Carried {
  /** As it was asked for. */
  readonly asked: Action
  readonly action: Action
  readonly draft: Draft
}

interface Step {
  readonly carried: readonly Carried[]
  readonly host: readonly Action[]
  readonly degraded: readonly Degraded[]
}

interface Words {
  readonly translate: (action: Action) => Translation
  /** What people are asked in place of the action, and why. */
  readonly toPerson: (kind: PersonKind, why: string) => Action
}

function descend(ladder: Ladder, action: Action, { translate, toPerson }: Words): Step {
  const reasons: string[] = []
  let current: Action = action
  const tried = new Set<ActionKind>()
  for (;;) {
    tried.add(current.kind)
    const capability = ladder.capabilities[current.kind]
    if (capability.level === 'host') return { carried: [], host: [action], degraded: [] }
    const outcome: Translation =
      capability.level === 'none' ? { cannot: capability.note, to: capability.degradesTo } : translate(current)
    if ('drafts' in outcome) {
      const why = [...reasons, ...(outcome.lost ?? [])]
      const { kind } = current
      const carried = outcome.drafts.map((draft) => ({ asked: action, action: current, draft }))
      return { carried, host: [], degraded: why.length === 0 ? [] : [{ action, to: kind, why: why.join('; ') }] }
    }
    reasons.push(outcome.cannot)
    const next = outcome.to
    if (next === null || !isBare(next) || tried.has(next)) {
      const to = next !== null && tried.has(next) ? null : next
      const handed = to !== null && isPerson(to) && canDo(ladder, to) ? toPerson(to, reasons.join('; ')) : undefined
      const told = handed === undefined ? undefined : translate(handed)
      const drafts = told !== undefined && 'drafts' in told ? told.drafts : []
      const carried = drafts.flatMap((draft) =>
        handed === undefined ? [] : [{ asked: action, action: handed, draft }],
      )
      return { carried, host: [], degraded: [{ action, to, why: reasons.join('; ') }] }
    }
    current = { kind: next, ruleId: action.ruleId, evidence: action.evidence, reason: action.reason }
  }
}

type PersonKind = 'assign' | 'escalate'

function isPerson(kind: ActionKind): kind is PersonKind {
  return kind === 'assign' || kind === 'escalate'
}

function canDo({ capabilities }: Ladder, kind: ActionKind): boolean {
  return capabilities[kind].level === 'native' || capabilities[kind].level === 'partial'
}

/** Handed to whom the decision hands the comment anyway, else to the support, at once. */
function fallen(
  kind: PersonKind,
  { action, why, decision }: { readonly action: Action; readonly why: string; readonly decision: Decision },
): Action {
  const { role, priority, respondBy } = decision.actions.find(isHanded) ?? {
    role: 'support',
    priority: 'normal' as const,
    respondBy: decision.at,
  }
  const said = 'text' in action && action.text.trim() !== '' ? `\n\n“${action.text}”` : ''
  const { ruleId, evidence, reason } = action
  return { kind, ruleId, evidence, reason, role, priority, respondBy, brief: `${action.kind}: ${why}${said}` }
}

function isHanded(action: Action): action is Extract<Action, { kind: PersonKind }> {
  return isPerson(action.kind)
}

const BARE = ['delete', 'hide', 'unhide', 'hold', 'block'] as const

/** A kind of action without details of its own. */
export function isBare(kind: ActionKind): kind is (typeof BARE)[number] {
  return BARE.some((bare) => bare === kind)
}

interface Numbered {
  readonly requests: readonly PlatformRequest[]
  readonly same: readonly Degraded[]
}

/** Two actions that became the same call are one call, and the second says so. */
function number(platform: string, comment: Comment, carried: readonly Carried[]): Numbered {
  const requests: PlatformRequest[] = []
  const same: Degraded[] = []
  const seen = new Map<string, number>()
  const calls = new Map<string, { readonly asked: Action; readonly request: PlatformRequest }>()
  let previous = ''
  for (const { asked, action, draft } of carried) {
    const { fillFromPrevious, ...plain } = draft
    const call = JSON.stringify(draft)
    // What was read before a change is read again after it, and one action may say the same twice.
    const first = draft.method === 'GET' ? undefined : calls.get(call)
    if (first !== undefined && first.asked !== asked) {
      const { action: kind } = first.request
      previous = first.request.idempotencyKey
      if (kind !== asked.kind) same.push({ action: asked, to: kind, why: `here it is the same call as \`${kind}\`` })
      continue
    }
    const nth = seen.get(action.kind) ?? 0
    seen.set(action.kind, nth + 1)
    const idempotencyKey = [platform, encodePart(comment.id), version(action, comment), action.kind, nth].join('/')
    const fill = fillFromPrevious === undefined ? {} : { fill: { from: previous, values: fillFromPrevious } }
    const request = { action: action.kind, ruleId: action.ruleId, ...plain, idempotencyKey, ...fill }
    previous = idempotencyKey
    calls.set(call, { asked, request })
    requests.push(request)
  }
  return { requests, same }
}

/** An edited comment may earn new actions, but a private message goes out once, whatever is edited. */
function version(action: Action, comment: Comment): number {
  return action.kind === 'message' ? 0 : (comment.editedAt ?? 0)
}
