import { describe, expect, it } from 'vitest'
import { compileRuleSet, decide, emptyLedger } from '../../src/index.js'

const compiled = compileRuleSet({
  sangfroid: 1,
  name: 'acme',
  extends: ['sangfroid/default'],
  brand: { name: 'Acme', contact: 'hello@acme.example, 01 40 00 00 00', orderNumber: '07[0-9]{8}' },
})
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))

const personal = (text: string): readonly string[] => {
  const { signals } = decide(compiled.value, { id: 'c', text }, { ledger: emptyLedger, now: 0 })
  return (signals.personal_data?.evidence ?? []).map(({ start, end }) => text.slice(start, end))
}

describe('the personal data of a comment', () => {
  it.each([
    ['Your hotline 01.40.00.00.00 rings for ever, hello@acme.example bounces.', []],
    ['Votre numéro 0140000000 sonne dans le vide, le mien est le 06 39 98 12 34.', ['06 39 98 12 34']],
    ['Where is my order 0712345678?', []],
    ['Call me on 06 39 98 12 34.', ['06 39 98 12 34']],
  ])('is not what the brand publishes, nor its order numbers: %s', (text, expected) => {
    expect(personal(text)).toEqual(expected)
  })
})
