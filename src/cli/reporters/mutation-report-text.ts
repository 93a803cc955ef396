import type { MutationReport, Unnoticed } from '../../prove/mutants/run-mutants.js'
import { scoreOf } from '../../prove/mutants/score-of.js'
import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import { writeFacts } from './test-report-text.js'

/** Writes the changes that nothing noticed, rule by rule, each with facts that would tell it, and the score. */
export function mutationReportText(report: MutationReport, least: number | undefined, colours: Colours): string {
  const byRule = groupByRule(report.unnoticed)
  const score = scoreOf(report)
  return [
    ...[...byRule].flatMap(([rule, list]) => [colours.bold(showText(rule)), ...list.map((one) => `  ${line(one)}`)]),
    `${report.noticed} of ${report.mutants} changes noticed (${score.toFixed(1)} %)${report.same === 0 ? '' : `; ${report.same} more change nothing`}`,
    ...(least !== undefined && score < least ? [colours.red(`below the ${least} % asked for`)] : []),
  ]
    .map((text) => `${text}\n`)
    .join('')
}

function line({ mutant, tell }: Unnoticed): string {
  const told =
    tell === undefined ? '' : `; a ${tell.holds ? 'match' : 'pass'} row would notice: ${writeFacts(tell.facts)}`
  return showText(`${mutant.kind}: ${mutant.what}${told}`)
}

function groupByRule(unnoticed: readonly Unnoticed[]): ReadonlyMap<string, readonly Unnoticed[]> {
  const groups = new Map<string, Unnoticed[]>()
  for (const one of unnoticed) {
    const rule = one.mutant.ruleId ?? 'history'
    groups.set(rule, [...(groups.get(rule) ?? []), one])
  }
  return groups
}
