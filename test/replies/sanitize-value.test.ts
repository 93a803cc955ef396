import { describe, expect, it } from 'vitest'
import { sanitizeValue } from '../../src/replies/sanitize-value.js'

describe('sanitizeValue', () => {
  it.each([
    { name: 'a first name', variable: 'author.name', value: 'Zoé', expected: 'Zoé' },
    { name: 'a compound name', variable: 'author.name', value: ' Marie-Laure ', expected: 'Marie-Laure' },
    { name: 'an apostrophe', variable: 'author.name', value: "N'Golo", expected: "N'Golo" },
    { name: 'a name in another script', variable: 'author.name', value: 'Παύλος', expected: 'Παύλος' },
    { name: 'an initial', variable: 'author.name', value: 'Paul D.', expected: 'Paul D.' },
    { name: 'an order number', variable: 'order', value: 'TIL-204418', expected: 'TIL-204418' },
    { name: 'markup', variable: 'author.name', value: '<b>Zoé</b>', expected: undefined },
    { name: 'a mention', variable: 'author.name', value: '@zoe', expected: undefined },
    { name: 'a link', variable: 'author.name', value: 'zoe.example', expected: undefined },
    { name: 'an address', variable: 'author.name', value: 'https://x.example', expected: undefined },
    { name: 'a bidi override', variable: 'author.name', value: 'Zo\u202Eé', expected: undefined },
    { name: 'a zero width space', variable: 'author.name', value: 'Zo\u200Bé', expected: undefined },
    { name: 'a line break', variable: 'author.name', value: 'Zoé\nAdmin', expected: undefined },
    { name: 'a variable in a name', variable: 'author.name', value: '{order}', expected: undefined },
    { name: 'a name that is too long', variable: 'author.name', value: 'a'.repeat(41), expected: undefined },
    { name: 'a megabyte', variable: 'author.name', value: 'a'.repeat(1_000_000), expected: undefined },
    { name: 'digits only in a name', variable: 'author.name', value: '12', expected: undefined },
    { name: 'an order without a digit', variable: 'order', value: 'please', expected: undefined },
    { name: 'an order with markup', variable: 'order', value: '<1>', expected: undefined },
    { name: 'nothing', variable: 'order', value: undefined, expected: undefined },
    { name: 'white space', variable: 'author.name', value: '  ', expected: undefined },
  ])('$name gives $expected', ({ variable, value, expected }) => {
    expect(sanitizeValue(variable, value)).toBe(expected)
  })
})
