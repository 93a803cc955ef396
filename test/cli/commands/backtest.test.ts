import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBlocks } from '../../../src/cli/backtest/read-blocks.js'
import { run } from '../../../src/cli/main.js'
import { keep } from '../keep.js'
import { ioFor, runCli } from '../terminal.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-backtest-'))
  const lines = [
    { id: 1, text: 'I am going to kill you.', lang: 'en', label: 'remove' },
    { id: 2, text: 'I will sue you.', lang: 'en', label: 'keep' },
    { id: 3, text: 'Merci beaucoup !', lang: 'fr', label: 'keep' },
    { id: 4, text: 'We know about your kids.', lang: 'en', label: 'remove' },
  ]
  await writeFile(join(folder, 'corpus.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const backtested = (...argv: readonly string[]) =>
  runCli(['backtest', '--corpus', 'corpus.jsonl', ...argv], { cwd: folder })

async function budget(text: string): Promise<void> {
  await writeFile(join(folder, 'budget.yaml'), `sangfroid: 1\nkind: budget\nlimits:\n${text}`)
}

describe('sangfroid backtest', () => {
  it('shows progress on a terminal, wherever the report goes, and takes it away before', async () => {
    const line = (id: number) =>
      JSON.stringify({ id, text: 'Thanks!', lang: 'en', label: 'keep', note: 'x'.repeat(900) })
    await writeFile(join(folder, 'long.jsonl'), Array.from({ length: 700 }, (_, id) => `${line(id)}\n`).join(''))
    const errOf = async (file: string, stderr: boolean): Promise<string> => {
      const err = keep()
      Object.assign(err.stream, { isTTY: stderr, columns: 80 })
      const io = { ...ioFor({ cwd: folder }, keep(), err), isTTY: { stdin: false, stdout: true, stderr } }
      expect(await run(['backtest', '--corpus', file, '--jobs', '1'], io)).toBe(0)
      return err.text()
    }
    expect(await errOf('long.jsonl', true)).toContain('backtesting [')
    expect(await errOf('corpus.jsonl', true)).toBe('')
    expect(await errOf('long.jsonl', false)).toBe('')
  })

  it('measures the whole rule set and each rule, in all languages and in each', async () => {
    const { code, out } = await backtested()
    expect(code).toBe(0)
    expect(out).toMatch(/^all rules +1 +2 +100\.0 % \(20\.7 %–100\.0 %\) +50\.0 %/m)
    expect(out).toMatch(/^ {2}all rules, en +1 +2 /m)
    expect(out).toMatch(/^remove-threats +1 /m)
    expect(out).toMatch(/4 comments judged, \d+ a second\n$/)
  })

  it('fails where the budget is overrun', async () => {
    await budget('  - { precision: 0.9, falseRemovalRate: 0.1 }\n')
    expect((await backtested('--budget', 'budget.yaml')).code).toBe(0)
    await budget('  - { recall: 0.9 }\n  - { falseRemovalRate: 0.1, sure: true, language: fr }\n')
    const { code, out } = await backtested('--budget', 'budget.yaml')
    expect(code).toBe(1)
    expect(out).toContain('over budget: all rules: recall is 50.0 %, at least 90.0 % asked for')
    expect(out).toContain(
      'over budget: all rules, fr: falseRemovalRate is 0.00 %, and the upper end of its interval, which counts with `sure: true`, is 79.3 %, at most 10.0 % asked for',
    )
  })

  it('takes no rule for granted that the rule set does not have', async () => {
    const line = { id: 1, text: 'I am going to kill you.', lang: 'en', label: 'remove', rules: ['remove-threat'] }
    await writeFile(
      join(folder, 'corpus.jsonl'),
      `${JSON.stringify(line)}\n${JSON.stringify({ ...line, rules: [] })}\n`,
    )
    const { code, err } = await backtested()
    expect(code).toBe(1)
    expect(err).toContain('there is no rule `remove-threat`')
  })

  it('says what is wrong with a budget, and where', async () => {
    await budget('  - { recal: 0.9 }\n  - { rule: remove-threat, recall: 1 }\n')
    expect(await backtested('--budget', 'budget.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('budget.yaml:4:7 error unknown-key unknown key `recal` (did you mean `recall`?)'),
    })
    expect((await backtested('--budget', 'none.yaml')).code).toBe(2)
  })

  it('gives JSON', async () => {
    const report = JSON.parse((await backtested('--format', 'json')).out)
    expect(report).toMatchObject({ comments: 4, broken: 0, overruns: [], perSecond: expect.any(Number) })
    expect(report.rows[0]).toMatchObject({ verdicts: [1, 0, 1, 2], recall: { of: 2, point: 0.5 } })
  })

  it('reads the standard input, names broken lines and goes on', async () => {
    const line = JSON.stringify({ id: 1, text: 'Hello', label: 'keep' })
    const ran = await runCli(['backtest', '--corpus', '-'], { stdin: `${line}\n{\n\n{"id":2,"text":"x"}\n${line}` })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('stdin:2: the line is not JSON')
    expect(ran.err).toContain('stdin:4: /label `label` is missing: `remove` or `keep`')
    expect(ran.out).toContain('2 comments judged')
  })

  it('could not run without labelled comments', async () => {
    expect((await runCli(['backtest'], { cwd: folder })).code).toBe(2)
    await writeFile(join(folder, 'corpus.jsonl'), '\n')
    expect(await backtested()).toMatchObject({ code: 2, err: expect.stringContaining('no labelled comment') })
  })
})

describe('readBlocks', () => {
  it('cuts a stream between lines, losing nothing', async () => {
    const line = `${'x'.repeat(999)}\n`
    const chunks = (async function* () {
      for (let at = 0; at < 30; at += 1) yield Buffer.from(`${line.repeat(90)}${'y'.repeat(at)}`)
    })()
    const blocks: Uint8Array[] = []
    for await (const block of readBlocks(chunks)) blocks.push(block)
    expect(blocks.length).toBeGreaterThan(1)
    for (const block of blocks.slice(0, -1)) expect(block.at(-1)).toBe(0x0a)
    const expected = Array.from({ length: 30 }, (_, at) => `${line.repeat(90)}${'y'.repeat(at)}`).join('')
    expect(Buffer.concat(blocks).toString() === expected).toBe(true)
  })
})
