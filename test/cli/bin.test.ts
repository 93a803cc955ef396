import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openLedgerFolder } from '../../src/stores/ledger-folder.js'

const BIN = ['--import', 'tsx', join(process.cwd(), 'src/cli/bin.ts')]
const RULES =
  'sangfroid: 1\nname: all\nlanguages: [en]\nrules: []\nfallback: { role: support, within: 24h, priority: normal }\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-bin-'))
  await writeFile(join(folder, 'rules.yaml'), RULES)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(command: string, argv: readonly string[]): Promise<Ended> {
  const child = spawn(command, argv, { cwd: process.cwd(), stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
  })
}

const sangfroid = (...argv: readonly string[]): Promise<Ended> => start(process.execPath, [...BIN, ...argv])

describe('the sangfroid command', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    expect(await sangfroid('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('prints help that names every command and the exit codes', async () => {
    const { code, out } = await sangfroid('--help')
    expect(code).toBe(0)
    for (const word of ['moderate', 'explain', 'check', 'test', 'mutate', 'Exit codes: 0']) expect(out).toContain(word)
  })

  it('says what was probably meant', async () => {
    const { code, err } = await sangfroid('moderat')
    expect(code).toBe(2)
    expect(err).toContain('Did you mean moderate?')
  })

  it('refuses a ledger folder that another process holds', async () => {
    const held = await openLedgerFolder(join(folder, 'ledger'))
    const ended = await sangfroid(
      'moderate',
      '--rules',
      join(folder, 'rules.yaml'),
      '--ledger',
      join(folder, 'ledger'),
      '-',
    )
    await held.close()
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain('in use by another process')
  })

  it('ends quietly when `head` has seen enough', async () => {
    const lines = Array.from({ length: 20_000 }, (_, id) => JSON.stringify({ id, text: 'Hello there, how are you?' }))
    await writeFile(join(folder, 'many.jsonl'), lines.join('\n'))
    const args = ['moderate', '--format', 'jsonl', '--rules', join(folder, 'rules.yaml'), join(folder, 'many.jsonl')]
    const command = [process.execPath, ...BIN, ...args].map((word) => `'${word}'`).join(' ')
    const { code, out, err } = await start('bash', ['-c', `set -o pipefail; ${command} | head -n 2`])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter(Boolean)).toHaveLength(2)
  })

  it('can be killed at any moment and started again, and decides what was left as in one run', async () => {
    const lines = Array.from({ length: 800 }, (_, id) =>
      JSON.stringify({ id, text: 'Hello there', author: { id: `a${id % 7}` }, createdAt: id }),
    )
    await writeFile(join(folder, 'many.jsonl'), `${lines.join('\n')}\n`)
    const args = (ledger: string): readonly string[] => [
      'moderate',
      '--format',
      'jsonl',
      '--rules',
      join(folder, 'rules.yaml'),
      '--ledger',
      join(folder, ledger),
      join(folder, 'many.jsonl'),
    ]
    const child = spawn(process.execPath, [...BIN, ...args('cut')], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((resolve) => {
      let seen = 0
      child.stdout.on('data', (chunk: Buffer) => {
        seen += chunk.length
        if (seen > 20_000) child.kill('SIGKILL')
      })
      child.on('close', () => resolve())
    })
    const again = await sangfroid(...args('cut'))
    const whole = await sangfroid(...args('whole'))
    expect(again.code).toBe(0)
    const wholeLines = whole.out.split('\n')
    const againLines = again.out.split('\n')
    expect(againLines).toHaveLength(wholeLines.length)
    const cutAt = againLines.findIndex((line) => line.includes('"status":"decided"'))
    expect(cutAt).toBeGreaterThan(0)
    expect(againLines.slice(cutAt)).toEqual(wholeLines.slice(cutAt))
    const third = await sangfroid(...args('cut'))
    expect(third.out.split('\n').filter((line) => line.includes('"status":"decided"'))).toEqual([])
  })
})
