import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { run } from '../../../src/cli/main.js'
import { keep } from '../keep.js'
import { replaceFile } from '../replace-file.js'
import { ioFor, runCli } from '../terminal.js'
import { until } from '../until.js'

const RULES = `sangfroid: 1
name: mine
languages: [en]
rules:
  - id: label-long
    policy: Long comments are labelled.
    when: { '>': [{ var: comment.length }, 20] }
    then: [{ label: long }]
    examples:
      match: [This is a comment of more than twenty letters]
      pass: [Short]
fallback: { role: support, within: 24h }
`
const TESTS = `sangfroid: 1
kind: tests
cases:
  - text: A comment that is long enough
    expect: { actions: [{ label: long }] }
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-test-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function tested(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return runCli(['test', 'rules.yaml', ...Object.keys(files), ...options], { cwd: folder })
}

describe('sangfroid test', () => {
  it('tries examples and files, and says what they cover', async () => {
    expect(await tested({ 'tests.yaml': TESTS }, '--min-coverage', '100')).toEqual({
      code: 0,
      out: '3 tried: all as expected\ncovered: rules 1/1 (100.0 %), branches 2/2 (100.0 %), templates 0/0 (100.0 %)\n',
      err: '',
    })
  })

  it('counts the rules of shipped bases only where that is asked for', async () => {
    await writeFile(
      join(folder, 'rules.yaml'),
      RULES.replace('languages: [en]', 'languages: [en]\nextends: [sangfroid/default]'),
    )
    const own = await tested({ 'tests.yaml': TESTS }, '--min-coverage', '100')
    expect(own.code).toBe(0)
    expect(own.out).toMatch(/\nnot counted: \d{2,} rules of shipped rule sets[^\n]*\ncovered: rules 1\/1 \(100\.0 %\)/)
    const all = await tested({}, 'tests.yaml', '--inherited', '--min-coverage', '100')
    expect(all.code).toBe(1)
    expect(all.out).toContain('remove-threats: nothing shows')
    expect(all.out).not.toContain('not counted')
    expect((await runCli(['mutate', 'rules.yaml', 'tests.yaml'], { cwd: folder })).out).not.toContain('remove-threats')
  })

  it('shows a failure with its place, the whole decision and what would have to change', async () => {
    const { code, out } = await tested({ 'tests.yaml': TESTS.replace('A comment that is long enough', 'Too short') })
    expect(code).toBe(1)
    expect(out).toContain('failed case: Too short tests.yaml:4:5')
    expect(out).toContain('`label: long` is not among the actions')
    expect(out).toContain('comment.length > 20 would have to hold (comment.length is 9)')
    expect(out).toContain('action assign { role: support, priority: normal } by fallback')
    expect(out).toContain('3 tried: 1 failed')
  })

  it('gives the same as JSON and as JUnit', async () => {
    const files = { 'tests.yaml': TESTS.replace('A comment that is long enough', 'Too <short>') }
    const json = await tested(files, '--format', 'json')
    expect(JSON.parse(json.out)).toMatchObject({
      trials: 3,
      failures: [{ place: { file: 'tests.yaml', line: 4 }, decision: { status: 'decided' } }],
      coverage: { percent: { rules: 100, branches: 100 } },
    })
    const junit = await tested(files, '--format', 'junit')
    expect(junit.code).toBe(1)
    expect(junit.out).toContain('<testsuite name="tests.yaml" tests="1" failures="1"')
    expect(junit.out).toContain('name="case: Too &lt;short&gt;"')
    const sarif = await tested(files, '--format', 'sarif')
    expect(JSON.parse(sarif.out)).toMatchObject({ runs: [{ results: [{ ruleId: 'test-fails', level: 'error' }] }] })
    const github = await tested(files, '--format', 'github')
    expect(github.out).toMatch(/^::error file=tests\.yaml,line=4/m)
  })

  it('reads files of cases, line by line, and JSON', async () => {
    const line = JSON.stringify({ text: 'A comment that is long enough', expect: { matched: ['label-long'] } })
    const document = { sangfroid: 1, kind: 'tests', cases: [{ text: 'Brief', expect: { unmatched: ['label-long'] } }] }
    const { code, out } = await tested({ 'cases.jsonl': `${line}\n\n`, 'tests.json': JSON.stringify(document) })
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('4 tried: all as expected') })
  })

  it.each([
    { name: 'YAML that is none', file: 'tests.yaml', text: 'cases: [', says: /tests\.yaml:1:\d+ error syntax/ },
    {
      name: 'a misspelt key',
      file: 'tests.yaml',
      text: TESTS.replace('text:', 'txt:'),
      says: /tests\.yaml:4:5 error unknown-key unknown key `txt` \(did you mean `text`\?\)/,
    },
    {
      name: 'an unknown rule',
      file: 'tests.yaml',
      text: TESTS.replace('actions: [{ label: long }]', 'matched: [label-lon]'),
      says: /error unknown-rule .*did you mean `label-long`/,
    },
    { name: 'an empty file of cases', file: 'cases.jsonl', text: '', says: /cases\.jsonl:1:1 error no-cases/ },
    {
      name: 'a file of tests without tests',
      file: 'tests.yaml',
      text: 'sangfroid: 1\nkind: tests\n',
      says: /tests\.yaml:1:1 error no-cases the file holds no test/,
    },
    { name: 'an empty file of tests', file: 'tests.yaml', text: '', says: /a file of tests begins with/ },
    {
      name: 'a broken line',
      file: 'cases.jsonl',
      text: '{"text":"x","expect":{}}\n{',
      says: /cases\.jsonl:2:1 error not-json/,
    },
    {
      name: 'the same case twice',
      file: 'cases.jsonl',
      text: '{"text":"x","expect":{}}\n{"text":"x","expect":{"lang":"en"}}',
      says: /cases\.jsonl:2:1 error duplicate-case the same case as cases\.jsonl:1/,
    },
  ])('tries nothing with $name', async ({ file, text, says }) => {
    const { code, out } = await tested({ [file]: text })
    expect(code).toBe(1)
    expect(out).toMatch(says)
    expect(out).toContain('nothing was tried')
  })

  it('fails when there is nothing to try', async () => {
    await writeFile(join(folder, 'rules.yaml'), RULES.replace(/ {4}examples:[\s\S]*?Short\]\n/, ''))
    const { code, out } = await tested({})
    expect(code).toBe(1)
    expect(out).toContain('error no-cases')
  })

  it('fails below the coverage asked for, and suggests what is missing', async () => {
    const rules = RULES.replace(/ {4}examples:[\s\S]*?Short\]\n/, '')
    await writeFile(join(folder, 'rules.yaml'), rules)
    const { code, out } = await tested({ 'tests.yaml': TESTS }, '--min-coverage', '90')
    expect(code).toBe(1)
    expect(out).toContain('branches: 50.0 % is below the 90 % asked for')
    expect(out).toContain('nothing shows `comment.length > 20` decide when it does not hold')
    const suggested = await tested({ 'tests.yaml': TESTS }, '--suggest')
    expect(suggested.out).toContain('  - rule: label-long\n    pass:\n      - { comment.length: 0 }\n')
    const again = await tested({ 'tests.yaml': TESTS, 'more.yaml': suggested.out }, '--min-coverage', '100')
    expect(again).toMatchObject({ code: 0 })
  })

  it('tries again when a file changes, until it is stopped', async () => {
    await writeFile(join(folder, 'tests.yaml'), TESTS)
    const stop = new AbortController()
    const out = keep()
    const io = ioFor({ cwd: folder, signal: stop.signal }, out, keep())
    const running = run(['test', 'rules.yaml', 'tests.yaml', '--watch'], io)
    const tried = (times: number) => until(() => out.text().split('3 tried').length > times)
    await tried(1)
    await replaceFile(join(folder, 'tests.yaml'), TESTS.replace('A comment that is long enough', 'Too short'))
    await tried(2)
    expect(out.text()).toContain('3 tried: 1 failed')
    await replaceFile(join(folder, 'tests.yaml'), TESTS)
    await tried(3)
    stop.abort()
    expect(await running).toBe(0)
  })

  it('never prints raw control characters of a test', async () => {
    const { out } = await tested({ 'tests.yaml': TESTS.replace('A comment that is long enough', '"a\\e[31m\\u202e"') })
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
  })

  it('could not run without rules, or with a file that is not there', async () => {
    expect((await runCli(['test'])).code).toBe(2)
    expect(await runCli(['test', 'rules.yaml', 'none.yaml'], { cwd: folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot read the tests `none.yaml`: there is no such file'),
    })
    expect((await tested({}, '--min-coverage', '101')).code).toBe(2)
  })
})
