import type { Comment } from '../../src/comment/comment.js'
import type { Decision } from '../../src/decision/decision.js'
import type { Action, ActionKind } from '../../src/rule-set/action.js'

const base = { ruleId: 'r1', evidence: [], reason: 'the policy' } as const
const spoken = { ...base, template: 'sorry', variant: 0, lang: 'fr', tone: 'apology' } as const
const handed = {
  ...base,
  role: 'support',
  priority: 'high',
  respondBy: 1_795_303_600_000,
  brief: 'look at this',
} as const

const byKind: { readonly [Kind in ActionKind]: Extract<Action, { kind: Kind }> | Action } = {
  delete: { ...base, kind: 'delete' },
  hide: { ...base, kind: 'hide' },
  unhide: { ...base, kind: 'unhide' },
  hold: { ...base, kind: 'hold' },
  block: { ...base, kind: 'block' },
  ban: { ...base, kind: 'ban', scope: 'page', durationMs: 86_400_000 },
  mute: { ...base, kind: 'mute', durationMs: 3_600_000 },
  'lock-thread': { ...base, kind: 'lock-thread', durationMs: 3_600_000 },
  reply: { ...spoken, kind: 'reply', text: 'Nous sommes désolés, nous vous écrivons.' },
  message: { ...spoken, kind: 'message', text: 'Quel est votre numéro de commande ?' },
  assign: { ...handed, kind: 'assign' },
  escalate: { ...handed, kind: 'escalate' },
  'offer-compensation': { ...base, kind: 'offer-compensation', proposal: 'a free coffee' },
  'invite-review': { ...base, kind: 'invite-review', proposal: 'tell others' },
  'publish-statement': { ...base, kind: 'publish-statement', proposal: 'the facts' },
  'record-lesson': { ...base, kind: 'record-lesson', topic: 'delivery' },
  label: { ...base, kind: 'label', label: 'delivery' },
  report: { ...base, kind: 'report', category: 'hate' },
  'start-playbook': { ...base, kind: 'start-playbook', playbook: 'recall' },
  'hold-publishing': { ...base, kind: 'hold-publishing', until: 1_795_400_000_000 },
  silence: { ...base, kind: 'silence' },
}

/** One action of every kind. */
export const ACTIONS: readonly Action[] = Object.values(byKind)

/** A decision that requests exactly these actions. */
export function decisionWith(actions: readonly Action[], comment: Comment): Decision {
  return {
    commentId: comment.id,
    status: 'decided',
    at: 1_795_300_000_000,
    lang: 'fr',
    signals: {},
    actions,
    matched: [],
    lost: [],
    shadow: [],
    incomplete: [],
    entries: [],
    ruleSet: { name: 'test', hash: '0' },
  }
}
