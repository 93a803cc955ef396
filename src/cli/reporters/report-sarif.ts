import type { Log, ReportingDescriptor, Result, Run } from 'sarif'

import { ISSUE_CODES } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { safeJson } from '../safe-json.js'
import { issuesOf, type Report } from './report.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * Writes a report as a SARIF log, which code hosts and editors read.
 *
 * Units: lines and columns from 1, columns in UTF-16 units.
 * Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
 */
export function reportSarif(report: Report): string {
  const issues = issuesOf(report)
  const codes = [...new Set(issues.map(({ code }) => code))].sort()
  const driver = {
    name: 'sangfroid',
    semanticVersion: report.version,
    informationUri: 'https://www.npmjs.com/package/sangfroid',
    rules: codes.map(describeCode),
  }
  const run: Run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: !codes.includes('unreadable-file') }],
    results: issues.map((issue) => resultOf(issue, codes)),
  }
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] }
  return `${safeJson(log, 2)}\n`
}

function describeCode(code: string): ReportingDescriptor {
  const known = Object.entries(ISSUE_CODES).find(([id]) => id === code)?.[1]
  if (known === undefined) return { id: code }
  const text = { text: known.reports }
  return { id: code, shortDescription: text, defaultConfiguration: { level: known.severity } }
}

function resultOf(issue: Issue & { readonly file: string }, codes: readonly string[]): Result {
  const { code, severity, message, hint, path } = issue
  const text = hint === undefined ? message : `${message} (${hint})`
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(issue.file) },
          ...(issue.line === undefined
            ? {}
            : {
                region: { startLine: issue.line, ...(issue.column === undefined ? {} : { startColumn: issue.column }) },
              }),
        },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  }
}

/** A path as a relative reference; a first part with a colon would be taken for a scheme. */
function toUri(file: string): string {
  const uri = file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/')
  return uri.startsWith('//') ? `/.${uri}` : uri
}
