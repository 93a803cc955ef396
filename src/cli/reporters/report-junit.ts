import type { Issue } from '../../result.js'
import { showText } from '../show-text.js'
import { issueLine } from './issue-line.js'
import type { Case, Report, Subject } from './report.js'

/**
 * Writes a report as JUnit XML: a suite for each file, a case for each thing that was looked at; warnings fail nothing.
 *
 * Bounds: characters that XML 1.0 does not know are shown by name.
 * Source: the schema that Jenkins and GitLab read, https://github.com/jenkinsci/xunit-plugin (junit-10.xsd).
 */
export function reportJunit(report: Report): string {
  const suites = report.subjects.map(suiteOf)
  const total = (of: (subject: Subject) => number): number =>
    report.subjects.reduce((sum, subject) => sum + of(subject), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name=${quoted(`sangfroid ${report.command}`)} tests="${total(({ cases }) => cases.length)}" failures="${total(failuresOf)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suiteOf(subject: Subject): string {
  const { file, cases } = subject
  const head = `  <testsuite name=${quoted(file)} tests="${cases.length}" failures="${failuresOf(subject)}" errors="0" skipped="0">`
  return [head, ...cases.map((one) => caseOf(one, file)), '  </testsuite>'].join('\n')
}

function caseOf({ name, issues, details }: Case, file: string): string {
  const open = `    <testcase name=${quoted(name)} classname=${quoted(file)}`
  const errors = issues.filter(isError)
  const warnings = issues.filter((issue) => !isError(issue))
  if (issues.length === 0) return `${open}/>`
  const lines = (found: readonly Issue[]): string => found.map((issue) => issueLine(issue, file)).join('\n')
  const [first] = errors
  const failure =
    first === undefined
      ? []
      : [
          `      <failure type=${quoted(first.code)} message=${quoted(first.message)}>${escapeXml([lines(errors), ...shown(details)].join('\n'))}</failure>`,
        ]
  const output = warnings.length === 0 ? [] : [`      <system-out>${escapeXml(lines(warnings))}</system-out>`]
  return [`${open}>`, ...failure, ...output, '    </testcase>'].join('\n')
}

function shown(details: string | undefined): readonly string[] {
  return details === undefined ? [] : details.split('\n').map((line) => showText(line))
}

function failuresOf({ cases }: Subject): number {
  return cases.filter(({ issues }) => issues.some(isError)).length
}

function isError({ severity }: Issue): boolean {
  return severity === 'error'
}

function quoted(text: string): string {
  return `"${escapeXml(showText(text))}"`
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
