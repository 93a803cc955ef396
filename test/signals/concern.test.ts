import { describe, expect, it } from 'vitest'
import { signalOf } from './measure.js'

describe('concern', () => {
  it.each([
    { name: 'an order', text: 'Commande TIL-204418' },
    { name: 'a refund', text: 'I want a refund for these shoes' },
    { name: 'a lawyer', text: 'I will sue you' },
    { name: 'a leak', text: 'There has been a data breach' },
    { name: 'a day', text: 'It happened on 12 March' },
    { name: 'an amount', text: 'You took 149,90 €' },
  ])('there is one: $name', ({ text }) => {
    expect(signalOf('concern', text).value ?? 0).toBeGreaterThanOrEqual(0.5)
  })

  it.each(['You are all the same', 'Toujours pareil, quelle blague', 'lol', '10/10'])('there is none: %s', (text) => {
    expect(signalOf('concern', text).value ?? 0).toBeLessThan(0.5)
  })

  it('says which fact it rests on, at the same place', () => {
    const text = 'Commande TIL-204418'
    const [one] = signalOf('concern', text).evidence.filter(
      ({ source }) => source === 'signals/concern/order_reference',
    )
    expect(text.slice(one?.start, one?.end)).toBe('TIL-204418')
  })
})
