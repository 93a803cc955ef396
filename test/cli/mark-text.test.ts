import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { displayWidth } from '../../src/cli/display-width.js'
import { markText } from '../../src/cli/mark-text.js'
import type { Evidence } from '../../src/signals/signal.js'

function found(start: number, end: number, weight = 0.9): Evidence {
  return { start, end, weight, tier: weight >= 0.5 ? 'act' : 'review', signal: 'threat', source: 's', family: 'f' }
}

describe('markText', () => {
  it.each([
    {
      name: 'act and review evidence',
      text: 'kill the idiot',
      evidence: [found(0, 4), found(9, 14, 0.4)],
      lines: [['kill the idiot', '^^^^     ~~~~~']],
    },
    {
      name: 'act over review evidence',
      text: 'abcd',
      evidence: [found(1, 3), found(0, 4, 0.4)],
      lines: [['abcd', '~^^~']],
    },
    { name: 'wide characters', text: '漢字x', evidence: [found(1, 2)], lines: [['漢字x', '  ^^']] },
    { name: 'emoji of two units', text: 'a😀b', evidence: [found(1, 3)], lines: [['a😀b', ' ^^']] },
    {
      name: 'hidden characters',
      text: 'k\u200bill',
      evidence: [found(0, 5)],
      lines: [['k‹U+200B›ill', '^^^^^^^^^^^^']],
    },
    {
      name: 'several lines',
      text: 'one\ntwo',
      evidence: [found(4, 7)],
      lines: [
        ['one⏎', ''],
        ['two', '^^^'],
      ],
    },
    {
      name: 'a line too long',
      text: 'abcdefghijklmnopqrstuvwxyz',
      evidence: [found(18, 22)],
      lines: [
        ['abcdefghijklmnopqrst', '                  ^^'],
        ['uvwxyz', '^^'],
      ],
    },
    { name: 'no text', text: '', evidence: [], lines: [['', '']] },
  ])('marks $name', ({ text, evidence, lines }) => {
    expect(markText(text, evidence, 20).map((line) => [line.text, line.marks])).toEqual(lines)
  })

  it('never sets a line wider than asked, nor a mark outside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(100), fc.nat(100), (text, start, length) => {
        for (const line of markText(text, [found(start, start + length)], 40)) {
          expect(displayWidth(line.text)).toBeLessThanOrEqual(40)
          expect(line.marks.length).toBeLessThanOrEqual(displayWidth(line.text))
        }
      }),
    )
  })

  it('shows the start of a very long text', () => {
    const lines = markText('a'.repeat(100_000), [found(99_000, 99_001)], 100)
    expect(lines).toHaveLength(20)
    expect(lines.at(-1)?.text.endsWith('…')).toBe(true)
  })
})
