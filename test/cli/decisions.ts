import type { Decision } from '../../src/decision/decision.js'
import type { Action } from '../../src/rule-set/action.js'

/** A decision about comment `c1` with nothing in it but what the test says. */
export function decision(more: Partial<Decision> = {}): Decision {
  return {
    commentId: 'c1',
    status: 'decided',
    at: 1000,
    lang: 'en',
    signals: {},
    actions: [],
    matched: [],
    lost: [],
    shadow: [],
    incomplete: [],
    entries: [],
    ruleSet: { name: 'test', hash: 'abc' },
    ...more,
  }
}

/** A public reply. */
export function reply(text: string, ruleId = 'answer'): Action {
  return { kind: 'reply', ruleId, evidence: [], reason: '', text, template: 't', variant: 0, lang: 'en', tone: 'plain' }
}

/** A private answer. */
export function privateMessage(text: string, ruleId = 'answer'): Action {
  return {
    kind: 'message',
    ruleId,
    evidence: [],
    reason: '',
    text,
    template: 'p',
    variant: 0,
    lang: 'en',
    tone: 'plain',
  }
}

/** A removal of the comment. */
export function removal(ruleId = 'remove-threats'): Action {
  const evidence = [{ start: 0, end: 4, signal: 'threat', text: 'kill' }]
  return { kind: 'delete', ruleId, evidence, reason: 'no threats' }
}
