import { compileRuleSet, type Decision, decide, type Evidence, emptyLedger, shippedRuleSets } from '../../src/index.js'
import { REMOVAL_GRADE_SIGNALS } from '../../src/rule-set/signal-ids.js'

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])

/** Decides a lone comment with the shipped default rule set. */
export function judge(text: string): Decision {
  if (!compiled.ok)
    throw new Error(compiled.issues.map((issue) => `${issue.code} ${issue.path}: ${issue.message}`).join('\n'))
  const comment = { id: 'c1', text, pageId: 'page', author: { id: 'author' } }
  return decide(compiled.value, comment, { ledger: emptyLedger, now: Date.UTC(2026, 0, 1) })
}

/** Evidence of a grade that may lead to a removal. */
export function graveEvidence(text: string): readonly Evidence[] {
  const { signals } = judge(text)
  return REMOVAL_GRADE_SIGNALS.flatMap((id) => signals[id]?.evidence ?? [])
}
