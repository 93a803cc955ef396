import type { Failure } from '../../prove/tests/run-trials.js'
import { decisionLines } from './decision-lines.js'
import { showPlace } from './test-report-text.js'
import type { TestResult } from './test-result.js'

/** Writes what came of a run as JUnit XML: a case for each failure, and one for all that came out as expected. */
export function testReportJunit({ rules, issues, report, shortfalls }: TestResult): string {
  const failures = report?.failures ?? []
  const broken = issues.map(({ code, message }) => oneCase(code, rules, message, message))
  const failed = failures.map((failure) => failedCase(failure))
  const short = shortfalls.map((line) => oneCase('coverage', rules, line, line))
  const bad = [...broken, ...failed, ...short]
  const passed = (report?.trials ?? 0) - failures.length
  const good = passed > 0 ? [`    <testcase name="${passed} as expected" classname="${escape(rules)}"/>`] : []
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="${escape(rules)}" tests="${bad.length + good.length}" failures="${bad.length}">`,
    ...bad,
    ...good,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function failedCase({ name, place, mismatches, advice, decision }: Failure): string {
  const lines = [
    ...mismatches,
    ...advice.flatMap(({ changes }) => changes),
    ...(decision === undefined ? [] : decisionLines(decision)),
  ]
  return oneCase(name, showPlace(place), mismatches.join('; '), lines.join('\n'))
}

function oneCase(name: string, where: string, message: string, body: string): string {
  return `    <testcase name="${escape(name)}" classname="${escape(where)}"><failure message="${escape(message)}">${escape(body)}</failure></testcase>`
}

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Text as XML may hold it: characters that XML does not have become `?`. */
function escape(text: string): string {
  return Array.from(
    text,
    (letter) => ENTITIES.get(letter) ?? (letter.length === 1 ? letter.replace(NO_XML, '?') : letter),
  ).join('')
}
