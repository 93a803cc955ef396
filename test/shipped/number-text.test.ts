import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumbers, writeNumbers } from '../../src/shipped/number-text.js'

it('reads what it has written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers)
    }),
  )
})

it('keeps the ends of 32 bits', () => {
  const ends = [0, -1, 1, 15, 16, -16, -17, 2 ** 31 - 1, -(2 ** 31)]
  expect([...readNumbers(writeNumbers(ends))]).toEqual(ends)
})

it('writes small numbers as one character each, and nothing that needs escaping', () => {
  expect(writeNumbers([0, 5, -3, 15])).toHaveLength(4)
  const text = writeNumbers(Array.from({ length: 5000 }, (_, at) => Math.imul(at, 2654435761)))
  expect(JSON.stringify(text)).toBe(`"${text}"`)
})
