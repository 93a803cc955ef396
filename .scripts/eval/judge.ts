import { type Comment, compileRuleSet, type Decision, decide, emptyLedger, type Ledger } from '../../src/index.js'
import { REMOVAL_KINDS } from '../../src/rule-set/action.js'
import { REMOVAL_GRADE_SIGNALS } from '../../src/rule-set/signal-ids.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import type { Evidence } from '../../src/signals/signal.js'
import type { Case } from './cases.js'

/** From this value on, a removal-grade signal is worth a person's look. */
const REVIEW = 0.4
const NOW = Date.UTC(2026, 0, 1)

/** What the engine did with a case. */
export interface Verdict {
  readonly remove: boolean
  /** It would be held or handed to somebody for what it says of others. */
  readonly review: boolean
  readonly lang: string
  readonly rules: readonly string[]
  readonly evidence: readonly Evidence[]
}

export interface JudgedCase extends Case {
  readonly group: string
  readonly part: 'tune' | 'aside'
  /** True where the label says that the comment should go. */
  readonly gold: boolean
  readonly verdict: Verdict
}

export interface Judge {
  readonly decide: (comment: Comment, ledger: Ledger, now: number) => Decision
  readonly judge: (text: string, id: string) => Verdict
}

/** The shipped default rule set, compiled; throws with every issue when it does not compile, since then there is nothing to measure. */
export function createJudge(): Judge {
  const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
  if (!compiled.ok) {
    const lines = compiled.issues.map((issue) => `  ${issue.code} ${issue.path}: ${issue.message}`)
    throw new Error(`the default rule set does not compile:\n${lines.slice(0, 20).join('\n')}`)
  }
  const ruleSet = compiled.value
  const decideOne = (comment: Comment, ledger: Ledger, now: number): Decision =>
    decide(ruleSet, comment, { ledger, now })
  return {
    decide: decideOne,
    judge: (text, id) =>
      verdictOf(decideOne({ id, text, pageId: 'page', author: { id: `author of ${id}` } }, emptyLedger, NOW)),
  }
}

/** True when an action of the decision takes the comment or its author out of sight. */
export function removes(decision: Decision): boolean {
  return decision.actions.some((action) => REMOVAL_KINDS.some((kind) => kind === action.kind))
}

function verdictOf(decision: Decision): Verdict {
  return {
    remove: removes(decision),
    review: REMOVAL_GRADE_SIGNALS.some((id) => (decision.signals[id]?.value ?? 0) >= REVIEW),
    lang: decision.lang,
    rules: decision.matched.map((rule) => rule.ruleId),
    evidence: Object.values(decision.signals).flatMap((signal) => signal.evidence),
  }
}
