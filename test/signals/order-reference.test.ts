import { describe, expect, it } from 'vitest'
import { wordsOf } from './measure.js'

describe('order_reference', () => {
  it.each([
    { text: 'Commande TIL-204418 jamais reçue', found: ['TIL-204418'] },
    { text: 'commande n° 204418', found: ['204418'] },
    { text: 'ma commande numéro 204418', found: ['204418'] },
    { text: 'Commandes 204418 et commande 204419', found: ['204418', '204419'] },
    { text: 'Dossier : 2025-1187', found: ['2025-1187'] },
    { text: 'Réf. AB12345', found: ['AB12345'] },
    { text: 'Order #88231', found: ['88231'] },
    { text: 'order number is 88231', found: ['88231'] },
    { text: 'Booking ref 88231', found: ['88231'] },
    { text: 'see #88231', found: ['88231'] },
    { text: 'Order 12', found: [] },
    { text: 'In 1984 and 2001', found: [] },
    { text: 'I ordered 2 of them', found: [] },
    { text: 'In order to get 12345', found: [] },
    { text: 'Order ACM 88231', found: ['ACM 88231'] },
    { text: 'my border 12345', found: [] },
  ])('$text', ({ text, found }) => {
    expect(wordsOf('order_reference', text)).toEqual(found)
  })

  it('searches the beginning of a long text', () => {
    expect(wordsOf('order_reference', `${'so '.repeat(1400)} order 88231`)).toEqual([])
  })
})
