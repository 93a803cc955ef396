import { describe, expect, it } from 'vitest'
import { chooseColours } from '../../../src/cli/colours.js'
import type { Report } from '../../../src/cli/reporters/report.js'
import { REPORT_FORMATS, type ReportFormat } from '../../../src/cli/reporters/report-formats.js'
import { writeReport } from '../../../src/cli/reporters/write-report.js'
import { keep } from '../keep.js'
import { ioFor } from '../terminal.js'

const HOSTILE = '100%,\u001b[31m"<a>&\u202e\u0000\ud800::error::x\n]]>'
const PLAIN = chooseColours(ioFor({}, keep(), keep()))
const BRIGHT = chooseColours(ioFor({ env: { FORCE_COLOR: '1' } }, keep(), keep()))

const REPORT: Report = {
  command: 'check',
  version: '1.2.3',
  subjects: [
    {
      file: 'rules/a b.yaml',
      cases: [
        {
          name: 'check',
          issues: [
            {
              code: 'unknown-signal',
              severity: 'error',
              path: '/rules/0/when',
              message: 'unknown signal `thret`',
              hint: 'did you mean `threat`?',
              line: 12,
              column: 7,
            },
            { code: 'no-fallback', severity: 'warning', path: '', message: 'nobody answers', file: 'base.yaml' },
          ],
          details: 'expected: delete\nfound: nothing',
        },
        { name: 'sound', issues: [] },
      ],
    },
    {
      file: `c:/${HOSTILE}.yaml`,
      cases: [
        {
          name: HOSTILE,
          issues: [{ code: 'example-fails', severity: 'error', path: '', message: HOSTILE, hint: HOSTILE }],
        },
      ],
    },
  ],
  summary: '2 rule sets checked: 2 errors, 1 warning',
  totals: { ruleSets: 2 },
}

const write = (format: ReportFormat): string => writeReport(REPORT, format, PLAIN)

describe('writeReport', () => {
  it('writes a line for each issue as text', () => {
    const [first, second, third, fourth] = write('text').split('\n')
    expect(first).toBe('rules/a b.yaml:12:7 error unknown-signal unknown signal `thret` (did you mean `threat`?)')
    expect(second).toBe('base.yaml warning no-fallback nobody answers')
    expect([third, fourth]).toEqual(['  expected: delete', '  found: nothing'])
    expect(write('text')).toMatch(/2 rule sets checked: 2 errors, 1 warning\n$/)
    expect(writeReport(REPORT, 'text', BRIGHT)).toContain('\u001b[31merror')
  })

  it('writes issues and figures as JSON', () => {
    expect(JSON.parse(write('json'))).toMatchObject({
      ruleSets: 2,
      errors: 2,
      warnings: 1,
      issues: [{ file: 'rules/a b.yaml', line: 12 }, { file: 'base.yaml' }, { code: 'example-fails' }],
    })
  })

  it('writes SARIF with a rule for each code, and places that are URIs', () => {
    const { version, runs } = JSON.parse(write('sarif'))
    const [{ tool, results }] = runs
    expect(version).toBe('2.1.0')
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'example-fails',
      'no-fallback',
      'unknown-signal',
    ])
    expect(results[0]).toMatchObject({
      ruleId: 'unknown-signal',
      ruleIndex: 2,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'rules/a%20b.yaml' },
            region: { startLine: 12, startColumn: 7 },
          },
        },
      ],
    })
    for (const { ruleIndex, ruleId, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
      const { uri } = locations[0].physicalLocation.artifactLocation
      expect(new URL(uri, 'file:///work/').protocol).toBe('file:')
    }
  })

  it('writes JUnit: errors fail, warnings do not', () => {
    const xml = write('junit')
    expect(xml).toContain('<testsuites name="sangfroid check" tests="3" failures="2">')
    expect(xml).toContain('<testcase name="sound" classname="rules/a b.yaml"/>')
    expect(xml.match(/<failure /g)).toHaveLength(2)
    expect(xml).toMatch(/<system-out>base\.yaml warning no-fallback nobody answers<\/system-out>/)
    expect(xml.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&')
    const tags = [...xml.matchAll(/<(\/?)(\w[\w-]*)[^<>]*?(\/?)>/g)]
    const open: string[] = []
    for (const [, closes, name = '', empty] of tags)
      if (closes === '/') expect(open.pop()).toBe(name)
      else if (empty !== '/') open.push(name)
    expect(open).toEqual([])
  })

  it('writes annotations for GitHub, one line each, whatever the words hold', () => {
    const lines = write('github').trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      '::error file=rules/a b.yaml,line=12,col=7,title=unknown-signal::unknown signal `thret` (did you mean `threat`?)',
    )
    expect(lines[1]).toBe('::warning file=base.yaml,title=no-fallback::nobody answers')
    expect(lines[2]).toMatch(/^::error file=c%3A\/100%25%2C[^:]+,title=example-fails::100%25/)
  })

  it.each(REPORT_FORMATS)('never prints raw control characters as %s', (format) => {
    expect(write(format)).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Cs}/u)
  })
})
