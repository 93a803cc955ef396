import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { veilPersonal } from '../../src/decision/veil-personal.js'
import { signalOf } from '../signals/measure.js'

const veiled = (text: string): string =>
  veilPersonal({ id: 'c', text }, { personal_data: signalOf('personal_data', text) }).text

describe('veilPersonal', () => {
  it.each([
    ['Rappelez-moi au 06 39 98 12 34, merci', 'Rappelez-moi au •• •• •• •• ••, merci'],
    ['write to jane.doe@example.com', 'write to ••••.•••••••••••.•••'],
    ['Mon IBAN BE68 5390 0754 7034 et mon 0639981234', 'Mon IBAN •••• •••• •••• •••• et mon ••••••••••'],
    ['Ma commande 4410 est là', 'Ma commande 4410 est là'],
  ])('%s: %s', (text, expected) => {
    expect(veiled(text)).toBe(expected)
  })

  it('keeps the length, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const text = `${words} 06 39 98 12 34 ${words}`
        expect(veiled(text)).toHaveLength(text.length)
        expect(veiled(text)).not.toContain('06 39 98 12 34')
      }),
      { numRuns: 40 },
    )
  })
})
