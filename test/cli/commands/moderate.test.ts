import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { run } from '../../../src/cli/main.js'
import { openLedgerFolder } from '../../../src/stores/ledger-folder.js'
import { keep } from '../keep.js'
import { ioFor, NOON, runCli } from '../terminal.js'
import { until } from '../until.js'

const DAY = join(process.cwd(), 'fixtures/comments/a-day-on-the-page.jsonl')

/** Welcomes a first comment; who has written before is handed to a person. */
const RULES = `
sangfroid: 1
name: welcome
languages: [en]
history: { before: { count: comment } }
templates:
  welcome: { tone: warm, variants: { en: ['Welcome, and thank you for writing.'] } }
rules:
  - id: greet
    policy: A first comment is welcomed.
    when: { '==': [{ var: history.before }, 0] }
    then: [{ reply: { template: welcome } }]
fallback: { role: support, within: 24h, priority: normal }
`

const CLIMATE_RULES = `
sangfroid: 1
name: climate
languages: [en]
extends: []
climate:
  elevated: { negative: 4, authors: 4 }
  crisis: { negative: 6, authors: 5 }
breaker: { perHour: 2, perDay: 20, role: support }
rules:
  - id: remove-threats
    policy: Threats are removed.
    when: { '>=': [{ var: signals.threat }, 0.5] }
    then: [delete]
    examples: { match: [I will kill you.], pass: [Hello] }
  - id: crisis-begins
    policy: A crisis has a plan.
    when: { and: [{ '==': [{ var: climate.mode }, crisis] }, { var: climate.changed }] }
    then: [{ start-playbook: crisis }]
fallback: { role: support }
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-cli-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const line = (comment: object): string => `${JSON.stringify(comment)}\n`
const by = (id: string, author: string, more: object = {}): string =>
  line({ id, text: 'Hello', author: { id: author }, ...more })
const recordsIn = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((one) => JSON.parse(one))
const moderate = (stdin: string | Uint8Array, ...more: readonly string[]) =>
  runCli(['moderate', '--rules', 'rules.yaml', '--format', 'jsonl', ...more], { cwd: folder, stdin })

describe('sangfroid moderate', () => {
  it('answers every comment of a day, in order, the same way each time', async () => {
    const ids = (await readFile(DAY, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((one) => JSON.parse(one).id)
    const first = await runCli(['moderate', DAY, '--format', 'jsonl'])
    const records = recordsIn(first.out)
    expect(records.map(({ commentId }) => commentId)).toEqual(ids)
    expect(first).toMatchObject({ code: 0 })
    for (const { status, actions } of records) if (status === 'decided') expect(actions).not.toEqual([])
    expect((await runCli(['moderate', DAY, '--format', 'jsonl'], { now: () => 0 })).out).toBe(first.out)
  })

  it('shows a table and the totals without being asked', async () => {
    const { code, out } = await runCli(['moderate', DAY])
    expect(code).toBe(0)
    expect(out).toMatch(/│ Comment +│ Signals +│ Actions +│ Rule +│ Reply +│/)
    expect(out).toMatch(/\ncomments +\d+ decided · \d+ decided before · 0 broken lines\n/)
    expect(out).toMatch(/\nunanswered +0\n$/)
    expect(out).not.toContain('\u001b')
  })

  it('reads the standard input, named or not, and several files', async () => {
    await writeFile(join(folder, 'a.jsonl'), by('a', 'ana'))
    expect(recordsIn((await moderate(by('1', 'ana'))).out)).toHaveLength(1)
    const { out } = await moderate(by('1', 'ana'), 'a.jsonl', '-')
    expect(recordsIn(out).map(({ commentId }) => commentId)).toEqual(['a', '1'])
  })

  it('lets histories grow within a run', async () => {
    const { out } = await moderate(by('1', 'ana') + by('2', 'ben') + by('3', 'ana'))
    expect(recordsIn(out).map(({ actions }) => actions[0].kind)).toEqual(['reply', 'reply', 'assign'])
  })

  it('keeps histories between runs in a ledger folder, and decides nothing twice', async () => {
    const one = await moderate(by('1', 'ana'), '--ledger', 'ledger')
    const two = await moderate(by('1', 'ana') + by('2', 'ana'), '--ledger', 'ledger')
    expect(recordsIn(one.out).map(({ actions }) => actions[0].kind)).toEqual(['reply'])
    expect(recordsIn(two.out).map(({ status, actions }) => [status, actions.length])).toEqual([
      ['duplicate', 0],
      ['decided', 1],
    ])
    expect(recordsIn(two.out)[1].actions[0].kind).toBe('assign')
  })

  it('keeps the climate of each page, holds removals back beyond what is normal, and says so at the end', async () => {
    await writeFile(join(folder, 'climate.yaml'), CLIMATE_RULES)
    const lines = Array.from({ length: 8 }, (_, index) =>
      by(`${index}`, `a${index}`, {
        text: index < 4 ? 'I will kill you.' : 'You are a bunch of thieves and liars.',
        pageId: index === 7 ? 'shop' : 'wall',
        createdAt: NOON + index * 60_000,
      }),
    )
    const asRecords = ['moderate', '--rules', 'climate.yaml', '--format', 'jsonl', '--ledger', 'ledger']
    const first = await runCli(asRecords, { cwd: folder, stdin: lines.slice(0, 5).join('') })
    const second = await runCli(asRecords, { cwd: folder, stdin: lines.slice(5).join('') })
    const records = [...recordsIn(first.out), ...recordsIn(second.out)]
    expect(records.map(({ page }) => page.mode)).toEqual([
      'normal',
      'normal',
      'normal',
      'elevated',
      'elevated',
      'crisis',
      'crisis',
      'normal',
    ])
    expect(records.map(({ page }) => page.heldBack)).toEqual([false, false, true, true, false, false, false, false])
    const plans = records.map(({ actions }) => actions.some(({ kind }: { kind: string }) => kind === 'start-playbook'))
    expect(plans).toEqual([false, false, false, false, false, true, false, false])
    const table = await runCli(['moderate', '--rules', 'climate.yaml'], { cwd: folder, stdin: lines.join('') })
    expect(table.out).toContain('climate     wall crisis since')
    expect(table.out).toContain('2 removals held back')
    expect(table.out).toContain('1 page normal')
  })

  it('gives the same decisions with a ledger folder as without', async () => {
    const without = await runCli(['moderate', DAY, '--format', 'jsonl'])
    const within = await runCli(['moderate', DAY, '--format', 'jsonl', '--ledger', 'ledger'], { cwd: folder })
    expect(within.out).toBe(without.out)
  })

  it('gives the same decisions in two runs as in one', async () => {
    const lines = (await readFile(DAY, 'utf8')).split('\n').filter(Boolean)
    const whole = await runCli(['moderate', DAY, '--format', 'jsonl'])
    const halves = [lines.slice(0, 40), lines.slice(40)].map((half) => half.join('\n'))
    const outs: string[] = []
    for (const stdin of halves) {
      outs.push((await runCli(['moderate', '--format', 'jsonl', '--ledger', 'ledger'], { cwd: folder, stdin })).out)
    }
    expect(outs.join('')).toBe(whole.out)
  })

  it('refuses a ledger folder in use, with what to do about it', async () => {
    const held = await openLedgerFolder(join(folder, 'ledger'))
    const { code, out, err } = await moderate(by('1', 'ana'), '--ledger', 'ledger')
    await held.close()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^sangfroid: the ledger folder `.*` is in use by another process\n$/)
  })

  it('refuses a folder of something else as ledger, and leaves it alone', async () => {
    const { code, err } = await moderate(by('1', 'ana'), '--ledger', '.')
    expect(code).toBe(2)
    expect(err).toContain('not a ledger folder')
    expect(await readdir(folder)).toEqual(['rules.yaml'])
  })

  it('takes the clock from the comment, else from --now, else from the machine', async () => {
    const lines = by('1', 'ana', { createdAt: '2026-01-01T00:00:00Z' }) + by('2', 'ana')
    expect(recordsIn((await moderate(lines)).out).map(({ at }) => at)).toEqual([Date.UTC(2026, 0, 1), NOON])
    const replayed = await moderate(lines, '--now', '2025-06-01T10:00:00+02:00')
    expect(recordsIn(replayed.out).map(({ at }) => at)).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2025, 5, 1, 8)])
  })

  it('reports broken lines, goes on, and says so in the exit code', async () => {
    const { code, out, err } = await moderate(`${by('1', 'ana')}{"id": "2"}\nnonsense\n${by('3', 'ana')}`)
    expect(code).toBe(1)
    expect(recordsIn(out).map(({ commentId }) => commentId)).toEqual(['1', '3'])
    expect(err.split('\n').filter(Boolean)).toHaveLength(2)
    expect(err).toMatch(/^stdin:2: .*\nstdin:3: .*\n$/)
  })

  it.each([
    {
      name: 'a byte order mark and Windows line ends',
      input: `\ufeff${by('1', 'ana').trimEnd()}\r\n\r\n${by('2', 'ana')}`,
      decided: 2,
      code: 0,
    },
    { name: 'a comment of a megabyte', input: line({ id: '1', text: 'a'.repeat(1_000_000) }), decided: 1, code: 0 },
    {
      name: 'lone surrogates and control characters',
      input: '{"id":"1","text":"\\ud800\\u0000\\u001b[2J"}\n',
      decided: 1,
      code: 0,
    },
    { name: 'an empty comment', input: line({ id: '1', text: '' }), decided: 1, code: 0 },
    { name: 'no lines at all', input: '', decided: 0, code: 0 },
    { name: 'lists in lists in lists', input: `${'['.repeat(100_000)}\n${by('1', 'ana')}`, decided: 1, code: 1 },
    {
      name: 'objects in objects',
      input: `{"id":"1","text":"x","context":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}\n${by('2', 'ana')}`,
      decided: 2,
      code: 0,
    },
    {
      name: 'prototype names',
      input: '{"id":"__proto__","text":"x","__proto__":{"text":"y"},"author":{"id":"constructor"}}\n',
      decided: 1,
      code: 0,
    },
  ])('stays calm over $name', async ({ input, decided, code }) => {
    const ran = await moderate(input)
    expect(ran.code).toBe(code)
    expect(recordsIn(ran.out)).toHaveLength(decided)
  })

  it('stays calm over binary input', async () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
    const { code, out, err } = await moderate(bytes)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('never prints raw control characters of a comment, in either format', async () => {
    const input = line({
      id: '\u001b[1m',
      text: '\u001b]8;;http://x\u0007\u009b31m\u202eabc',
      author: { id: 'a', name: '\u001b[2J' },
    })
    for (const format of ['table', 'jsonl']) {
      const { out, err } = await moderate(input, '--format', format)
      expect(out + err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
    }
  })

  it.each([
    { name: 'a terminal', world: { isTTY: { stdin: false, stdout: true, stderr: true } }, colour: true },
    {
      name: 'a terminal, with NO_COLOR',
      world: { isTTY: { stdin: false, stdout: true, stderr: true }, env: { NO_COLOR: '1' } },
      colour: false,
    },
    {
      name: 'a dumb terminal',
      world: { isTTY: { stdin: false, stdout: true, stderr: true }, env: { TERM: 'dumb' } },
      colour: false,
    },
    { name: 'a pipe, with FORCE_COLOR', world: { env: { FORCE_COLOR: '1' } }, colour: true },
    { name: 'a pipe', world: {}, colour: false },
  ])('on $name, colour: $colour', async ({ world, colour }) => {
    const { out } = await runCli(['moderate', '--rules', 'rules.yaml'], {
      cwd: folder,
      stdin: by('1', 'ana'),
      ...world,
    })
    expect(out.includes('\u001b[')).toBe(colour)
  })

  it.each([
    {
      name: 'a file that is not there',
      argv: ['nowhere.jsonl'],
      says: /cannot read `nowhere.jsonl`: there is no such file/,
    },
    { name: 'a folder', argv: ['.'], says: /cannot read `\.`: it is a folder/ },
    { name: 'the standard input twice', argv: ['-', '-'], says: /can be read only once/ },
    {
      name: 'rules that are not there',
      argv: ['--rules', 'none.yaml'],
      says: /`none.yaml` cannot be read: there is no such file/,
    },
    { name: 'a misspelt rule set', argv: ['--rules', 'sangfroid/defalt'], says: /did you mean `sangfroid\/default`\?/ },
    { name: 'a misspelt option', argv: ['--fromat', 'jsonl'], says: /Did you mean --format\?/ },
    { name: 'a format that is none', argv: ['--format', 'xml'], says: /Allowed choices are table, jsonl/ },
    { name: 'a time that is none', argv: ['--now', 'yesterday'], says: /ISO 8601/ },
  ])('could not run: $name', async ({ argv, says }) => {
    const { code, out, err } = await runCli(['moderate', ...argv], { cwd: folder, stdin: by('1', 'ana') })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(says)
  })

  it('decides the files that are there, names those that are not, and says so by its exit code', async () => {
    await writeFile(join(folder, 'a.jsonl'), `${by('1', 'ana')}\n`)
    await writeFile(join(folder, 'c.jsonl'), `${by('3', 'ana')}\n`)
    const { code, out, err } = await runCli(
      ['moderate', '--rules', 'rules.yaml', '--format', 'jsonl', 'a.jsonl', 'b.jsonl', 'c.jsonl'],
      { cwd: folder },
    )
    expect(code).toBe(2)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).commentId),
    ).toEqual(['1', '3'])
    expect(err).toBe('sangfroid: cannot read `b.jsonl`: there is no such file\n')
  })

  it('says in plain words what is wrong with a comment', async () => {
    const lines = ['{"id":1,"text":"a","author":"Ana"}', '{"id":1,"text":"a","attachments":[5]}', '[]', '7', 'null']
    const { code, err } = await runCli(['moderate', '--rules', 'rules.yaml', '--format', 'jsonl'], {
      cwd: folder,
      stdin: lines.join('\n'),
    })
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(lines.length)
    expect(err).not.toMatch(/Invalid input|undefined/)
  })

  it('asks for input on a terminal where nothing is piped in', async () => {
    const { code, err } = await runCli(['moderate'], { isTTY: { stdin: true, stdout: true, stderr: true } })
    expect(code).toBe(2)
    expect(err).toContain('no comments to read')
  })

  it('names every issue of a rule set that does not compile', async () => {
    await writeFile(
      join(folder, 'bad.yaml'),
      RULES.replace('history.before', 'history.befor').replace('within: 24h', 'within: soon'),
    )
    const { code, err } = await runCli(['moderate', '--rules', 'bad.yaml'], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toMatch(/bad\.yaml:\d+:\d+ error /)
  })

  it('reads a base that is named by its path', async () => {
    const own = { sangfroid: 1, name: 'mine', extends: ['./rules.yaml'] }
    await writeFile(join(folder, 'mine.json'), JSON.stringify(own))
    const { out, err } = await runCli(['moderate', '--rules', 'mine.json', '--format', 'jsonl'], {
      cwd: folder,
      stdin: by('1', 'ana'),
    })
    expect(err).toBe('')
    expect(recordsIn(out)[0].ruleSet.name).toBe('mine')
  })

  it('writes a decision as soon as the line is there', async () => {
    const out = keep()
    const stdin = (async function* () {
      yield by('1', 'ana')
      await until(() => out.text().includes('"commentId":"1"'))
      yield by('2', 'ana')
    })()
    const io = { ...ioFor({ cwd: folder }, out, keep()), stdin }
    await run(['moderate', '--rules', 'rules.yaml', '--format', 'jsonl'], io)
    expect(recordsIn(out.text()).map(({ commentId }) => commentId)).toEqual(['1', '2'])
  })

  it('ends quietly when the reader goes away, and remembers only what was read', async () => {
    let reads = 0
    const stdin = (async function* () {
      for (; reads < 100_000; reads += 1) yield by(String(reads), 'ana')
    })()
    let writes = 0
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        writes += 1
        done(writes > 3 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null)
      },
    })
    const err = keep()
    const io = { ...ioFor({ cwd: folder }, keep(), err), stdin, stdout }
    expect(await run(['moderate', '--rules', 'rules.yaml', '--format', 'jsonl'], io)).toBe(0)
    expect(err.text()).toBe('')
    expect(reads).toBeLessThan(100)
  })

  it('shows progress on a terminal while a long file goes elsewhere, and only then', async () => {
    const text = Array.from({ length: 3000 }, (_, index) =>
      by(String(index), `author ${index}`, { url: `https://example.org/${'x'.repeat(150)}` }),
    ).join('')
    await writeFile(join(folder, 'long.jsonl'), text)
    await writeFile(join(folder, 'short.jsonl'), by('1', 'ana'))
    const errOf = async (file: string, stderr: boolean, stdout: boolean): Promise<string> => {
      const err = keep()
      Object.assign(err.stream, { isTTY: stderr, columns: 80 })
      const io = { ...ioFor({ cwd: folder }, keep(), err), isTTY: { stdin: false, stdout, stderr } }
      await run(['moderate', file, '--rules', 'rules.yaml', '--format', 'jsonl'], io)
      return err.text()
    }
    expect(await errOf('long.jsonl', true, false)).toContain('moderating [')
    expect(await errOf('short.jsonl', true, false)).toBe('')
    expect(await errOf('long.jsonl', false, false)).toBe('')
    expect(await errOf('long.jsonl', true, true)).toBe('')
  })
})

describe('SANGFROID_DIGEST_KEY', () => {
  const comment = '{"id":"c1","text":"Rappelez-moi au 06 39 98 12 34","author":{"id":"a"}}\n'

  it('puts digests on personal data', async () => {
    const { out } = await runCli(['moderate', '--format', 'jsonl'], {
      stdin: comment,
      env: { SANGFROID_DIGEST_KEY: 'a key of the host' },
    })
    expect(out).toMatch(/"value":"phone","digest":"[0-9a-f]{64}"/)
    expect(out).not.toContain('98 12')
  })

  it('must be long enough', async () => {
    const ran = await runCli(['moderate', '--format', 'jsonl'], {
      stdin: comment,
      env: { SANGFROID_DIGEST_KEY: 'short' },
    })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('at least 16 characters')
  })
})
