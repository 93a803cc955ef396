import { describe, expect, it } from 'vitest'
import { parseVariant } from '../../src/replies/parse-variant.js'

describe('parseVariant', () => {
  it('cuts a variant at its variables and names each once', () => {
    const parsed = parseVariant('Hello {author.name}, sorry about { topic }. Bye {author.name}')
    expect(parsed).toEqual({
      ok: true,
      variables: ['author.name', 'topic'],
      segments: [
        { kind: 'text', text: 'Hello ' },
        { kind: 'variable', name: 'author.name' },
        { kind: 'text', text: ', sorry about ' },
        { kind: 'variable', name: 'topic' },
        { kind: 'text', text: '. Bye ' },
        { kind: 'variable', name: 'author.name' },
      ],
    })
  })

  it.each([
    { name: 'a brace that is never closed', text: 'Hello {author.name', at: 6 },
    { name: 'a brace that was never opened', text: 'Hello author}', at: 12 },
    { name: 'an empty variable', text: 'Hello {}', at: 6 },
    { name: 'nested braces', text: 'Hello {{author.name}}', at: 6 },
    { name: 'a stray brace after a variable', text: '{topic} }', at: 8 },
  ])('reports $name with its place', ({ text, at }) => {
    expect(parseVariant(text)).toEqual({ ok: false, at })
  })

  it('keeps a text without variables whole', () => {
    expect(parseVariant('Merci !')).toEqual({ ok: true, segments: [{ kind: 'text', text: 'Merci !' }], variables: [] })
  })
})
