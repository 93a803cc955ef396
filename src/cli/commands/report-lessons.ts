import { type LessonReport, lessonsOverTime, type Period } from '../../ledger/lessons-over-time.js'
import { chooseColours } from '../colours.js'
import { drawRow, drawRule } from '../draw-row.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { readEntries } from '../read-entries.js'
import { asIs, wrapCell } from '../reporters/decision-cells.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What `sangfroid report lessons` may be told. */
export interface ReportLessonsOptions {
  readonly by: Period
  readonly format: 'table' | 'json'
  readonly last?: number
}

const TOPIC_WIDTH = 24
const COUNT_WIDTH = 10
const DEFAULT_LAST = 6

/** Shows what was learnt over time, by topic. */
export async function reportLessons(name: string, options: ReportLessonsOptions, io: Io): Promise<number> {
  const { entries, broken } = await readEntries(name, io)
  const report = lessonsOverTime(entries, options.by)
  const output = openOutput(io.stdout)
  await output.write(options.format === 'json' ? `${safeJson(report, 2)}\n` : lessonTable(report, options, io))
  await output.flush()
  return broken === 0 ? EXIT.fine : EXIT.problems
}

function lessonTable(report: LessonReport, { last = DEFAULT_LAST }: ReportLessonsOptions, io: Io): string {
  if (report.total === 0) return 'no lessons recorded\n'
  const { bold } = chooseColours(io)
  const shown = report.periods.slice(-last)
  const widths = [TOPIC_WIDTH, ...shown.map(() => COUNT_WIDTH), COUNT_WIDTH]
  const head = ['Topic', ...shown, 'All'].map((title) => wrapCell(title, TOPIC_WIDTH, bold))
  const rows = report.topics.map(({ topic, counts, total }) =>
    drawRow(
      [showText(topic, TOPIC_WIDTH), ...counts.slice(-last).map(show), String(total)].map((text) =>
        wrapCell(text, TOPIC_WIDTH, asIs),
      ),
      widths,
    ),
  )
  const left = report.periods.length - shown.length
  const note =
    left > 0
      ? `${left} earlier ${left === 1 ? report.period : `${report.period}s`} not shown, but counted in the last column\n`
      : ''
  return `${drawRule(widths, 'top')}${drawRow(head, widths)}${drawRule(widths, 'middle')}${rows.join('')}${drawRule(widths, 'bottom')}${note}`
}

function show(count: number): string {
  return count === 0 ? '·' : String(count)
}
