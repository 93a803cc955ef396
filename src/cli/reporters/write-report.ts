import type { Colours } from '../colours.js'
import type { Report } from './report.js'
import type { ReportFormat } from './report-formats.js'
import { reportGithub } from './report-github.js'
import { reportJson } from './report-json.js'
import { reportJunit } from './report-junit.js'
import { reportSarif } from './report-sarif.js'
import { reportText } from './report-text.js'

const WRITERS: Readonly<Record<ReportFormat, (report: Report, colours: Colours) => string>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  junit: reportJunit,
  github: reportGithub,
}

/** Writes a report in a format; words that strangers wrote are made safe to print in each. */
export function writeReport(report: Report, format: ReportFormat, colours: Colours): string {
  return WRITERS[format](report, colours)
}
