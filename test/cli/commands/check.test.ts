import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ISSUE_CODES } from '../../../src/issue-codes.js'
import { runCli } from '../terminal.js'

const SOUND = `sangfroid: 1
name: sound
languages: [en]
rules:
  - id: label-long
    policy: Long comments are labelled.
    when: { '>': [{ var: comment.length }, 20] }
    then: [{ label: long }]
    examples:
      match: [This is a comment of more than twenty letters]
      pass: [Short]
fallback: { role: support, within: 24h, priority: normal }
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-check-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function checked(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return runCli(['check', ...Object.keys(files), ...options], { cwd: folder })
}

describe('sangfroid check', () => {
  it('finds nothing wrong with a sound rule set', async () => {
    expect(await checked({ 'rules.yaml': SOUND })).toEqual({
      code: 0,
      out: '1 rule set checked: 0 errors, 0 warnings\n',
      err: '',
    })
  })

  it('reads JSON as well', async () => {
    const json = JSON.stringify({ sangfroid: 1, name: 'x', extends: ['./rules.yaml'] })
    await writeFile(join(folder, 'rules.yaml'), SOUND)
    expect(await checked({ 'rules.json': json })).toMatchObject({ code: 0 })
  })

  it.each([
    { name: 'a syntax error', text: SOUND.replace('[{ label: long }]', '[{ label: long }'), code: 'syntax' },
    { name: 'an unknown key', text: SOUND.replace('policy:', 'polcy:'), code: 'unknown-key', line: 6, says: 'polcy' },
    {
      name: 'an unknown fact',
      text: SOUND.replace('comment.length', 'comment.lenght'),
      code: 'unknown-fact',
      line: 7,
      says: 'comment.length',
    },
    {
      name: 'a prototype name as a fact',
      text: SOUND.replace('comment.length', 'constructor'),
      code: 'unknown-fact',
      line: 7,
    },
    { name: 'an unknown operator', text: SOUND.replace("'>'", "'=>'"), code: 'unknown-operator', line: 7 },
    { name: 'a removal without proof', text: SOUND.replace('[{ label: long }]', '[delete]'), code: 'removal-unproven' },
    {
      name: 'an example that fails',
      text: SOUND.replace('[Short]', '[This one is as long as the other]'),
      code: 'example-fails',
      line: 11,
    },
    { name: 'no answer for the rest', text: SOUND.replace(/fallback.*\n/, ''), code: 'no-fallback' },
  ])('names $name with its place', async ({ text, code, line, says }) => {
    const { code: exit, out } = await checked({ 'rules.yaml': text })
    expect(exit).toBe(1)
    const found = out.split('\n').find((one) => one.includes(` error ${code} `)) ?? ''
    expect(found).toMatch(/^rules\.yaml:\d+:\d+ error [a-z-]+ .+$/)
    if (line !== undefined) expect(found).toContain(`rules.yaml:${line}:`)
    if (says !== undefined) expect(found).toContain(says)
  })

  it('names all issues of all files, and counts them', async () => {
    const { code, out } = await checked({
      'a.yaml': SOUND.replace('comment.length', 'x.y').replace('policy:', 'polcy:'),
      'b.yaml': SOUND,
      'c.yaml': SOUND.replace("'>'", "'=>'"),
    })
    expect(code).toBe(1)
    expect(out).toContain('a.yaml:')
    expect(out).toContain('c.yaml:')
    expect(out).toMatch(/3 rule sets checked: \d+ errors, 0 warnings\n$/)
  })

  it('gives the same as JSON', async () => {
    const { code, out } = await checked(
      { 'a.yaml': SOUND.replace('comment.length', 'comment.lenght') },
      '--format',
      'json',
    )
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report).toMatchObject({ ruleSets: 1, warnings: 0 })
    expect(report.errors).toBe(report.issues.length)
    for (const issue of report.issues) {
      expect(Object.keys(ISSUE_CODES)).toContain(issue.code)
      expect(issue).toMatchObject({ file: 'a.yaml', line: 7, severity: 'error' })
    }
  })

  it('checks a shipped rule set by name', async () => {
    const { out } = await runCli(['check', 'sangfroid/default-replies'])
    expect(out).toContain('1 rule set checked:')
  })

  it('never prints raw control characters of a rule file', async () => {
    const { out } = await checked({ 'a.yaml': SOUND.replace('policy:', '"po\\e[31m\\u202elicy":') })
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
  })

  it('could not run without a file, or with one that is not there', async () => {
    expect((await runCli(['check'])).code).toBe(2)
    const missing = await runCli(['check', 'none.yaml'], { cwd: folder })
    expect(missing.code).toBe(2)
    expect(missing.out).toContain('none.yaml error unreadable-file `none.yaml` cannot be read: there is no such file')
  })

  it('goes on past a file that cannot be read', async () => {
    await mkdir(join(folder, 'folder.yaml'))
    await writeFile(join(folder, 'b.yaml'), SOUND.replace("'>'", "'=>'"))
    const { code, out } = await runCli(['check', 'none.yaml', 'folder.yaml', 'b.yaml', 'sangfroid/defalt'], {
      cwd: folder,
    })
    expect(code).toBe(2)
    expect(out).toMatch(
      /^none\.yaml error unreadable-file .+\nfolder\.yaml error unreadable-file .+\nb\.yaml:7:13 error unknown-operator/,
    )
    expect(out).toContain('did you mean `sangfroid/default`?')
    expect(out).toContain('4 rule sets checked: 4 errors, 0 warnings')
  })

  it('sees the paths of a base from the folder of the file that names it', async () => {
    await mkdir(join(folder, 'sub'))
    await writeFile(join(folder, 'sub/middle.yaml'), 'sangfroid: 1\nname: middle\nextends: [./deep.yaml]\n')
    await writeFile(join(folder, 'sub/deep.yaml'), SOUND)
    expect(await checked({ 'top.yaml': 'sangfroid: 1\nname: top\nextends: [./sub/middle.yaml]\n' })).toMatchObject({
      code: 0,
    })
    await writeFile(join(folder, 'sub/deep.yaml'), 'sangfroid: 1\nname: deep\nextends: [../top.yaml]\n')
    const { code, out } = await runCli(['check', 'top.yaml'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toMatch(
      /^sub\/deep\.yaml:3:11 error extends-cycle `top\.yaml` extends `sub\/middle\.yaml` extends `sub\/deep\.yaml` extends `top\.yaml`/,
    )
  })
})
