import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleMarkdown } from '../../src/adapters/visible-markdown.js'

describe('visibleMarkdown', () => {
  it.each<{ name: string; source: string; expected: string }>([
    {
      name: 'emphasis, also inside a word',
      source: 'a **bro**ken *th_in_g* ~~now~~',
      expected: 'a broken th_in_g now',
    },
    {
      name: 'a star and a line below by themselves',
      source: '2 * 3 * 4 and snake_case_name',
      expected: '2 * 3 * 4 and snake_case_name',
    },
    { name: 'code keeps its words', source: '`rm -rf` and ``a`b``', expected: 'rm -rf and a`b' },
    { name: 'fences', source: '```js\nlet a\n```', expected: '\nlet a\n' },
    { name: 'escapes and entities', source: 'f\\*k &amp; &#102;&#x72;ee', expected: 'f*k & free' },
    { name: 'headings', source: '# Broken\n\nAgain\n=====', expected: ' Broken\n\nAgain\n' },
    {
      name: 'a link shows its address',
      source: 'see [he*r*e](https://a.test "t").',
      expected: 'see here (https://a.test).',
    },
    {
      name: 'unless its words are the address',
      source: '[https://a.test/](https://a.test)',
      expected: 'https://a.test/',
    },
    { name: 'an address in brackets', source: '<https://a.test>', expected: 'https://a.test' },
    {
      name: 'a link whose address stands apart',
      source: '[here][A  b] [a b] [none]\n\n[a b]: https://a.test',
      expected: 'here (https://a.test) a b (https://a.test) [none]\n\n',
    },
    { name: 'an image is its description', source: '![a cat](https://a.test/c.png)', expected: 'a cat' },
    { name: 'an image as a link', source: '[![a cat](c.png)](https://a.test)', expected: 'a cat (https://a.test)' },
    {
      name: 'what is quoted stands in quotation marks',
      source: '> you are\n> late\n\nAm I?',
      expected: '“you are\nlate”\n\nAm I?',
    },
    { name: 'a quotation inside another', source: '> > deep\n> shallow', expected: '“deep\nshallow”' },
    {
      name: 'tags and remarks',
      source: 'a <b>bro</b>ken<br>x\n\n<!-- hidden -->\n<div>shown &eacute;</div>',
      expected: 'a broken\nx\n\n\nshown é',
    },
    { name: 'lists stay', source: '- one\n- two\n\n1. three', expected: '- one\n- two\n\n1. three' },
    { name: 'a byte order mark', source: '\uFEFF**a**', expected: '\uFEFFa' },
    { name: 'nothing', source: '', expected: '' },
  ])('$name', ({ source, expected }) => {
    expect(visibleMarkdown(source).text).toBe(expected)
  })

  it('what a platform does not know stays', () => {
    const without = ['htmlFlow', 'htmlText', 'characterReference']
    expect(visibleMarkdown('a <b>x</b> &amp; **y**', { without }).text).toBe('a <b>x</b> &amp; y')
    expect(visibleMarkdown('the ||end|| of it', { spoiler: /\|\|/g }).text).toBe('the end of it')
  })

  it('leads back to the source', () => {
    const source = 'so **bro**ken &amp; [here](https://a.test)'
    const { text, toSource } = visibleMarkdown(source)
    const at = (words: string) => {
      const start = text.indexOf(words)
      const span = toSource({ start, end: start + words.length })
      return source.slice(span.start, span.end)
    }
    expect(['broken', 'en', '&', 'here', 'https'].map(at)).toEqual([
      'bro**ken',
      'en',
      '&amp;',
      'here',
      '(https://a.test)',
    ])
  })

  it('an address that is shown as long as it was written leads back to all of it', () => {
    const source = '[a](word )'
    const { text, toSource } = visibleMarkdown(source)
    expect(text).toBe('a (word)')
    const { start, end } = toSource({ start: 3, end: 7 })
    expect(source.slice(start, end)).toBe('(word )')
  })

  it.each(['', '\uFEFF', '\uFEFF\uFEFF', '\uFEFF\uFEFF\uFEFF'])(
    'marks of byte order before the words (%j) move nothing',
    (marks) => {
      expect(visibleMarkdown(`${marks}so **bad** &amp; sad`).text).toBe(`${marks}so bad & sad`)
    },
  )

  it('every word of plain text leads back to itself, whatever stands around it', () => {
    const piece = fc.constantFrom(
      'word',
      '**',
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '> ',
      '\n',
      '\n\n',
      ' ',
      '&amp;',
      '<b>',
      '\\',
      '\t',
      '\uFEFF',
      '😡',
      '~~',
      '# ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('')
        const { text, toSource } = visibleMarkdown(source)
        for (const { index } of text.matchAll(/word/g)) {
          const { start, end } = toSource({ start: index, end: index + 4 })
          expect(source.slice(start, end)).toContain('word')
        }
        // A link whose words show its address says them once; what stands behind a fence is not shown.
        const [seen, written] = [text.split('word').length, source.split('word').length]
        expect(seen).toBeLessThanOrEqual(written)
        if (!/\]\(|~{3}|`{3}/.test(source)) expect(seen).toBe(written)
      }),
    )
  })

  it.each(['[', '*a ', '![', '`', '> ', '**a_', '<a ', '[a](', '&#', '- ', '\\', '~~a', '[]: ', '_*'])(
    'a hundred thousand times %j is an answer',
    (piece) => {
      expect(visibleMarkdown(piece.repeat(100_000)).text.length).toBeGreaterThan(0)
      expect(visibleMarkdown(`${piece.repeat(400)}\n`.repeat(400)).text.length).toBeGreaterThan(0)
    },
  )
})
