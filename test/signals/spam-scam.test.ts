import { describe, expect, it } from 'vitest'
import { signalOf } from './measure.js'

describe('spam_scam', () => {
  it('is surer when there is a way to get in touch', () => {
    const words = 'I earned a lot with bitcoin investment, write to my manager on WhatsApp'
    const alone = signalOf('spam_scam', words).value ?? 0
    const reachable = signalOf('spam_scam', `${words} +44 7700 900123`).value ?? 0
    expect(alone).toBeGreaterThan(0)
    expect(reachable).toBeGreaterThan(alone)
    expect(reachable).toBeLessThanOrEqual(0.98)
  })

  it.each([
    'See https://example.com/help for opening hours',
    'Call me on 07700 900123',
    'My bank transfer has not arrived',
    'Mon virement n’est pas arrivé, commande 20441877',
  ])('a link, a number or money alone is none: %s', (text) => {
    expect(signalOf('spam_scam', text).value ?? 0).toBeLessThan(0.5)
  })
})
