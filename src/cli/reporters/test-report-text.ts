import type { Share } from '../../prove/tests/coverage.js'
import { percentOf } from '../../prove/tests/percent-of.js'
import type { Failure } from '../../prove/tests/run-trials.js'
import type { TrialPlace } from '../../prove/tests/trial.js'
import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'
import { decisionLines } from './decision-lines.js'
import { issueLine } from './issue-line.js'
import type { TestResult } from './test-result.js'

const TEXT_LIMIT = 300
const OPEN_SHOWN = 40

/** Writes what came of a run for people: failures with their whole decisions, then what no trial reaches, then the figures. */
export function testReportText({ rules, issues, report, shortfalls }: TestResult, colours: Colours): string {
  if (report === null)
    return toText([
      ...issues.map((issue) => issueLine(issue, rules)),
      '',
      `${issues.length === 1 ? '1 broken test' : `${issues.length} broken tests`}: nothing was tried`,
    ])
  const { coverage, failures, trials } = report
  const open = [
    ...coverage.openRules.map(
      ({ ruleId, missing }) => `${showText(ruleId)}: nothing shows it ${missing === 'match' ? 'match' : 'let pass'}`,
    ),
    ...coverage.openBranches.map(
      ({ ruleId, clause, wanted, facts }) =>
        `${showText(ruleId)}: nothing shows \`${showText(clause)}\` decide when it ${wanted ? 'holds' : 'does not hold'}${facts === undefined ? '' : `; this would: ${showText(writeFacts(facts))}`}`,
    ),
    ...coverage.openTemplates.map((id) => `template ${showText(id)}: nothing expects it and gets it`),
  ]
  return toText([
    ...failures.flatMap((failure) => failureLines(failure, colours)),
    ...(open.length === 0
      ? []
      : [colours.bold('Not covered'), ...open.slice(0, OPEN_SHOWN).map((line) => `  ${line}`)]),
    ...(open.length > OPEN_SHOWN ? [`  and ${open.length - OPEN_SHOWN} more`] : []),
    ...coverage.idle.map(
      ({ ruleId, clause, wanted }) =>
        `note: ${showText(ruleId)}: \`${showText(clause)}\` never decides when it ${wanted ? 'holds' : 'does not hold'}, whatever the facts`,
    ),
    ...shortfalls.map((line) => colours.red(line)),
    `${trials} tried: ${failures.length === 0 ? 'all as expected' : colours.red(`${failures.length} failed`)}`,
    ...(coverage.inherited === 0
      ? []
      : [`not counted: ${coverage.inherited} rules of shipped rule sets (\`--inherited\` counts them)`]),
    `covered: ${share('rules', coverage.rules)}, ${share('branches', coverage.branches)}, ${share('templates', coverage.templates)}`,
  ])
}

function failureLines(
  { name, place, text, mismatches, decision, advice }: Failure,
  colours: Colours,
): readonly string[] {
  return [
    `${colours.red('failed')} ${colours.bold(showText(name))} ${colours.dim(showPlace(place))}`,
    ...(text === undefined ? [] : [`  “${showText(text, TEXT_LIMIT)}”`]),
    ...mismatches.map((line) => `  ${showText(line)}`),
    ...advice.flatMap(({ ruleId, wanted, changes }) =>
      changes.length === 0
        ? []
        : [
            `  for \`${showText(ruleId)}\` ${wanted ? 'to match' : 'not to match'}:`,
            ...changes.map((change) => `    ${showText(change)}`),
          ],
    ),
    ...(decision === undefined ? [] : ['  decision:', ...decisionLines(decision).map((line) => `    ${line}`)]),
    '',
  ]
}

/** Writes facts as they stand in a row of a table. */
export function writeFacts(facts: Readonly<Record<string, unknown>>): string {
  const inside = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `{ ${inside.join(', ')} }`
}

/** Writes where a trial stands, as compilers do. */
export function showPlace({ file, path, line, column }: TrialPlace): string {
  return showText(line === undefined ? `${file}${path === '' ? '' : `#${path}`}` : `${file}:${line}:${column ?? 1}`)
}

function share(what: string, of: Share): string {
  return `${what} ${of.reached}/${of.all} (${percentOf(of).toFixed(1)} %)`
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
