import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/text/tokenize.js'
import { Boundary, createWorkspace, MAX_UNITS, TokenFlag, TokenKind } from '../../src/text/workspace.js'
import { readTokens } from './read-tokens.js'

const folded = (text: string): readonly string[] => readTokens(text).map((token) => token.folded)

describe('tokens, folded', () => {
  it.each([
    { name: 'case and diacritics', text: 'ÉTÉ Œuvre façon', expected: ['ete', 'oeuvre', 'facon'] },
    { name: 'hyphens split', text: 'casse-toi', expected: ['casse', 'toi'] },
    {
      name: 'a French elision splits after the apostrophe',
      text: "d'être t'es qu'il",
      expected: ['d', 'etre', 't', 'es', 'qu', 'il'],
    },
    { name: 'the typographic apostrophe does the same', text: 'd’être', expected: ['d', 'etre'] },
    {
      name: 'an English contraction splits before its clitic',
      text: "he'll you're driver's",
      expected: ['he', 'll', 'you', 're', 'driver', 's'],
    },
    { name: 'a negated verb splits before n’t', text: "don't can't", expected: ['do', 'nt', 'ca', 'nt'] },
    { name: 'any other apostrophe joins', text: "aujourd'hui y'all", expected: ['aujourdhui', 'yall'] },
    { name: 'invisible characters vanish', text: 'a\u200bb\u00adc\u2060d\ufeffe', expected: ['abcde'] },
    { name: 'bidi controls vanish', text: '\u202eabc\u202c \u2066de\u2069', expected: ['abc', 'de'] },
    { name: 'combining marks vanish', text: 'e\u0301t\u0323\u0308e\u0336', expected: ['ete'] },
    { name: 'look-alikes become what they look like', text: 'һаtе', expected: ['hate'] },
    { name: 'full width and mathematical letters become plain', text: 'ｆｏｏ 𝖇𝖆𝖗', expected: ['foo', 'bar'] },
    { name: 'regional indicators become letters', text: '🇭🇮', expected: ['hi'] },
    { name: 'character references are read', text: 'caf&eacute; &#104;&#x69;', expected: ['cafe', 'hi'] },
    { name: 'a hashtag splits into its words', text: '#BalanceTonPorc', expected: ['balance', 'ton', 'porc'] },
    { name: 'nothing comes of nothing', text: ' \t\n ', expected: [] },
  ])('$name', ({ text, expected }) => {
    expect(folded(text)).toEqual(expected)
  })

  it.each([
    { name: 'a word', text: 'hello', kind: TokenKind.word },
    { name: 'a number', text: '42', kind: TokenKind.number },
    { name: 'an emoji', text: '🔪', kind: TokenKind.emoji },
    { name: 'a mention', text: '@acme.support', kind: TokenKind.mention },
    { name: 'a link', text: 'https://example.org/a?b=c', kind: TokenKind.link },
    { name: 'a word of another script', text: '你好', kind: TokenKind.foreign },
  ])('knows $name', ({ text, kind }) => {
    expect(readTokens(text).map((token) => token.kind)).toEqual([kind])
  })

  it.each([
    { name: 'shouted', text: 'HELLO', flag: TokenFlag.shouted },
    { name: 'capitalised', text: 'Hello', flag: TokenFlag.capitalised },
    { name: 'confused', text: 'hаte', flag: TokenFlag.confused },
    { name: 'hidden', text: 'ha\u200bte', flag: TokenFlag.hidden },
    { name: 'with digits', text: 'h4te', flag: TokenFlag.digits },
    { name: 'elongated', text: 'haaaate', flag: TokenFlag.elongated },
    { name: 'of a hashtag', text: '#hate', flag: TokenFlag.hashtag },
  ])('remembers what was $name', ({ text, flag }) => {
    expect((readTokens(text)[0]?.flags ?? 0) & flag).toBe(flag)
  })
})

describe('boundaries', () => {
  it.each([
    { name: 'a blank', text: 'a b', before: Boundary.blank },
    { name: 'a hyphen', text: 'a-b', before: Boundary.glued },
    { name: 'a comma', text: 'a, b', before: Boundary.clause },
    { name: 'a dash between blanks', text: 'a - b', before: Boundary.clause },
    { name: 'a full stop', text: 'abc. def', before: Boundary.sentence },
    { name: 'a line break', text: 'a\nb', before: Boundary.sentence },
    { name: 'an ellipsis', text: 'abc... def', before: Boundary.clause },
  ])('$name', ({ text, before }) => {
    expect(readTokens(text)[1]?.before).toBe(before)
  })

  it('counts sentences and clauses', () => {
    const tokens = readTokens('One, two. Three! Four')
    expect(tokens.map((token) => token.sentence)).toEqual([0, 0, 1, 2])
    expect(tokens.map((token) => token.clause)).toEqual([0, 1, 2, 3])
  })

  it('marks what stands in a quotation that closes, and not in one that does not', () => {
    expect(readTokens('he said "go home" to me').map((token) => token.quote > 0)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ])
    expect(readTokens('he said "go home to me').some((token) => token.quote > 0)).toBe(false)
  })
})

describe('limits', () => {
  it('reads as much as it may and says that there was more', () => {
    const workspace = createWorkspace()
    tokenize(workspace, 'ab '.repeat(MAX_UNITS))
    expect(workspace.complete).toBe(false)
    tokenize(workspace, 'ab')
    expect(workspace.complete).toBe(true)
    expect(workspace.count).toBe(1)
  })
})
