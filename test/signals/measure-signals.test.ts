import { describe, expect, it } from 'vitest'
import { SIGNALS } from '../../src/signals/index.js'
import { measureText } from './measure.js'

describe('SIGNALS', () => {
  it('have an id, once each, and say what they are', () => {
    const ids = SIGNALS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, about } of SIGNALS) {
      expect(id).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
      expect(about).toMatch(/^\p{Ll}/u)
      expect(about).not.toMatch(/\.$/)
    }
  })

  it('measure what others need before those others', () => {
    const at = (id: string) => SIGNALS.findIndex((signal) => signal.id === id)
    for (const id of [
      'order_reference',
      'refund_request',
      'breach',
      'legal_threat',
      'staff_misconduct',
      'self_harm_risk',
    ])
      expect(at(id)).toBeLessThan(at('concern'))
    for (const id of ['bait', 'concern', 'repetition', 'complaint', 'praise', 'question'])
      expect(at(id)).toBeLessThan(at('troll'))
  })
})

describe('measureSignals', () => {
  it('leaves out signals of 0', () => {
    expect(measureText('Hello there').signals).toEqual({})
  })

  it('gives every signal a value between 0 and 1, with evidence of its own', () => {
    const { signals } = measureText(
      'YOU ARE AN IDIOT, I WILL KILL YOU. Order #88231, write to jane@example.com or I will sue you!',
    )
    expect(Object.keys(signals).length).toBeGreaterThan(4)
    for (const [id, { value, evidence }] of Object.entries(signals)) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThanOrEqual(1)
      expect(evidence.length).toBeGreaterThan(0)
      expect(evidence.every(({ signal }) => signal === id)).toBe(true)
    }
  })

  it('says the language', () => {
    expect([measureText('Where is my parcel, please').lang, measureText('Où est mon colis, svp').lang]).toEqual([
      'en',
      'fr',
    ])
  })

  it('is the same each time, and plain JSON', () => {
    const text = 'Je vais te tuer, connard. Commande TIL-204418'
    expect(measureText(text)).toEqual(measureText(text))
    expect(JSON.parse(JSON.stringify(measureText(text)))).toEqual(measureText(text))
  })
})
