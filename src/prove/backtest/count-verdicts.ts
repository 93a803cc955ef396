import type { Decision } from '../../decision/decision.js'
import { REMOVAL_KINDS } from '../../rule-set/action.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { LabelledComment } from './parse-labelled.js'

/** Rightly found, wrongly found, missed, rightly left. */
export type Verdicts = readonly [hit: number, wrong: number, missed: number, left: number]

/** Verdicts by `rule language`; an empty rule is the whole rule set, an empty language every one. Plain JSON: threads hand it to each other. */
export type VerdictCounts = Readonly<Record<string, Verdicts>>

/** Adds up verdicts as comments come. */
export interface VerdictCount {
  readonly add: (labelled: LabelledComment, decision: Decision) => void
  readonly counts: () => VerdictCounts
}

type Sums = [number, number, number, number]

/**
 * Starts with no verdicts.
 *
 * The whole rule set is right when it removes what is labelled `remove` and nothing else. A rule that removes is measured by the same label, any
 * other only on comments that say which `rules` should match.
 *
 * Bounds: memory for each rule and language, not for the comments gone by.
 */
export function countVerdicts({ rules }: CompiledRuleSet): VerdictCount {
  const ids = rules.filter(({ status }) => status === 'live').map(({ id }) => id)
  const removing = new Set(
    rules.filter(({ requests }) => requests.some(({ kind }) => isRemoval(kind))).map(({ id }) => id),
  )
  const byLanguage = new Map<string, Map<string, Sums>>()
  return {
    add: ({ label, rules: expected, comment }, decision) => {
      const language = comment.lang?.split('-', 1)[0] ?? decision.lang
      const sums = byLanguage.get(language) ?? new Map<string, Sums>()
      byLanguage.set(language, sums)
      note(
        sums,
        '',
        label === 'remove',
        decision.actions.some(({ kind }) => isRemoval(kind)),
      )
      for (const id of ids) {
        if (expected === undefined && !removing.has(id)) continue
        const matched = decision.matched.some(({ ruleId }) => ruleId === id)
        note(sums, id, expected === undefined ? label === 'remove' : expected.includes(id), matched)
      }
    },
    counts: () => {
      const all = [...byLanguage].map(([language, sums]) =>
        Object.fromEntries(
          [...sums].flatMap(([rule, one]) => [
            [`${rule} ${language}`, one],
            [`${rule} `, one],
          ]),
        ),
      )
      return mergeVerdicts(all)
    },
  }
}

/** Adds up the verdicts of several runs. */
export function mergeVerdicts(all: readonly VerdictCounts[]): VerdictCounts {
  const merged: Record<string, Sums> = {}
  for (const counts of all)
    for (const [key, [hit, wrong, missed, left]] of Object.entries(counts)) {
      const before = merged[key] ?? [0, 0, 0, 0]
      merged[key] = [before[0] + hit, before[1] + wrong, before[2] + missed, before[3] + left]
    }
  return merged
}

function note(sums: Map<string, Sums>, key: string, wanted: boolean, found: boolean): void {
  const sum = sums.get(key) ?? [0, 0, 0, 0]
  sums.set(key, sum)
  const place = wanted ? (found ? 0 : 2) : found ? 1 : 3
  sum[place] = (sum[place] ?? 0) + 1
}

function isRemoval(kind: string): boolean {
  return REMOVAL_KINDS.some((removal) => removal === kind)
}
