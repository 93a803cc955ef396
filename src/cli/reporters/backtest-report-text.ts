import type { BacktestRow } from '../../prove/backtest/backtest-report.js'
import type { Overrun } from '../../prove/backtest/check-budget.js'
import type { Estimate } from '../../prove/backtest/wilson.js'
import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'

/** What came of a backtest. */
export interface BacktestReport {
  readonly rules: string
  readonly comments: number
  readonly broken: number
  readonly seconds: number
  readonly perSecond: number
  readonly rows: readonly BacktestRow[]
  readonly overruns: readonly Overrun[]
}

const HEADINGS = ['', 'found', 'should be', 'precision', 'recall', 'false removals']

/** Writes what came of a backtest for people: a row for each rule and language that found or missed something, then what is over the budget. */
export function backtestReportText(report: BacktestReport, colours: Colours): string {
  const { comments, broken, perSecond, rows, overruns } = report
  const telling = rows.filter(
    ({ ruleId, verdicts: [hit, wrong, missed] }) => hit + wrong > 0 || (ruleId === undefined && missed > 0),
  )
  const cells = [HEADINGS, ...telling.map(toCells)]
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  )
  return [
    ...lines,
    ...overruns.map((overrun) => colours.red(`over budget: ${sayOverrun(overrun)}`)),
    `${comments} comments judged, ${perSecond} a second${broken === 0 ? '' : `; ${broken} lines could not be`}`,
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function toCells({ ruleId = 'all rules', language, verdicts, ...row }: BacktestRow): readonly string[] {
  const [hit, wrong, missed] = verdicts
  const name = language === undefined ? ruleId : `  ${ruleId}, ${language}`
  return [
    showText(name),
    `${hit + wrong}`,
    `${hit + missed}`,
    say(row.precision),
    say(row.recall),
    say(row.falseRemovalRate),
  ]
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function say({ point, low, high }: Estimate): string {
  if (point === null || low === null || high === null) return '-'
  return `${percent(point)} (${percent(low)}–${percent(high)})`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`
}

function sayOverrun({ ruleId, language, measure, allowed, found, point }: Overrun): string {
  const about = [ruleId ?? 'all rules', ...(language === undefined ? [] : [language])].join(', ')
  const bound = measure === 'falseRemovalRate' ? 'at most' : 'at least'
  const number = (value: number): string => (measure === 'comments' ? String(value) : percent(value))
  const end = measure === 'falseRemovalRate' ? 'upper' : 'lower'
  if (point !== undefined && found !== null)
    return showText(
      `${about}: ${measure} is ${number(point)}, and the ${end} end of its interval, which counts with \`sure: true\`, is ${number(found)}, ${bound} ${number(allowed)} asked for`,
    )
  return showText(
    `${about}: ${measure} ${found === null ? 'cannot be measured' : `is ${number(found)}`}, ${bound} ${number(allowed)} asked for`,
  )
}
