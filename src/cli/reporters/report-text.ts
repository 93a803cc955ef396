import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import { issueLine } from './issue-line.js'
import type { Report } from './report.js'

/** Writes a report as compilers do: a line for each issue, then what they come to. */
export function reportText({ subjects, summary }: Report, colours: Colours): string {
  const lines = subjects.flatMap(({ file, cases }) =>
    cases.flatMap(({ issues, details }) => [
      ...issues.map((issue) => issueLine(issue, file, colours)),
      ...(details === undefined ? [] : details.split('\n').map((line) => `  ${showText(line)}`)),
    ]),
  )
  return [...lines, summary].map((line) => `${line}\n`).join('')
}
