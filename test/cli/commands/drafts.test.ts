import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ran, runCli } from '../terminal.js'

const NOW = ['--now', '2027-02-16T12:00:00Z']
const RULES = `
sangfroid: 1
name: acme
extends: [sangfroid/default]
facts:
  glass: { says: { en: ['glass guaranteed|guarantee'] }, confirmed: false }
`
const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const QUEUE = lines(
  { id: 'menu', text: 'Découvrez notre nouveau menu de saison.' },
  { id: 'glass', text: 'Our cups are glass, guaranteed.' },
  { id: 'name', text: 'Hello {name}, write to jo@acme.example', kind: 'reply' },
)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-drafts-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
  await writeFile(join(folder, 'queue.jsonl'), QUEUE)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const run = (argv: readonly string[], stdin = ''): Promise<Ran> =>
  runCli(['drafts', '--rules', 'rules.yaml', ...NOW, ...argv], { cwd: folder, stdin })
const records = ({ out }: Ran): readonly { draftId: string; verdict: string; changed: boolean; reasons: unknown[] }[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('sangfroid drafts', () => {
  it('says publish or hold, with the reasons and the words they are about', async () => {
    const ran = await run(['queue.jsonl'])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('publish menu queue.jsonl:1\n')
    expect(ran.out).toContain('hold glass queue.jsonl:2\n')
    expect(ran.out).toContain('✗ unconfirmed-claim: the fact `glass` is not confirmed')
    expect(ran.out).toContain('✗ unfilled-variable: `{name}` was not filled in, at 6: “{name}”\n')
    expect(ran.out).toContain('3 drafts: 1 to publish, 2 held\n')
  })

  it('gives exit code 0 when everything may go', async () => {
    const ran = await run(['-'], lines({ text: 'Merci à tous !' }))
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('1 draft: 1 to publish, 0 held\n')
  })

  it('judges its own output again, when the mode, a fact or the rules have changed', async () => {
    const first = await run(['queue.jsonl', '--format', 'jsonl'])
    expect(records(first).map(({ draftId, verdict, changed }) => [draftId, verdict, changed])).toEqual([
      ['menu', 'publish', false],
      ['glass', 'hold', false],
      ['name', 'hold', false],
    ])
    const again = (...more: string[]) => run(['-', '--format', 'jsonl', '--changed', ...more], first.out)
    expect(records(await again())).toEqual([])
    expect(records(await again('--mode', 'crisis'))).toMatchObject([
      {
        draftId: 'menu',
        verdict: 'hold',
        before: 'publish',
        changed: true,
        mode: 'crisis',
        reasons: [{ code: 'crisis' }],
      },
    ])
    expect(records(await again('--fact', 'glass=true'))).toMatchObject([
      { draftId: 'glass', verdict: 'publish', before: 'hold', reasons: [] },
    ])
    await writeFile(join(folder, 'rules.yaml'), RULES.replace('false', 'true'))
    expect(records(await again())).toMatchObject([{ draftId: 'glass', verdict: 'publish' }])
    const text = await run(['-', '--mode', 'crisis'], first.out)
    expect(text.out).toContain('hold (was publish) menu')
    expect(text.out).toContain('3 drafts: 0 to publish, 3 held; 1 newly held, 0 released\n')
  })

  it('knows the mood of a page from a ledger folder', async () => {
    const burst = Array.from({ length: 60 }, (_, index) => ({
      id: `c${index}`,
      text: 'This is a disgrace, you broke my trust, shame on you!',
      pageId: 'p',
      author: { id: `a${index}` },
      createdAt: Date.UTC(2027, 1, 16, 11, 50) + index * 5000,
    }))
    await runCli(['moderate', '--rules', 'rules.yaml', '--ledger', 'ledger', '--format', 'jsonl', '-'], {
      cwd: folder,
      stdin: lines(...burst),
    })
    const post = (pageId: string) => lines({ text: 'A lovely new menu is here.', pageId })
    expect((await run(['-', '--ledger', 'ledger'], post('p'))).out).toMatch(
      /✗ crisis: the mode of the page is `(elevated|crisis)`/,
    )
    expect(await run(['-', '--ledger', 'ledger'], post('elsewhere'))).toMatchObject({ code: 0 })
    expect(await run(['-', '--ledger', 'nowhere'], post('p'))).toMatchObject({ code: 2, out: '' })
  })

  it('names broken lines with their place and goes on', async () => {
    const ran = await run(['-'], `nonsense\n\n${lines({ text: 'Hello', publishat: 1 }, { text: 'Hello', colour: 1 })}`)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('stdin:1: the line is not JSON')
    expect(ran.err).toContain(
      'stdin:3: /publishat unknown field `publishat` (unknown-field; did you mean `publishAt`?)',
    )
    expect(ran.err).toContain('note: /colour unknown field `colour`, dropped (once, first stdin:4)')
    expect(ran.out).toContain('1 draft: 1 to publish, 0 held; 2 lines could not be read\n')
  })

  it('reads a file of plain words as one post', async () => {
    await writeFile(join(folder, 'post.txt'), 'Good news!\nOur cups are glass, guaranteed.\n')
    const ran = await run(['post.txt', '--plain'])
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('hold post.txt:1\n  Good news!⏎Our cups are glass, guaranteed.\n')
  })

  it.each([
    { name: 'a file that is not there', argv: ['nope.jsonl'], err: 'there is no such file' },
    { name: 'a fact nobody declared', argv: ['queue.jsonl', '--fact', 'glas=true'], err: 'did you mean `glass`?' },
    { name: 'a fact without a value', argv: ['queue.jsonl', '--fact', 'glass'], err: 'ID=true' },
    { name: 'a mode that is none', argv: ['queue.jsonl', '--mode', 'panic'], err: 'normal' },
    {
      name: 'a rule set that does not compile',
      argv: ['queue.jsonl', '--rules', 'sangfroid/defalt'],
      err: 'did you mean',
    },
  ])('cannot run with $name', async ({ argv, err }) => {
    const ran = await run(argv)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(err)
  })

  it('shows no words of a draft raw', async () => {
    const ran = await run(['-'], lines({ id: '\u001b[31mid', text: 'Hi \u001b[2J {na\u202eme}' }))
    expect(ran.out).not.toContain('\u001b')
    expect(ran.out).not.toContain('\u202e')
  })
})
