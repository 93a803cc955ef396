import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Line, readLines } from '../../src/cli/read-lines.js'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(input: string | Uint8Array, size = 7, maxBytes?: number): Promise<readonly Line[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const lines: Line[] = []
  for await (const line of readLines(chunksOf(bytes, size), maxBytes)) lines.push(line)
  return lines
}

const textsOf = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => ('text' in line ? line.text : `problem: ${line.problem}`))

describe('readLines', () => {
  it.each([
    { name: 'nothing at all', input: '', texts: [] },
    { name: 'a last line without a line break', input: 'a\nb', texts: ['a', 'b'] },
    { name: 'a last line with one', input: 'a\nb\n', texts: ['a', 'b'] },
    { name: 'empty lines keep the count', input: 'a\n\n\nb', texts: ['a', '', '', 'b'] },
    { name: 'carriage returns', input: 'a\r\nb\r\n', texts: ['a', 'b'] },
    { name: 'a byte order mark, at the start only', input: '\ufeffa\n\ufeffb', texts: ['a', '\ufeffb'] },
    { name: 'characters cut by the chunks', input: 'déjà 😀 漢字\nà', texts: ['déjà 😀 漢字', 'à'] },
  ])('reads $name', async ({ input, texts }) => {
    for (const size of [1, 2, 3, 1000]) expect(textsOf(await linesOf(input, size))).toEqual(texts)
  })

  it('numbers lines from 1 and accounts for every byte', async () => {
    const lines = await linesOf('ab\n\r\nçç')
    expect(lines.map(({ number, bytes }) => [number, bytes])).toEqual([
      [1, 3],
      [2, 2],
      [3, 4],
    ])
  })

  it('reports a line that is not UTF-8 and goes on', async () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62])
    expect(textsOf(await linesOf(bytes))).toEqual(['a', 'problem: the line is not UTF-8 text', 'b'])
  })

  it('reports a line past the bound and goes on', async () => {
    const input = `a\n${'x'.repeat(50)}\nb\n${'y'.repeat(10)}`
    const problem = 'problem: the line is longer than 10 bytes'
    for (const size of [1, 8, 1000]) {
      expect(textsOf(await linesOf(input, size, 10))).toEqual(['a', problem, 'b', 'y'.repeat(10)])
    }
  })

  it('reads a line of a megabyte', async () => {
    const [line] = await linesOf(`${'é'.repeat(500_000)}\n`, 65_536)
    expect(line).toMatchObject({ number: 1, bytes: 1_000_001, text: 'é'.repeat(500_000) })
  })

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 10 }), async (bytes, size) => {
        expect(await linesOf(bytes, size)).toEqual(await linesOf(bytes, 1000))
      }),
    )
  })
})
