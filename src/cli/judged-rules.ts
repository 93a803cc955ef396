import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Ledger } from '../ledger/ledger.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { factsOf } from '../rule-set/facts.js'
import { parseCondition } from '../rule-set/parse-condition.js'
import { stepsToMatch } from './steps-to-match.js'
import { type ReadFact, type TraceStep, traceCondition } from './trace-condition.js'

/** A rule, whether it matched, and the steps of its condition. */
export interface JudgedRule {
  readonly ruleId: string
  readonly policy: string
  readonly status: 'live' | 'shadow'
  /** `near`: some signal or history it reads is there, and two comparisons at most keep it from matching. */
  readonly outcome: 'matched' | 'near'
  /** How many comparisons would have had to turn out otherwise. */
  readonly away: number
  readonly steps: readonly TraceStep[]
}

/** What a decision was made from. */
export interface Judged {
  readonly comment: Comment
  readonly decision: Decision
  readonly ledger: Ledger
}

const MOST_NEAR = 12
/** Comparisons that may fail in a rule that came near. */
const FARTHEST = 2

/** Lists the rules that matched, then those that came near, the nearest first, each with the steps of its condition. */
export function judgedRules(ruleSet: CompiledRuleSet, judged: Judged): readonly JudgedRule[] {
  const facts = factsOf(ruleSet.document)
  const readFact = factReader(ruleSet, judged)
  const conditions = new Map(
    (ruleSet.document.rules ?? []).flatMap(({ id, when }) => {
      const { condition } = parseCondition(when, '', facts)
      return condition === null ? [] : [[id, condition] as const]
    }),
  )
  const live = new Set(judged.decision.matched.map(({ ruleId }) => ruleId))
  const rules = ruleSet.rules.flatMap(({ id, policy, status }): JudgedRule[] => {
    const condition = conditions.get(id)
    if (condition === undefined) return []
    const steps = traceCondition(condition, readFact)
    const matched = status === 'live' ? live.has(id) : steps[0]?.holds === true
    const away = stepsToMatch(condition, readFact)
    if (!matched && (away > FARTHEST || !steps.some(readsSomething))) return []
    return [{ ruleId: id, policy, status, outcome: matched ? 'matched' : 'near', away, steps }]
  })
  const near = rules.filter(({ outcome }) => outcome === 'near').sort((a, b) => a.away - b.away)
  return [...rules.filter(({ outcome }) => outcome === 'matched'), ...near.slice(0, MOST_NEAR)]
}

function factReader(ruleSet: CompiledRuleSet, { comment, decision, ledger }: Judged): ReadFact {
  const measured = ruleSet.measure(comment, ledger, decision.at)
  const source = { comment, measured, ledger, now: decision.at, context: undefined }
  return (fact) => fact.read(source)
}

function readsSomething({ found }: TraceStep): boolean {
  return Object.entries(found).some(([name, value]) => /^(signals|history)\./.test(name) && value !== 0)
}
