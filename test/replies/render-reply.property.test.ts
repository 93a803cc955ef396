import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTemplates } from '../../src/replies/compile-templates.js'
import { parseVariant } from '../../src/replies/parse-variant.js'
import { renderReply } from '../../src/replies/render-reply.js'
import { sanitizeValue } from '../../src/replies/sanitize-value.js'

const compiled = compileTemplates(
  {
    hi: {
      tone: 'warm',
      private: true,
      variants: { en: ['Hello.', 'Hello {author.name}.', 'Order {order}.', '{author.name}, about {order}.'] },
    },
  },
  ['en'],
)

describe('replies, whatever comes', () => {
  it('hold no brace, control character, mention or markup from the author', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.integer(), (name, order, seed) => {
        if (!compiled.ok) throw new Error('the templates compile')
        const reply = renderReply(compiled.value, {
          template: 'hi',
          lang: 'en',
          seed,
          variables: (variable) => ({ 'author.name': name, order })[variable],
        })
        expect(reply).not.toBeNull()
        expect(reply?.text).not.toMatch(/[{}<>@\p{Cc}\p{Cf}]/u)
        expect(reply?.text.length).toBeLessThan(100)
      }),
    )
  })

  it('are the same for the same request', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (name, seed) => {
        if (!compiled.ok) throw new Error('the templates compile')
        const request = { template: 'hi', lang: 'en', seed, variables: () => name }
        expect(renderReply(compiled.value, request)).toEqual(renderReply(compiled.value, { ...request }))
      }),
    )
  })

  it('no value and no variant makes a parser throw, and a parsed variant loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        sanitizeValue('author.name', text)
        sanitizeValue('order', text)
        const parsed = parseVariant(text)
        if (parsed.ok)
          expect(
            parsed.segments
              .filter((segment) => segment.kind === 'text')
              .every((segment) => text.includes(segment.text)),
          ).toBe(true)
        else expect('{}').toContain(text[parsed.at])
      }),
    )
  })

  it('no document makes the compiler throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const result = compileTemplates(raw, ['en'])
        if (!result.ok) expect(result.issues.every((issue) => issue.path.startsWith('/templates'))).toBe(true)
      }),
    )
  })
})
