import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { runCli } from '../terminal.js'

const rules = (length: number): string => `sangfroid: 1
name: mine
languages: [en]
rules:
  - id: label-long
    policy: Long comments are labelled.
    when: { '>': [{ var: comment.length }, ${length}] }
    then: [{ label: long }]
fallback: { role: support, within: 24h }
`
const LINES = ['Short', 'Somewhat longer', 'A comment that is long | <b>@ana</b>']
const CORPUS = LINES.map((text, id) => JSON.stringify({ id, text })).join('\n')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-diff-'))
  await writeFile(join(folder, 'old.yaml'), rules(20))
  await writeFile(join(folder, 'new.yaml'), rules(10))
  await writeFile(join(folder, 'corpus.jsonl'), CORPUS)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const compared = (...argv: readonly string[]) => runCli(['diff', ...argv], { cwd: folder })
const USUAL = ['old.yaml', 'new.yaml', '--corpus', 'corpus.jsonl']

describe('sangfroid diff', () => {
  it('shows what changes, by kind and rule', async () => {
    expect(await compared(...USUAL)).toEqual({
      code: 0,
      out: [
        'old.yaml → new.yaml',
        'other-changes by label-long: 1',
        '  1 “Somewhat longer”',
        '    before: assign support (fallback)',
        '    after:  label (label-long), assign support (fallback)',
        '1 of 3 decisions change',
        '',
      ].join('\n'),
      err: '',
    })
    expect((await compared('old.yaml', 'old.yaml', '--corpus', 'corpus.jsonl')).out).toContain(
      '0 of 3 decisions change',
    )
  })

  it('fails where the guard holds', async () => {
    const failing = await compared(...USUAL, '--fail-on', 'other-changes of label-long > 0')
    expect(failing).toMatchObject({ code: 1, out: expect.stringContaining('fails: other-changes of label-long > 0') })
    expect((await compared(...USUAL, '--fail-on', 'new-removals > 0')).code).toBe(0)
    expect(await compared(...USUAL, '--fail-on', 'new-removal > 0')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        '--fail-on:1:1 error unknown-figure unknown figure `new-removal` (did you mean `new-removals`?)',
      ),
    })
  })

  it('writes JSON, and Markdown in which no comment is more than words', async () => {
    const json = await compared(...USUAL, '--format', 'json', '--fail-on', 'changed > 0')
    expect(JSON.parse(json.out)).toMatchObject({ comments: 3, changed: 1, kinds: { 'other-changes': 1 }, fails: true })
    await writeFile(join(folder, 'new.yaml'), rules(40))
    const { out } = await compared(...USUAL, '--format', 'markdown')
    expect(out).toContain('### sangfroid: 1 of 3 decisions change')
    expect(out).toContain('| other-changes | 1 |')
    expect(out).not.toMatch(/<b>|@ana| \| <b/)
  })

  it('reads the standard input, and names broken lines', async () => {
    const ran = await runCli(['diff', 'old.yaml', 'new.yaml', '--corpus', '-'], { cwd: folder, stdin: `${CORPUS}\n{` })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('stdin:4: ')
    expect(ran.out).toContain('1 of 3 decisions change; 1 lines were no comments')
  })

  it('could not run without a corpus or with one that is not there', async () => {
    expect((await compared('old.yaml', 'new.yaml')).code).toBe(2)
    expect((await compared('old.yaml', 'new.yaml', '--corpus', 'none.jsonl')).code).toBe(2)
    expect((await compared('old.yaml', 'none.yaml', '--corpus', 'corpus.jsonl')).code).toBe(2)
  })
})
