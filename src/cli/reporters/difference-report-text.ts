import type { DifferenceGroup } from '../../prove/differences/count-differences.js'
import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import type { ShownDifferences } from './difference-report.js'

const TEXT_LIMIT = 120

/** Writes differences for people: by kind and rule, each with its first comments. */
export function differenceReportText(
  { before, after, report, broken, guard }: ShownDifferences,
  colours: Colours,
): string {
  return [
    `${showText(before)} → ${showText(after)}`,
    ...report.groups.flatMap((group) => groupLines(group, colours)),
    `${report.changed} of ${report.comments} decisions change${broken === 0 ? '' : `; ${broken} lines were no comments`}`,
    ...(guard === undefined ? [] : [colours.red(`fails: ${showText(guard)}`)]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function groupLines({ kind, ruleId, comments, examples }: DifferenceGroup, colours: Colours): readonly string[] {
  return [
    `${colours.bold(kind)} by ${showText(ruleId)}: ${comments}`,
    ...examples.flatMap((one) => [
      `  ${showText(one.id, TEXT_LIMIT)} “${showText(one.text, TEXT_LIMIT)}”`,
      `    ${colours.dim(`before: ${list(one.before)}`)}`,
      `    after:  ${list(one.after)}`,
    ]),
    ...(comments > examples.length ? [`  and ${comments - examples.length} more`] : []),
  ]
}

function list(actions: readonly string[]): string {
  return actions.length === 0 ? 'nothing' : showText(actions.join(', '))
}
