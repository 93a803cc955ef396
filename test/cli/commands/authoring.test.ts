import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { formatRules } from '../../../src/cli/rule-text/format-rules.js'
import { runCli } from '../terminal.js'

const TERMINAL = { stdin: true, stdout: true, stderr: true }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-write-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const run = (...argv: readonly string[]) => runCli(argv, { cwd: folder })
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')

describe('sangfroid init', () => {
  it.each(['en', 'fr'])('writes a rule set in %s that passes its own check, tests and layout', async (language) => {
    const { code, out } = await run('init', 'Été shop', '--languages', language, '--contact', 'acme.example: help #1')
    expect(code).toBe(0)
    expect(out).toMatch(/^wrote Été shop\/moderation\/rules\.yaml\n/)
    const rules = 'Été shop/moderation/rules.yaml'
    const text = await read(rules)
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../node_modules/sangfroid/dist/schema/rule-set.json',
    )
    expect(text).toContain('name: ete-shop\n')
    expect((await run('check', rules)).out).toBe('1 rule set checked: 0 errors, 0 warnings\n')
    const tests = 'Été shop/moderation/tests.yaml'
    const tried = await run('test', rules, tests, '--min-coverage', '100')
    expect(tried.code).toBe(0)
    expect(tried.out).toMatch(/^\d+ tried: all as expected\nnot counted: \d+ rules of shipped rule sets/)
    expect((await run('mutate', rules, tests, '--min-score', '90')).code).toBe(0)
    expect(out).toContain(`npx sangfroid test '${rules}' '${tests}'\n`)
    expect(await run('fmt', '--check', rules)).toEqual({ code: 0, out: '', err: '' })
    expect(await read('Été shop/.github/workflows/moderation.yml')).toContain('npx sangfroid check --format github')
  })

  it('asks on a terminal, again where an answer cannot be taken', async () => {
    const stdin = 'Acme\nxx\nfr, en\n\nfacebok\nfacebook\n'
    const { code, err } = await runCli(['init', '--name', 'acme', '--no-ci'], { cwd: folder, stdin, isTTY: TERMINAL })
    expect(code).toBe(0)
    expect(err).not.toContain('Name of the rule set')
    expect(err).toContain('there is no language pack for xx')
    expect(err).toContain('there is no adapter for facebok')
    expect(await read('moderation/rules.yaml')).toMatch(/languages: \[fr, en\]\n[\s\S]*platforms: \[facebook\]\n/)
    expect(await readdir(folder)).toEqual(['moderation'])
  })

  it('writes over nothing', async () => {
    await mkdir(join(folder, 'moderation'))
    await writeFile(join(folder, 'moderation/tests.yaml'), 'mine')
    const { code, err } = await run('init', '--yes')
    expect(code).toBe(2)
    expect(err).toContain('`moderation/tests.yaml` is there already')
    expect(await readdir(join(folder, 'moderation'))).toEqual(['tests.yaml'])
  })

  it('says what it cannot write, and why', async () => {
    await writeFile(join(folder, 'notes'), 'mine')
    const { code, err } = await run('init', 'notes/shop', '--yes')
    expect(code).toBe(2)
    expect(err).toContain('cannot write `notes/shop/moderation/rules.yaml`: part of its path is not a folder')
    expect(await read('notes')).toBe('mine')
  })

  it.each([
    { argv: ['--name', 'Acme Shop'], says: '--name: a name is small letters' },
    { argv: ['--languages', 'xx'], says: 'there is no language pack for xx' },
    { argv: ['--platforms', 'myspace'], says: 'there is no adapter for myspace' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, err } = await run('init', ...argv)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('says when the answers end too early', async () => {
    const { code, err } = await runCli(['init'], { cwd: folder, stdin: 'acme\n', isTTY: TERMINAL })
    expect(code).toBe(2)
    expect(err).toContain('the answers ended too early')
  })
})

const UNTIDY = `# our rules
rules:   # all of them
  -   then: [ hold ]
      # why
      policy: "Threats wait."
      when: {'>=':[{var: signals.threat},0.5]}
      id: a

fallback: {role: support}
name: acme
sangfroid: 1
`

describe('sangfroid fmt', () => {
  it('lays a file out, with its comments, and then leaves it alone', async () => {
    await writeFile(join(folder, 'a.yaml'), UNTIDY)
    expect(await run('fmt', '--check', 'a.yaml')).toMatchObject({ code: 1, out: 'a.yaml is laid out otherwise\n' })
    expect(await read('a.yaml')).toBe(UNTIDY)
    expect(await run('fmt', 'a.yaml')).toEqual({ code: 0, out: 'a.yaml laid out\n', err: '' })
    const text = await read('a.yaml')
    expect(text).toMatch(/^(?:# our rules\n+)?sangfroid: 1\nname: acme\n/)
    expect(text).toContain("when: { '>=': [{ var: signals.threat }, 0.5] }\n    then: [hold]\n")
    for (const comment of ['# our rules', '# all of them', '# why']) expect(text).toContain(comment)
    expect(await run('fmt', '--check', 'a.yaml')).toEqual({ code: 0, out: '', err: '' })
  })

  it('lays JSON out as JSON', () => {
    expect(formatRules('{"name":"a","sangfroid":1}')).toBe('{\n  "sangfroid": 1,\n  "name": "a"\n}\n')
  })

  it.each(['rules/sets/default.yaml', 'rules/sets/default-replies.yaml', 'fixtures/rule-sets/valid/acme.yaml'])(
    '%s: the second time changes nothing, and no comment is lost',
    async (file) => {
      const text = await readFile(file, 'utf8')
      const once = formatRules(text) ?? ''
      expect(once).not.toBe('')
      expect(formatRules(once)).toBe(once)
      expect(once.match(/#/g)?.length).toBe(text.match(/#/g)?.length)
    },
  )

  it('changes no file it cannot read, and names what is wrong', async () => {
    await writeFile(join(folder, 'a.yaml'), 'rules: [')
    const { code, err } = await run('fmt', 'a.yaml', 'none.yaml')
    expect(code).toBe(2)
    expect(err).toMatch(/^a\.yaml:1:\d+ error syntax .+\nnone\.yaml error unreadable-file /)
    expect(await read('a.yaml')).toBe('rules: [')
  })
})

describe('sangfroid schema', () => {
  it.each(['rule-set', 'lexicon', 'patterns', 'comment'])('prints the schema of a %s', async (name) => {
    const { code, out } = await run('schema', name)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ $schema: expect.any(String), type: 'object' })
  })

  it('says what was probably meant', async () => {
    expect((await run('schema', 'rule-sett')).err).toContain('did you mean `rule-set`?')
  })
})

const RULES = `sangfroid: 1
name: acme
languages: [en]
history: { strikes: { count: strike, label: troll, within: 30d, scope: page } }
context: { vip: { type: boolean, describe: The author is a regular. } }
rules:
  - id: threats
    policy: "Threats <b>wait</b>."
    when:
      and:
        - or: [{ '>=': [{ var: signals.threat }, 0.8] }, { '>': [{ var: history.strikes }, 2] }]
        - '!': { or: [{ var: author.isStaff }, { var: context.vip }] }
        - { '<=': [10, { var: comment.length }, 200] }
    then: [hold, { escalate: { role: safety, within: 90m, priority: high } }]
    unknown: [{ label: look }]
    examples:
      pass:
        - "# no *heading*"
        - { text: Fine., lang: en, history: { strikes: 2 }, context: { vip: true }, page: { climate.mode: crisis }, signals: { threat: 0.9 }, author: { id: a*b, isStaff: true } }
fallback: { role: support, within: 24h }
`

describe('sangfroid docs', () => {
  it('says each rule in one sentence', async () => {
    await writeFile(join(folder, 'a.yaml'), RULES)
    const { code, out } = await run('docs', 'a.yaml')
    expect(code).toBe(0)
    expect(out).toContain('Whatever no rule answers: support answers within 1 day.')
    expect(out).toContain(
      'When (either there is a clear sign of **threat** (from 0.8) or the author’s count of `strike` “troll” on this page within 30 days is above 2)' +
        ' and (the author does not work for the brand and “The author is a regular” is not so)' +
        ' and the length of the comment is from 10 to 200,' +
        ' the comment waits out of sight until a person decides and safety is called, to look within 90 minutes, priority high.' +
        ' Where that cannot be known, the comment is labelled “look”.',
    )
    expect(out).toContain('> Threats \\<b\\>wait\\</b\\>.')
    expect(out).toContain('- \\# no \\*heading\\*')
    expect(out).toContain(
      '- Fine. (lang: en, author.id: a\\*b, author.isStaff: true, context.vip: true, history.strikes: 2, climate.mode: crisis, signals.threat: 0.9)',
    )
  })

  it('writes the shipped rules out, a section and a sentence each', async () => {
    const { out } = await run('docs', 'sangfroid/default')
    const sections = out.split('\n## ').slice(1)
    expect(sections.length).toBeGreaterThan(20)
    for (const section of sections) expect(section).toMatch(/^\S[^\n]*\n\nWhen [^\n]+\.\n\n> \S/)
    expect(out).not.toMatch(/undefined|\[object/)
  })
})
