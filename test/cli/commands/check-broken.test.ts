import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/result.js'
import { runCli } from '../terminal.js'

const FOLDER = join(process.cwd(), 'fixtures/rule-sets/invalid')
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml') || file.endsWith('.yml'))

/** What is wrong in each broken file, as `file:line:column severity code hint`. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
)

describe('sangfroid check on broken rule sets', () => {
  it('knows at least fifty, with something expected of each', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(50)
    expect(Object.keys(EXPECTED).sort()).toEqual([...FILES].sort())
    expect(Object.values(EXPECTED).filter((issues) => issues.length === 0)).toEqual([])
  })

  it.each(FILES)('%s: names file, line, column, code and hint of all that is wrong', async (file) => {
    const { code, out } = await runCli(['check', file, '--format', 'json'], { cwd: FOLDER })
    const { issues }: { issues: readonly Issue[] } = JSON.parse(out)
    expect(issues.map(lineOf)).toEqual(EXPECTED[file])
    expect(code).toBe(issues.some((issue) => issue.code === 'unreadable-file') ? 2 : Number(hasErrors(issues)))
  })
})

/** Codes whose hints quote what the judgement of a text found, which is tested elsewhere. */
const JUDGED = ['example-fails', 'unkind-template', 'everyday-word']

function lineOf({ file, line, column, severity, code, hint }: Issue): string {
  const place = `${file}:${line}:${column} ${severity} ${code}`
  return JUDGED.includes(code) ? place : `${place} ${hint}`
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error')
}
