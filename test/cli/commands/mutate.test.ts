import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { runCli } from '../terminal.js'

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

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-mutate-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const mutated = (...argv: readonly string[]) => runCli(['mutate', 'rules.yaml', ...argv], { cwd: folder })

describe('sangfroid mutate', () => {
  it('names the changes that nothing notices, and the score', async () => {
    const { code, out } = await mutated()
    expect(code).toBe(1)
    expect(out).toBe(
      [
        'label-long',
        '  operator: `comment.length > 20` became `comment.length >= 20`; a pass row would notice: { comment.length: 20 }',
        '  threshold: `comment.length > 20` became `comment.length > 19`; a pass row would notice: { comment.length: 20 }',
        '  threshold: `comment.length > 20` became `comment.length > 21`; a match row would notice: { comment.length: 21 }',
        '  action-field: `label`: `long` became `long-`',
        '2 of 6 changes noticed (33.3 %)',
        '',
      ].join('\n'),
    )
  })

  it('says so where a file of tests was taken for a rule', async () => {
    const { code, err } = await mutated('--rule', 'label-long', 'tests.yaml')
    expect(code).toBe(2)
    expect(err).toContain('there is no rule `tests.yaml`\n  hint: name the files before `--rule`')
  })

  it('says so where every rule is inherited', async () => {
    await writeFile(
      join(folder, 'rules.yaml'),
      'sangfroid: 1\nname: mine\nlanguages: [en]\nextends: [sangfroid/default]\n',
    )
    await writeFile(
      join(folder, 'tests.yaml'),
      'sangfroid: 1\nkind: tests\ncases: [{ text: I will kill you., author: ana, expect: { matched: [remove-threats] } }]\n',
    )
    const { code, err } = await mutated('tests.yaml')
    expect(code).toBe(2)
    expect(err).toContain('there is nothing to change\n  hint: all rules are those of a shipped rule set')
  })

  it('is content with the score asked for', async () => {
    expect((await mutated('--min-score', '33')).code).toBe(0)
    const low = await mutated('--min-score', '50')
    expect(low).toMatchObject({ code: 1, out: expect.stringContaining('below the 50 % asked for') })
  })

  it('suggests tests with which everything is noticed', async () => {
    const { out } = await mutated('--suggest')
    await writeFile(join(folder, 'tests.yaml'), out)
    expect(await mutated('tests.yaml', '--min-score', '100')).toMatchObject({
      code: 0,
      out: '6 of 6 changes noticed (100.0 %)\n',
    })
  })

  it('gives JSON, and keeps to the rules it is told', async () => {
    const { out } = await mutated('--format', 'json', '--rule', 'label-long')
    expect(JSON.parse(out)).toMatchObject({
      mutants: 6,
      noticed: 2,
      unnoticed: [{ mutant: { id: 'label-long/operator/1' } }, {}, {}, {}],
    })
    expect(await mutated('--rule', 'label-lon')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean `label-long`'),
    })
  })

  it('does not begin with tests that fail, or are broken', async () => {
    await writeFile(join(folder, 'rules.yaml'), RULES.replace('Short', 'This one is as long as the other'))
    expect(await mutated()).toMatchObject({ code: 2, err: expect.stringContaining('1 test fails as the rules stand') })
    await writeFile(join(folder, 'tests.yaml'), 'sangfroid: 1\nkind: test\n')
    expect(await mutated('tests.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean `tests`?'),
    })
  })
})
