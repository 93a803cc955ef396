import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteLongIntegers } from '../../src/adapters/quote-long-integers.js'

describe('quoteLongIntegers', () => {
  it.each([
    { name: 'a long id', json: '{"id":7123456789012345678}', expected: '{"id":"7123456789012345678"}' },
    { name: 'a negative one', json: '[-7123456789012345678]', expected: '["-7123456789012345678"]' },
    {
      name: 'several',
      json: '[9007199254740993,1,9007199254740995]',
      expected: '["9007199254740993",1,"9007199254740995"]',
    },
    { name: 'alone', json: '99999999999999999999', expected: '"99999999999999999999"' },
    { name: 'the last exact one stays', json: '[9007199254740991]', expected: '[9007199254740991]' },
    {
      name: 'digits in a string stay',
      json: '{"a":"id 7123456789012345678","b":1}',
      expected: '{"a":"id 7123456789012345678","b":1}',
    },
    {
      name: 'digits after an escaped quotation mark stay',
      json: '["\\"7123456789012345678", "\\\\", 7123456789012345678]',
      expected: '["\\"7123456789012345678", "\\\\", "7123456789012345678"]',
    },
    { name: 'a fraction stays', json: '[7123456789012345678.5]', expected: '[7123456789012345678.5]' },
    { name: 'an exponent stays', json: '[7123456789012345678e2]', expected: '[7123456789012345678e2]' },
    { name: 'an open string stays', json: '["7123456789012345678', expected: '["7123456789012345678' },
  ])('$name', ({ json, expected }) => {
    expect(quoteLongIntegers(json)).toBe(expected)
  })

  it('changes nothing in JSON whose numbers are exact', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value, (_, inner: unknown) =>
          typeof inner === 'number' ? Math.fround(inner % 2 ** 40) : inner,
        )
        expect(quoteLongIntegers(json)).toBe(json)
      }),
    )
  })

  it('keeps every digit, wherever the integer stands', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }), fc.string(), (id, before) => {
        const read: unknown = JSON.parse(quoteLongIntegers(`[${JSON.stringify(before)},{"id": ${id}}]`))
        expect(read).toEqual([before, { id: String(id) }])
      }),
    )
  })

  it('makes no text longer than its long integers need, and throws at none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"\\-.e0123456789{}[],: '), maxLength: 200 }), (text) => {
        expect(quoteLongIntegers(text).replaceAll('"', '')).toBe(text.replaceAll('"', ''))
      }),
    )
  })
})
