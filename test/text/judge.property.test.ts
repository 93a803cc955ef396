import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../../.scripts/bench/texts.js'
import { anyText } from './any-text.js'
import { judge } from './judge.js'

const runs = { numRuns: 300 }

describe('a decision about any text', () => {
  it('rests on spans of the original, in UTF-16 units', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { signals, actions } = judge(text)
        const spans = [
          ...Object.values(signals).flatMap(({ evidence }) => evidence),
          ...actions.flatMap(({ evidence }) => evidence),
        ]
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const { start, end, text: quoted } of actions.flatMap(({ evidence }) => evidence)) {
          if (quoted !== null) expect(quoted).toBe(text.slice(start, end))
        }
      }),
      runs,
    )
  })

  it('has values from 0 to 1, review tier below 0.5 and act tier from there on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, tier, evidence } of Object.values(judge(text).signals)) {
          if (value === null) continue
          expect(value).toBeGreaterThan(0)
          expect(value).toBeLessThanOrEqual(1)
          expect(value >= 0.5).toBe(tier === 'act')
          for (const one of evidence) expect(one.weight >= 0.5).toBe(one.tier === 'act')
        }
      }),
      runs,
    )
  })

  it('does not depend on what was judged before', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const alone = JSON.stringify(judge(text))
        judge(before)
        expect(JSON.stringify(judge(text))).toBe(alone)
      }),
      { numRuns: 150 },
    )
  })
})

describe('hostile comments', () => {
  it.each(Object.entries(HOSTILE))('%s: 20,000 characters are judged calmly', (_, make) => {
    const decision = judge(make(20_000))
    expect(decision.actions.length).toBeGreaterThan(0)
  })

  it('a megabyte of one letter is read as far as the limit, and the rest is said to be unknown', () => {
    const decision = judge('a'.repeat(1_000_000))
    expect(decision.incomplete.length).toBeGreaterThan(0)
  })
})
