import { compareText } from '../../compare-text.js'
import type { VerdictCounts, Verdicts } from './count-verdicts.js'
import { type Estimate, estimateShare } from './wilson.js'

/** How well a rule, or the whole rule set, does in one language or in all. */
export interface BacktestRow {
  /** Absent: the whole rule set. */
  readonly ruleId?: string
  /** Absent: all languages. */
  readonly language?: string
  readonly verdicts: Verdicts
  /** Of what it finds, the share that should be found. */
  readonly precision: Estimate
  /** Of what should be found, the share it finds. */
  readonly recall: Estimate
  /** Of what should be left, the share it finds. */
  readonly falseRemovalRate: Estimate
}

/** Turns verdicts into shares with their intervals: the whole rule set first, then rule by rule, each in all languages first. */
export function backtestRows(counts: VerdictCounts, z: number): readonly BacktestRow[] {
  return Object.entries(counts)
    .map(([key, verdicts]): BacktestRow => {
      const at = key.lastIndexOf(' ')
      const [ruleId, language] = [key.slice(0, at), key.slice(at + 1)]
      const [hit, wrong, missed, left] = verdicts
      return {
        ...(ruleId === '' ? {} : { ruleId }),
        ...(language === '' ? {} : { language }),
        verdicts,
        precision: estimateShare(hit, hit + wrong, z),
        recall: estimateShare(hit, hit + missed, z),
        falseRemovalRate: estimateShare(wrong, wrong + left, z),
      }
    })
    .sort((a, b) => compareText(a.ruleId, b.ruleId) || compareText(a.language, b.language))
}
