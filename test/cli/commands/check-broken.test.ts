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
  it('has something expected of each file', () => {
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

function lineOf({ file, line, column, severity, code, hint }: Issue): string {
  return `${file}:${line}:${column} ${severity} ${code} ${hint}`
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error')
}
