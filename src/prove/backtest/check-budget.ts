import type { BacktestRow } from './backtest-report.js'
import type { Budget, BudgetLimit } from './budget-schema.js'
import type { Estimate } from './wilson.js'

/** A limit that is not kept to. */
export interface Overrun {
  /** Place of the limit in the budget, from 0. */
  readonly limit: number
  readonly ruleId?: string
  readonly language?: string
  readonly measure: 'precision' | 'recall' | 'falseRemovalRate' | 'comments'
  readonly allowed: number
  /** What was measured, by the end of the interval that was asked; `null` where there was nothing to measure. */
  readonly found: number | null
  /** The share itself, where the end of its interval is what counts (`sure: true`). */
  readonly point?: number
}

/** Lists the limits of a budget that the figures do not keep to; a limit with nothing to measure is not kept to. */
export function checkBudget({ limits }: Budget, rows: readonly BacktestRow[]): readonly Overrun[] {
  return limits.flatMap((limit, index) => {
    const row = rows.find(({ ruleId, language }) => ruleId === limit.rule && language === limit.language)
    return overrunsOf(limit, row).map(
      (found): Overrun => ({
        limit: index,
        ...(limit.rule === undefined ? {} : { ruleId: limit.rule }),
        ...(limit.language === undefined ? {} : { language: limit.language }),
        ...found,
      }),
    )
  })
}

type Found = Pick<Overrun, 'measure' | 'allowed' | 'found' | 'point'>

function overrunsOf(limit: BudgetLimit, row: BacktestRow | undefined): readonly Found[] {
  const { precision, recall, falseRemovalRate, comments, sure = false } = limit
  const all = row?.verdicts.reduce((sum, count) => sum + count, 0) ?? 0
  return [
    ...atLeast('precision', precision, row?.precision, sure),
    ...atLeast('recall', recall, row?.recall, sure),
    ...atMost(falseRemovalRate, row?.falseRemovalRate, sure),
    ...(comments === undefined || all >= comments
      ? []
      : [{ measure: 'comments', allowed: comments, found: all } as const]),
  ]
}

function atLeast(
  measure: 'precision' | 'recall',
  allowed: number | undefined,
  estimate: Estimate | undefined,
  sure: boolean,
): readonly Found[] {
  if (allowed === undefined) return []
  const found = (sure ? estimate?.low : estimate?.point) ?? null
  return found !== null && found >= allowed ? [] : [{ measure, allowed, found, ...pointOf(estimate, sure) }]
}

function atMost(allowed: number | undefined, estimate: Estimate | undefined, sure: boolean): readonly Found[] {
  if (allowed === undefined) return []
  const found = (sure ? estimate?.high : estimate?.point) ?? null
  return found !== null && found <= allowed
    ? []
    : [{ measure: 'falseRemovalRate', allowed, found, ...pointOf(estimate, sure) }]
}

function pointOf(estimate: Estimate | undefined, sure: boolean): { readonly point?: number } {
  const point = estimate?.point ?? null
  return sure && point !== null ? { point } : {}
}
