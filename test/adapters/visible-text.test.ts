import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText } from '../../src/adapters/visible-text.js'

describe('visibleText', () => {
  it.each([
    {
      name: 'blocks and breaks',
      html: '<p>nice <b>video</b><br>part 2?</p>\n<p>yes</p>',
      text: 'nice video\npart 2?\nyes',
    },
    { name: 'two breaks are an empty line', html: 'a<br><br/>b<br>', text: 'a\n\nb' },
    { name: 'entities', html: '1 &lt; 2 &amp;&amp; &#102;oo &#x1F600; &copy', text: '1 < 2 && foo 😀 ©' },
    { name: 'blanks', html: '  a \n\t b  ', text: 'a b' },
    { name: 'preformatted blanks', html: '<pre>a\n  b</pre>', text: 'a\n  b' },
    { name: 'tags inside a word', html: 'f<b></b><!-- x -->oo', text: 'foo' },
    {
      name: 'where a link leads',
      html: 'see <a href="https://a.test/x?y&amp;z">here</a>!',
      text: 'see here (https://a.test/x?y&z)!',
    },
    { name: 'a link that shows its address', html: '<a href="https://www.a.test/">a.test</a>', text: 'a.test' },
    {
      name: 'a link cut for the eye',
      html: '<a href="https://a.test/long"><span class="invisible">https://</span><span>a.test/lo</span><span class="invisible">ng</span></a>',
      text: 'https://a.test/long',
    },
    { name: 'a mention', html: '<a href="https://b.test/@shop">@<span>shop</span></a> broken', text: '@shop broken' },
    { name: 'a link that is never closed', html: '<a href="//a.test">x', text: 'x (//a.test)' },
    { name: 'an image', html: 'so <img alt=":angry:" src="x">', text: 'so :angry:' },
    { name: 'a quoted block', html: '<blockquote><p>he said</p></blockquote><p>no</p>', text: '“he said”\nno' },
    { name: 'what no reader sees', html: 'a<script>b</script><style>c</style>d', text: 'ad' },
    { name: 'what is no HTML', html: '1 < 2 & 3 > 2 <3', text: '1 < 2 & 3 > 2 <3' },
    { name: 'nothing', html: '', text: '' },
  ])('$name', ({ html, text }) => {
    expect(visibleText(html).text).toBe(text)
  })

  it('leads back to the source', () => {
    const html = '<p>Tom &amp; <b>Jerry</b> are <i>fo</i><b>ul</b></p>'
    const { text, toSource } = visibleText(html)
    const sourceOf = (words: string) => {
      const start = text.indexOf(words)
      const span = toSource({ start, end: start + words.length })
      return html.slice(span.start, span.end)
    }
    expect(text).toBe('Tom & Jerry are foul')
    expect(['Tom', '&', 'Jerry', 'foul'].map(sourceOf)).toEqual(['Tom', '&amp;', 'Jerry', 'fo</i><b>ul'])
  })

  it('shows nothing of a tag that the text breaks off in', () => {
    expect(['<a/', 'nice <a/', 'nice <a href="', 'nice <'].map((html) => visibleText(html).text)).toEqual([
      '',
      'nice',
      'nice',
      'nice <',
    ])
  })

  it('no text throws, and every span lies in order inside the source', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="',
      '">',
      '</a>',
      '<br>',
      '&amp',
      ';',
      'x',
      ' ',
      '<',
      '<!--',
      '-->',
      '<pre>',
      '“',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        const html = pieces.join('')
        const { text, toSource } = visibleText(html)
        for (let start = 0; start < text.length; start += 1) {
          const span = toSource({ start, end: start + 1 })
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(html.length)
        }
      }),
    )
  })

  it.each(['<div>', '<a href=x>', '&amp;', '<br>', '<', '<!--', '<a b="', '<blockquote>'])(
    '%s a hundred thousand times is no trouble',
    (piece) => {
      expect(typeof visibleText(piece.repeat(100_000)).text).toBe('string')
    },
  )
})
