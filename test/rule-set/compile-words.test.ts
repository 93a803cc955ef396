import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { compileWords } from '../../src/rule-set/compile-words.js'

describe('a list of words', () => {
  it.each([
    { any: ['airdrop'], text: 'An AIRDROP!', found: true },
    { any: ['airdrop'], text: 'airdrops', found: false },
    { any: ['airdrop*'], text: 'airdrops', found: true },
    { any: ['airdrop', 'airdrop*'], text: 'airdrops', found: true },
    { any: ['*drop'], text: 'an airdrop', found: true },
    { any: ['*drop'], text: 'airdrops', found: false },
    { any: ['*irdro*'], text: 'airdrops', found: true },
    { any: ['free  airdrop'], text: 'a free\nairdrop here', found: true },
    { any: ['crème'], text: 'CREME', found: true },
    { any: ['c++'], text: 'I like c++ a lot', found: true },
    { any: ['a', 'b c'], text: 'xb c', found: false },
    { any: ['coin*'], unless: ['coincidence'], text: 'a coincidence', found: false },
    { any: ['coin*'], unless: ['coincidence'], text: 'a coincidence of coins', found: true },
    { any: ['first'], at: 'start' as const, text: 'First of all', found: true },
    { any: ['first'], at: 'start' as const, text: 'Firstly', found: false },
    { any: ['first'], at: 'start' as const, text: 'The first', found: false },
    { any: ['please'], at: 'end' as const, text: 'Do it please', found: true },
    { any: ['please'], at: 'end' as const, text: 'displease', found: false },
    { any: ['this'], at: 'whole' as const, text: ' THIS ', found: true },
    { any: ['this'], at: 'whole' as const, text: 'this one', found: false },
  ])('$any $at in “$text”: $found', ({ found, text, ...declared }) => {
    expect(compileWords(declared)(text)).toBe(found)
  })

  it('never throws, and finds every word it lists', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (text, any) => {
        expect(typeof compileWords({ any, unless: any.slice(1) })(text)).toBe('boolean')
        expect(compileWords({ any: ['sesame', ...any] })(`${text} sesame ${text}`)).toBe(true)
      }),
    )
  })

  it('is a fact, on which no removal can rest', () => {
    const rules = (then: unknown[]) => ({
      sangfroid: 1,
      name: 'x',
      words: { coins: { any: ['airdrop'] } },
      rules: [{ id: 'r', policy: 'p', when: { '==': [{ var: 'words.coins' }, true] }, then }],
      fallback: { role: 'support' },
    })
    expect(compileRuleSet(rules([{ label: 'coins' }])).ok).toBe(true)
    const removing = compileRuleSet(rules(['delete']))
    expect(removing.ok ? [] : removing.issues.map(({ code }) => code)).toContain('removal-unproven')
    const unknown = compileRuleSet({ ...rules([{ label: 'coins' }]), words: { coin: { any: ['x'] } } })
    expect(unknown.ok ? [] : unknown.issues).toMatchObject([
      { code: 'unknown-fact', hint: 'did you mean `words.coin`?' },
    ])
  })
})
