import { compileRuleSet, decide, emptyLedger, type Ledger } from '../../src/index.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import { syntheticTerms } from './automaton.js'

/** Decides a comment and gives the number of actions. */
export type Decide = (text: string) => number

const NOW = Date.UTC(2026, 0, 1)

/** The shipped default rule set. */
export function defaultEngine(): Decide {
  return engineOf(shippedRuleSets['sangfroid/default'])
}

/** The shipped default rule set with so many terms more. */
export function engineWithTerms(count: number): Decide {
  const lexicon = {
    sangfroid: 1,
    kind: 'lexicon',
    language: 'en',
    name: 'synthetic',
    groups: [{ category: 'insult', severity: 1, sureness: 0.6, pos: 'fixed', terms: [...syntheticTerms(count)] }],
  }
  return engineOf({
    sangfroid: 1,
    name: `terms-${count}`,
    languages: ['fr', 'en'],
    extends: ['sangfroid/default'],
    lexicons: [lexicon],
    rules: [],
  })
}

/** A rule set of so many rules, each waiting for a signal. */
export function engineWithRules(count: number): Decide {
  const signals = ['threat', 'slur', 'identity_attack', 'harassment', 'demeaning', 'spam_scam', 'profanity', 'praise']
  const rules = Array.from({ length: count }, (_, at) => ({
    id: `rule-${at}`,
    policy: 'Comments with this signal get a label.',
    status: 'live',
    when: { '>=': [{ var: `signals.${signals[at % signals.length]}` }, 0.1 + (at % 80) / 100] },
    then: [{ label: `label-${at}` }],
  }))
  return engineOf({
    sangfroid: 1,
    name: `rules-${count}`,
    languages: ['fr', 'en'],
    extends: ['sangfroid/default'],
    rules,
  })
}

/** The shipped default rule set, for an author with so many entries in the history of the last days. */
export function engineWithHistory(count: number): Decide {
  const entry = { kind: 'comment', authorId: 'author', pageId: 'page', sketch: [] } as const
  const ledger = Array.from({ length: count }, (_, at) => ({
    ...entry,
    id: `entry-${at}`,
    commentId: `before-${at}`,
    at: NOW - at * 1000,
  }))
  return engineOf(shippedRuleSets['sangfroid/default'], ledger)
}

function engineOf(document: unknown, ledger: Ledger = emptyLedger): Decide {
  const compiled = compileRuleSet(document)
  if (!compiled.ok) {
    const issues = compiled.issues.slice(0, 10).map((issue) => `  ${issue.code} ${issue.path}: ${issue.message}`)
    throw new Error(`the rule set does not compile:\n${issues.join('\n')}`)
  }
  const ruleSet = compiled.value
  let id = 0
  return (text) => {
    const comment = { id: `c${id++}`, text, pageId: 'page', author: { id: 'author' } }
    return decide(ruleSet, comment, { ledger, now: NOW }).actions.length
  }
}
