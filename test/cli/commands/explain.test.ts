import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { NOON, runCli } from '../terminal.js'

const RULES = `sangfroid: 1
name: lengths
languages: [en]
history: { before: { count: comment } }
rules:
  - id: label-long
    policy: Long comments are labelled.
    when: { and: [{ '>': [{ var: comment.length }, 10] }, { or: [{ '==': [{ var: comment.lang }, fr] }, { '<': [{ var: history.before }, 3] }] }] }
    then: [{ label: long }]
  - id: remove-threats
    policy: Threats are removed.
    when: { and: [{ '>=': [{ var: signals.threat }, 0.5] }, { '>': [{ var: comment.length }, 1000] }] }
    then: [delete]
    examples: { match: [{ text: "I will kill you" }], pass: [Short] }
fallback: { role: support, within: 24h, priority: normal }
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-explain-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const explain = (argv: readonly string[], stdin?: string) =>
  runCli(['explain', '--rules', 'rules.yaml', ...argv], { cwd: folder, ...(stdin === undefined ? {} : { stdin }) })

describe('sangfroid explain', () => {
  it('shows text, normal form, the steps of the rules that matched, and the decision', async () => {
    const { code, out } = await explain(['Thank you VERY much'])
    expect(code).toBe(0)
    expect(out).toContain('Thank you VERY much')
    expect(out).toContain('thank you very much')
    const steps = out.slice(out.indexOf('label-long'), out.indexOf('Rules that came near'))
    expect(steps).toContain('✓ all of')
    expect(steps).toContain('✓ comment.length > 10  (comment.length is 19)')
    expect(steps).toContain('✗ comment.lang == "fr"')
    expect(steps).toContain('✓ history.before < 3  (history.before is 0)')
    expect(out).toMatch(/label \(label-long\)/)
    expect(out).toMatch(/assign to support, normal \(fallback\)/)
  })

  it('underlines the evidence of a threat, and says why a rule came near', async () => {
    const { out } = await explain(['I will kill you'])
    const lines = out.split('\n')
    const at = lines.indexOf('  I will kill you')
    expect(lines[at + 1]).toMatch(/^ {2,}[\^~]+$/)
    expect(out).toMatch(/threat 0\.\d+ \((?:act|review) tier\)\n +\d+–\d+ · “.*kill.*” · 0\.\d+ · \S+/)
    const near = out.slice(out.indexOf('Rules that came near'))
    expect(near).toContain('remove-threats Threats are removed.')
    expect(near).toContain('✗ comment.length > 1000  (comment.length is 15)')
  })

  it.each([
    { name: 'plain words', stdin: 'Merci à tous\n', text: 'Merci à tous' },
    { name: 'a comment as JSON', stdin: '{"id":"c9","text":"Merci","lang":"fr"}', text: 'Merci' },
    { name: 'a comment without an id', stdin: '{"text":"Merci"}', text: 'Merci' },
  ])('reads $name from the standard input', async ({ stdin, text }) => {
    const { code, out } = await explain(['--json'], stdin)
    expect(code).toBe(0)
    expect(JSON.parse(out).comment.text).toBe(text)
  })

  it('gives everything as JSON', async () => {
    const { out } = await explain(['--json', '--lang', 'fr', '--author', 'ana', '--now', '2026-01-01', 'Thank', 'you'])
    const found = JSON.parse(out)
    expect(Object.keys(found)).toEqual(['comment', 'normalForm', 'rules', 'decision'])
    expect(found.comment).toEqual({ id: 'comment', text: 'Thank you', lang: 'fr', author: { id: 'ana' } })
    expect(found.decision.at).toBe(Date.UTC(2026, 0, 1))
    expect(found.normalForm).toBe('thank you')
  })

  it('judges on the history of an author, and adds nothing to it', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify({ id, text: 'x', author: { id: 'ana' } })).join('\n')
    await runCli(['moderate', '--rules', 'rules.yaml', '--ledger', 'ledger'], { cwd: folder, stdin: lines })
    const once = await explain(['--author', 'ana', '--ledger', 'ledger', 'A long enough comment'])
    expect(once.out).toContain('history.before is 3')
    expect((await explain(['--author', 'ana', '--ledger', 'ledger', 'A long enough comment'])).out).toBe(once.out)
    expect((await explain(['--author', 'ben', '--ledger', 'ledger', 'A long enough comment'])).out).toContain(
      'history.before is 0',
    )
  })

  it('makes no ledger folder where there is none', async () => {
    const { code, err } = await explain(['--author', 'ana', '--ledger', 'nowhere', 'Hello'])
    expect(code).toBe(2)
    expect(err).toContain('`nowhere` is not a ledger folder')
    expect(await readdir(folder)).toEqual(['rules.yaml'])
  })

  it.each(['.', 'x'.repeat(200_000), '\ud800\u0000\u001b[2J\u202e', '😀'.repeat(5000), '{'.repeat(50_000)])(
    'stays calm over text %#, and prints nothing raw',
    async (stdin) => {
      const { code, out } = await explain(['--plain'], stdin)
      expect(code).toBe(0)
      expect(out).not.toMatch(/[^\P{Cc}\n]|(?!\u200d)\p{Cf}/u)
      expect(out.length).toBeLessThan(20_000)
    },
  )

  it('uses the clock of the machine when no time is given', async () => {
    expect(JSON.parse((await explain(['--json', 'Hello'])).out).decision.at).toBe(NOON)
  })

  it('asks for a comment on a terminal', async () => {
    const { code, err } = await runCli(['explain'], { isTTY: { stdin: true, stdout: true, stderr: true } })
    expect(code).toBe(2)
    expect(err).toContain('no comment to explain')
  })

  it('refuses JSON that is nearly a comment, and says what is wrong', async () => {
    const { code, err } = await explain([], '{"id":"","text":5}')
    expect(code).toBe(2)
    expect(err).toContain('/text')
  })

  it.each([
    { name: 'broken JSON', stdin: '{bad' },
    { name: 'an object that is no comment', stdin: '{"not": "a comment"}' },
    { name: 'an author that is none', stdin: '{"text": "a", "author": "Ana"}' },
    { name: 'JSON nested deeper than can be read', stdin: '{"text":'.repeat(100_000) },
  ])('refuses $name in plain words, and says how to mean it as words', async ({ stdin }) => {
    const { code, out, err } = await explain([], stdin)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^sangfroid: this looks like JSON and is no comment: .+\n {2}hint: with --plain .+\n$/)
    expect(err).not.toMatch(/Invalid input|undefined|\bat \S+:\d/)
    expect((await explain(['--plain'], stdin)).code).toBe(0)
  })

  it.each(['', ' ', '\n\t\n'])('refuses text %# that holds nothing', async (stdin) => {
    const { code, out, err } = await explain([], stdin)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('there is no text to explain')
  })

  it.each(['zz', '12', 'francais', '', 'fr; rm'])('refuses `--lang %s`, which names no language', async (lang) => {
    const { code, err } = await explain(['--lang', lang, 'Hello'])
    expect(code).toBe(2)
    expect(err).toContain('Expected the tag of a language')
  })

  it('says that a language is judged by no words', async () => {
    const { code, err } = await explain(['--lang', 'pt-BR', 'Obrigado'])
    expect(code).toBe(0)
    expect(err).toBe('note: the rule set has no words of `pt`; it judges `en`\n')
    expect((await explain(['--lang', 'en-GB', 'Hello'])).err).toBe('')
  })
})
