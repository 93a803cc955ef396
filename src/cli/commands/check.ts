import { writeFile } from 'node:fs/promises'

import { type AdviceCode, didYouMean } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { CannotRun } from '../cannot-run.js'
import { type CheckedFile, type CheckSettings, checkFile } from '../check-file.js'
import { chooseColours } from '../colours.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { platformProfiles } from '../platform-profiles.js'
import { countIssues, issuesOf, type Report } from '../reporters/report.js'
import type { ReportFormat } from '../reporters/report-formats.js'
import { writeReport } from '../reporters/write-report.js'
import { applyFixes } from '../rule-text/apply-fixes.js'
import { toSeverities } from '../severities.js'
import { showText } from '../show-text.js'
import { readVersion } from '../version.js'
import { watchFiles } from '../watch-files.js'

/** What `sangfroid check` may be told. */
export interface CheckOptions {
  readonly format: ReportFormat
  readonly severity?: Readonly<Partial<Record<AdviceCode, 'off' | 'warning' | 'error'>>>
  readonly platform?: readonly string[]
  readonly maxWarnings?: number
  readonly fix?: true
  readonly watch?: true
}

/** A fix can bring to light what another stood before. */
const MOST_ROUNDS = 10

/** Checks rule sets with the examples in their rules; problems are errors, and warnings past the number that is allowed. */
export async function check(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  refuseUnknownPlatforms(options.platform ?? [])
  const settings = { severities: toSeverities(options.severity), platforms: options.platform ?? [] }
  const output = openOutput(io.stdout)
  const look = async (): Promise<{ readonly code: number; readonly files: readonly string[] }> => {
    const checked: CheckedFile[] = []
    let fixed = 0
    for (const name of names) {
      const mended =
        options.fix === true ? await mend(name, settings, io) : { last: checkFile(name, settings, io), fixed: 0 }
      checked.push(mended.last)
      fixed += mended.fixed
    }
    const report = reportOf(checked, fixed, options)
    await output.write(writeReport(report, options.format, chooseColours(io)))
    await output.flush()
    return { code: exitCodeOf(report, options), files: checked.flatMap(({ files }) => [...files.values()]) }
  }
  if (options.watch !== true) return (await look()).code
  return watchFiles(look, io)
}

/** A platform nobody knows would be checked against nothing, and nobody would notice. */
function refuseUnknownPlatforms(wanted: readonly string[]): void {
  const { names } = platformProfiles([])
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown === undefined) return
  throw new CannotRun(
    `there is no adapter for the platform \`${showText(unknown)}\``,
    didYouMean(suggestName(unknown, names)) ?? `there are ${names.join(', ')}`,
  )
}

interface Mended {
  readonly last: CheckedFile
  readonly fixed: number
}

/** Writes a file anew as long as something in it can be mended and nothing new goes wrong. */
async function mend(name: string, settings: CheckSettings, io: Io): Promise<Mended> {
  let last = checkFile(name, settings, io)
  let fixed = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const path = last.files.get(name)
    const own = last.issues.filter(({ file }) => file === name)
    if (path === undefined || last.text === undefined) break
    const mended = applyFixes(last.text, own)
    if (mended.fixed === 0) break
    await writeFile(path, mended.text)
    const next = checkFile(name, settings, io)
    if (next.issues.some(({ code }) => code === 'syntax')) {
      await writeFile(path, last.text)
      break
    }
    last = next
    fixed += mended.fixed
  }
  return { last, fixed }
}

function reportOf(checked: readonly CheckedFile[], fixed: number, { fix }: CheckOptions): Report {
  const subjects = checked.map(({ file, issues }) => ({ file, cases: [{ name: 'check', issues }] }))
  const errors = plural(countIssues({ subjects }, 'error'), 'error')
  const warnings = plural(countIssues({ subjects }, 'warning'), 'warning')
  const mended = fix === true ? `, ${plural(fixed, 'issue')} mended` : ''
  return {
    command: 'check',
    version: readVersion(),
    subjects,
    summary: `${plural(checked.length, 'rule set')} checked: ${errors}, ${warnings}${mended}`,
    totals: { ruleSets: checked.length, ...(fix === true ? { fixed } : {}) },
  }
}

/** A file that could not be read is graver than any issue in those that could. */
function exitCodeOf(report: Report, { maxWarnings = Number.POSITIVE_INFINITY }: CheckOptions): number {
  if (issuesOf(report).some(isUnreadable)) return EXIT.couldNotRun
  const isFine = countIssues(report, 'error') === 0 && countIssues(report, 'warning') <= maxWarnings
  return isFine ? EXIT.fine : EXIT.problems
}

function isUnreadable({ code }: Issue): boolean {
  return code === 'unreadable-file'
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
