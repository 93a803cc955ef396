import { type Comment, compileRuleSet, type Decision, decide, emptyLedger, type Ledger } from '../../src/index.js'
import { REMOVAL_KINDS } from '../../src/rule-set/action.js'
import { REMOVAL_GRADE_SIGNALS } from '../../src/rule-set/signal-ids.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import { PACKS } from '../../src/shipped/packs.generated.js'
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
  /** Values of the signals; 0 for unknown. */
  readonly values: Readonly<Record<string, number>>
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

/** A judge for comments in one language; throws with every issue when the rule set does not compile, since then there is nothing to measure. */
export function createJudge(language = 'en'): Judge {
  const compiled = OWN_RULES.has(language)
    ? compileRuleSet(shippedRuleSets['sangfroid/default'])
    : compileRuleSet(removalRules(language), { packs: { [language]: JSON.parse(PACKS[language] ?? '{}') } })
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

/** Languages of the default rule set. */
const OWN_RULES: ReadonlySet<string> = new Set(['en', 'fr'])

/** Languages that come as a pack only. */
export function hasPack(language: string): boolean {
  return Object.hasOwn(PACKS, language)
}

const WOULD_REMOVE = 'would-remove-'

/** A language without replies of its own is judged by a rule for each signal that can lead to a removal; each only labels. */
function removalRules(language: string): unknown {
  return {
    sangfroid: 1,
    name: `removals-${language}`,
    languages: [language],
    roles: { support: 'reads what is left' },
    fallback: { role: 'support', priority: 'normal', within: '24h' },
    rules: REMOVAL_GRADE_SIGNALS.filter((id) => id !== 'spam_scam').map((id) => ({
      id: `${WOULD_REMOVE}${id.replaceAll('_', '-')}`,
      policy: 'Removed.',
      when: { '>=': [{ var: `signals.${id}` }, 0.5] },
      then: [{ label: id }],
    })),
  }
}

/** True when an action of the decision takes the comment or its author out of sight. */
export function removes(decision: Decision): boolean {
  return decision.actions.some((action) => REMOVAL_KINDS.some((kind) => kind === action.kind))
}

function verdictOf(decision: Decision): Verdict {
  return {
    remove: removes(decision) || decision.matched.some((rule) => rule.ruleId.startsWith(WOULD_REMOVE)),
    review: REMOVAL_GRADE_SIGNALS.some((id) => (decision.signals[id]?.value ?? 0) >= REVIEW),
    lang: decision.lang,
    rules: decision.matched.map((rule) => rule.ruleId),
    evidence: Object.values(decision.signals).flatMap((signal) => signal.evidence),
    values: Object.fromEntries(Object.entries(decision.signals).map(([id, { value }]) => [id, value ?? 0])),
  }
}
