import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../src/text/workspace.js'
import { anyText } from './any-text.js'
import { readTokens } from './read-tokens.js'

describe('tokens of any text', () => {
  it('lie inside the original, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const token of readTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          last = token.end
        }
      }),
    )
  })

  it('are the same whatever was read in the workspace before', () => {
    const used = createWorkspace()
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        readTokens(before, used)
        expect(readTokens(text, used)).toEqual(readTokens(text))
      }),
    )
  })

  it('count their sentences and clauses upwards', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let [sentence, clause] = [0, 0]
        for (const token of readTokens(text)) {
          expect(token.sentence).toBeGreaterThanOrEqual(sentence)
          expect(token.clause).toBeGreaterThanOrEqual(clause)
          sentence = token.sentence
          clause = token.clause
        }
      }),
    )
  })

  it('fold once and for all: folding what was folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { folded } of readTokens(text)) {
          if (!/^[a-z]+$/.test(folded)) continue
          expect(readTokens(folded).map((token) => token.folded)).toEqual([folded])
        }
      }),
    )
  })

  it('do not depend on invisible characters inside words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, fc.constantFrom('\u200b', '\u200d', '\u00ad', '\ufe0f', '\u0301', '\u2063'), (list, mark) => {
        const plain = readTokens(list.join(' ')).map((token) => token.folded)
        const hidden = list.map((word) => [...word].join(mark)).join(' ')
        expect(readTokens(hidden).map((token) => token.folded)).toEqual(plain)
      }),
    )
  })
})
