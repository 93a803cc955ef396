import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleMessage } from '../../src/adapters/discord/index.js'
import { visibleBody } from '../../src/adapters/reddit/index.js'
import { visibleMrkdwn } from '../../src/adapters/slack/index.js'
import { visibleEntities } from '../../src/adapters/telegram/index.js'
import type { VisibleText } from '../../src/adapters/visible-text.js'

/** The stretch of the source behind some words of the text. */
function sourceOf(source: string, { text, toSource }: VisibleText, words: string): string {
  const start = text.indexOf(words)
  const span = toSource({ start, end: start + words.length })
  return source.slice(span.start, span.end)
}

describe('visibleMessage (Discord)', () => {
  it.each<{ name: string; source: string; expected: string }>([
    { name: 'emphasis, underline, spoilers', source: '**a** __b__ ||c|| ~~d~~ `e`', expected: 'a b c d e' },
    { name: 'a word that is taken apart by signs', source: 'br**ok**en', expected: 'broken' },
    { name: 'mentions and emoji', source: '<@7> <@!8> <a:wave:123>', expected: '@robin @8 :wave:' },
    { name: 'no HTML and no entities', source: '<b>a</b> &amp;', expected: '<b>a</b> &amp;' },
    { name: 'a quotation', source: '> you are late\nAm I?', expected: '“you are late\nAm I?”' },
    { name: 'a link', source: '[here](https://a.test)', expected: 'here (https://a.test)' },
    { name: 'no picture', source: '![a](https://a.test)', expected: '!a (https://a.test)' },
  ])('$name', ({ source, expected }) => {
    expect(visibleMessage(source, [{ id: '7', username: 'robin' }]).text).toBe(expected)
  })

  it('leads back to the source', () => {
    const source = '<@7> so **bro**ken'
    expect(sourceOf(source, visibleMessage(source), 'broken')).toBe('bro**ken')
    expect(sourceOf(source, visibleMessage(source), '@7')).toBe('<@7>')
  })
})

describe('visibleBody (Reddit)', () => {
  it.each<{ name: string; source: string; expected: string }>([
    { name: 'spoilers, also at the start of a line', source: '>!they *knew*!<', expected: 'they knew' },
    { name: 'quotations', source: '> you are late\n\nAm I?', expected: '“you are late”\n\nAm I?' },
    { name: 'entities', source: 'a &amp; b', expected: 'a & b' },
  ])('$name', ({ source, expected }) => {
    expect(visibleBody(source).text).toBe(expected)
  })

  it('leads back to the source', () => {
    const source = '>!so bro\\*ken!<'
    expect(sourceOf(source, visibleBody(source), 'bro*ken')).toBe('bro\\*ken')
  })
})

describe('visibleMrkdwn (Slack)', () => {
  it.each<{ name: string; source: string; expected: string }>([
    { name: 'pairs of signs around words', source: '*a* _b c_ ~d~ `e` (*f*).', expected: 'a b c d e (f).' },
    {
      name: 'signs inside words, alone, or over lines',
      source: 'a*b*c snake_case_name 2 * 3 * 4 *a\nb*',
      expected: 'a*b*c snake_case_name 2 * 3 * 4 *a\nb*',
    },
    { name: 'one inside the other', source: '*_both_*', expected: 'both' },
    { name: 'not one across the other', source: '*one _two* three_', expected: 'one _two three_' },
    { name: 'code over lines', source: '```let a\nlet b```', expected: 'let a\nlet b' },
    { name: 'entities', source: 'a &amp;amp; &lt;b&gt;', expected: 'a &amp; <b>' },
    { name: 'quoted lines', source: '&gt; you are\n&gt; late\nAm I?', expected: '“you are\nlate”\nAm I?' },
    {
      name: 'links, mentions, channels',
      source: '<https://a.test/a_b_c|see> <@U1> <#C1|general> <!here>',
      expected: 'see (https://a.test/a_b_c) @U1 #general @here',
    },
  ])('$name', ({ source, expected }) => {
    expect(visibleMrkdwn(source).text).toBe(expected)
  })

  it('leads back to the source', () => {
    const source = '&gt; so *broken* &amp; late'
    const visible = visibleMrkdwn(source)
    expect([
      sourceOf(source, visible, 'broken'),
      sourceOf(source, visible, '&'),
      sourceOf(source, visible, 'so'),
    ]).toEqual(['broken', '&amp;', 'so'])
  })

  it.each(['*', '*a', '_ ', '`', '&gt; a\n', '<', '*_', '~a ', '```'])(
    'a hundred thousand times %j is an answer',
    (piece) => {
      expect(visibleMrkdwn(piece.repeat(100_000)).text.length).toBeGreaterThan(0)
    },
  )
})

describe('visibleEntities (Telegram)', () => {
  it('shows addresses, and quotations in their marks', () => {
    const text = 'you are late\nsee here'
    const entities = [
      { type: 'text_link', offset: 17, length: 4, url: 'https://a.test' },
      { type: 'bold', offset: 0, length: 3 },
      { type: 'blockquote', offset: 0, length: 12 },
    ]
    const visible = visibleEntities(text, entities)
    expect(visible.text).toBe('“you are late”\nsee here (https://a.test)')
    expect(sourceOf(text, visible, 'late')).toBe('late')
  })

  it('entities that reach beyond the text, or cross each other, lose no word', () => {
    const entity = fc.record({
      type: fc.constantFrom('text_link', 'blockquote', 'bold'),
      offset: fc.nat(12),
      length: fc.nat(12),
      url: fc.constant('https://a.test'),
    })
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 6 }), (entities) => {
        const { text } = visibleEntities('one two six', entities)
        expect(text.replace(/[“”]|\s*\(https:\/\/a\.test\)|https:\/\/a\.test/g, '').replace(/\s/g, '')).toBe(
          'onetwosix',
        )
      }),
    )
  })
})
