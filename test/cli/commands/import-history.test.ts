import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

import { runCli } from '../terminal.js'

const cwd = fileURLToPath(new URL('../../../fixtures/history', import.meta.url))
const run = (...argv: string[]) => runCli(['import-history', ...argv], { cwd })

describe('sangfroid import-history', () => {
  it('prints comments, says what it left out, and exits 1', async () => {
    const { code, out, err } = await run('facebook', 'facebook-comments.json', '--self', 'Brûlerie Nord', '--page', '7')
    expect(code).toBe(1)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { text: 'Désolés pour l’attente', pageId: '7', author: { isSelf: true } },
      { text: 'Merci à vous, c’est réparé 😊' },
    ])
    expect(err).toBe('facebook-comments.json#/3 warning unreadable-row entry 4 is no comment that can be read\n')
  })

  it('takes columns and the order of dates; several files follow each other', async () => {
    const columns = ['-c', 'text=Nachricht', '-c', 'author=Von', '-c', 'createdAt=Wann', '--dates', 'day-first']
    const { code, out } = await run('csv', 'export.csv', 'export.csv', ...columns)
    expect([code, out.trim().split('\n')]).toEqual([1, expect.any(Array)])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).author.id),
    ).toEqual(['u3', 'u1', 'u3', 'u1'])
  })

  it('what it prints is what moderate reads', async () => {
    const { code, out } = await run('youtube', 'youtube-comments.csv')
    expect(code).toBe(0)
    const decided = await runCli(['moderate', '--format', 'jsonl'], { stdin: out })
    expect([decided.code, decided.out.trim().split('\n').length]).toEqual([0, 3])
  })

  it.each([
    { name: 'a missing file', argv: ['csv', 'nowhere.csv'], code: 2, said: 'cannot read `nowhere.csv`' },
    { name: 'an unknown format', argv: ['myspace', 'x'], code: 2, said: 'Allowed choices are facebook' },
    { name: 'a column without a heading', argv: ['csv', 'export.csv', '-c', 'text'], code: 2, said: 'field=heading' },
    { name: 'another format', argv: ['wordpress', 'export.csv'], code: 1, said: 'no export of WordPress' },
    { name: 'a heading that is not there', argv: ['csv', 'export.csv'], code: 1, said: 'no column is called `text`' },
  ])('$name: exit code $code, in words', async ({ argv, code, said }) => {
    const ran = await run(...argv)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(said)
  })

  it('text that is not UTF-8 is said, not guessed', async () => {
    const { code, err } = await runCli(['import-history', 'csv', '-'], { stdin: new Uint8Array([0x74, 0xe9, 0x0a]) })
    expect([code, err]).toEqual([1, 'sangfroid: `stdin` is not UTF-8 text, or is larger than 512 MB\n'])
  })
})
