import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compileRuleSet, decide, digestPersonal, emptyLedger } from '../../src/index.js'

const KEY = 'a key of the host'
const digest = (kind: string, words: string): string => digestPersonal(kind, words, KEY)

describe('digestPersonal', () => {
  it.each([
    { kind: 'phone', one: '06 39 98 12 34', other: '+33 6.39.98.12.34' },
    { kind: 'phone', one: '0639981234', other: '0033 (0)6 39 98 12 34' },
    { kind: 'phone', one: '02 123 45 67', other: '+32 2 123 45 67' },
    { kind: 'phone', one: '07700 900123', other: '+44 7700 900123' },
    { kind: 'phone', one: '(212) 555-0143', other: '+1 212 555 0143' },
    { kind: 'phone', one: '1-212-555-0143', other: '212.555.0143' },
    { kind: 'email', one: 'Jane.Doe@Example.com', other: 'jane.doe @ example.com' },
    { kind: 'iban', one: 'FR76 3000 6000 0112 3456 7890 189', other: 'fr7630006000011234567890189' },
    { kind: 'card', one: '4111-1111-1111-1111', other: '4111 1111 1111 1111' },
    { kind: 'address', one: '12, rue des Lilas', other: '12 Rue des  Lilas' },
    { kind: 'us-ssn', one: '219-09-9999', other: '219099999' },
  ])('knows $kind $one again as $other', ({ kind, one, other }) => {
    expect(digest(kind, one)).toBe(digest(kind, other))
  })

  it('tells apart other data, other kinds and other keys', () => {
    const all = [
      digest('phone', '06 39 98 12 34'),
      digest('phone', '06 39 98 12 35'),
      digest('phone', '07 39 98 12 34'),
      digest('card', '06 39 98 12 34'),
      digestPersonal('phone', '06 39 98 12 34', 'another key, as long'),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('is HMAC-SHA-256 of the kind and the plain form', () => {
    expect(digest('email', 'Jane@example.com')).toBe(
      createHmac('sha256', KEY).update('email\u0000jane@example.com').digest('hex'),
    )
  })

  it('wants a key that cannot be guessed', () => {
    expect(() => digestPersonal('phone', '0639981234', 'short')).toThrow(TypeError)
  })
})

describe('decide with a digest key', () => {
  const compiled = compileRuleSet({ sangfroid: 1, name: 'acme', extends: ['sangfroid/default'] })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  const ruleSet = compiled.value
  const decided = (text: string, digestKey?: string) => {
    const options = { ledger: emptyLedger, now: 0 }
    return decide(
      ruleSet,
      { id: 'c', text, author: { id: 'a' } },
      digestKey === undefined ? options : { ...options, digestKey },
    )
  }

  it('carries the kind and the digest in the signals and in the actions, the words nowhere', () => {
    const decision = decided('Rappelez-moi au 06 39 98 12 34', KEY)
    const expected = digest('phone', '+33639981234')
    expect(decision.signals.personal_data?.evidence).toMatchObject([{ value: 'phone', digest: expected }])
    expect(decision.actions.find(({ kind }) => kind === 'hide')?.evidence).toEqual([
      { start: 16, end: 30, signal: 'personal_data', text: null, value: 'phone', digest: expected },
    ])
    expect(JSON.stringify(decision)).not.toMatch(/06 ?39|639981234/)
  })

  it('carries no digest without a key, and decides the same', () => {
    const without = decided('Rappelez-moi au 06 39 98 12 34')
    expect(JSON.stringify(without)).not.toContain('digest')
    const kinds = (text: string, key?: string) => decided(text, key).actions.map(({ kind }) => kind)
    expect(kinds('Rappelez-moi au 06 39 98 12 34', KEY)).toEqual(without.actions.map(({ kind }) => kind))
  })

  it('refuses a key that can be guessed, even where there is nothing personal', () => {
    expect(() => decided('Bonjour', 'short')).toThrow(/digestKey/)
  })
})
