import type { Comment } from '../../src/comment/comment.js'
import type { Decision } from '../../src/decision/decision.js'
import type { Evidence } from '../../src/signals/signal.js'

/** A comment with a threat and a telephone number, to explain. */
export const comment: Comment = {
  id: 'c:1/é',
  text: 'Je vais te casser les dents, appelle-moi au 06 39 98 12 34',
  platform: 'facebook',
  createdAt: Date.UTC(2026, 8, 14, 9, 22),
  author: { id: 'u1', name: 'Marc' },
}

const threat: Evidence = {
  start: 0,
  end: 27,
  signal: 'threat',
  weight: 0.9,
  tier: 'act',
  source: 'fr/violence/intent',
  family: 'violence',
  target: 'you',
}

const phone: Evidence = {
  start: 44,
  end: 58,
  signal: 'personal_data',
  weight: 1,
  tier: 'act',
  source: 'personal-data',
  family: 'personal-data',
  value: 'phone',
}

/** A decision about it: deleted, author blocked, a person called; the hiding lost. */
export const decision: Decision = {
  commentId: comment.id,
  status: 'decided',
  at: Date.UTC(2026, 8, 14, 9, 23),
  lang: 'fr',
  signals: {
    threat: { value: 0.9, tier: 'act', evidence: [threat] },
    personal_data: { value: 1, tier: 'act', evidence: [phone] },
  },
  actions: [
    {
      kind: 'delete',
      ruleId: 'remove-threats',
      reason: 'No threats.',
      evidence: [{ start: 0, end: 27, signal: 'threat', text: comment.text.slice(0, 27) }],
    },
    {
      kind: 'block',
      ruleId: 'remove-threats',
      reason: 'No threats.',
      evidence: [{ start: 0, end: 27, signal: 'threat', text: comment.text.slice(0, 27) }],
    },
    {
      kind: 'escalate',
      ruleId: 'remove-threats',
      reason: 'No threats.',
      evidence: [],
      role: 'safety',
      priority: 'urgent',
      respondBy: 0,
      brief: 'Look.',
    },
  ],
  matched: [{ ruleId: 'remove-threats', policy: 'No threats.', facts: { 'signals.threat': 0.9 } }],
  lost: [{ ruleId: 'hide-personal-data', kind: 'hide', why: '`delete` by `remove-threats` is stronger' }],
  shadow: [],
  incomplete: [{ fact: 'context.faultConfirmed', rules: ['acknowledge-confirmed-fault'] }],
  entries: [],
  ruleSet: { name: 'test', hash: 'abc123' },
}
