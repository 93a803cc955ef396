import { describe, expect, it } from 'vitest'
import { signalOf, wordsOf } from './measure.js'

describe('personal_data', () => {
  it.each([
    { kind: 'phone', text: 'Rappelez-moi au 06 39 98 12 34', found: '06 39 98 12 34' },
    { kind: 'phone', text: 'Tel 0639981234 merci', found: '0639981234' },
    { kind: 'phone', text: 'call +44 7700 900123', found: '+44 7700 900123' },
    { kind: 'phone', text: 'call 07700 900123 please', found: '07700 900123' },
    { kind: 'phone', text: 'call (212) 555-0143 now', found: '(212) 555-0143' },
    { kind: 'email', text: 'Write to me: jane.doe@example.com.', found: 'jane.doe@example.com' },
    { kind: 'email', text: 'écrivez à hélène@exemple.fr', found: 'hélène@exemple.fr' },
    { kind: 'iban', text: 'FR76 3000 6000 0112 3456 7890 189', found: 'FR76 3000 6000 0112 3456 7890 189' },
    { kind: 'iban', text: 'iban GB29NWBK60161331926819', found: 'GB29NWBK60161331926819' },
    { kind: 'card', text: 'my card 4111 1111 1111 1111 was charged', found: '4111 1111 1111 1111' },
  ])('$kind: $text', ({ kind, text, found }) => {
    expect(wordsOf('personal_data', text)).toEqual([found])
    expect(signalOf('personal_data', text).evidence).toMatchObject([{ value: kind, tier: 'act' }])
  })

  it.each([
    { name: 'a free number', text: 'Appelez le 0800 123 456' },
    { name: 'a shared-cost number', text: 'Appelez le 08 92 68 12 34' },
    { name: 'a card number with a wrong digit', text: 'card 4111 1111 1111 1112 was charged' },
    { name: 'an account with wrong check digits', text: 'FR77 3000 6000 0112 3456 7890 189' },
    { name: 'a mention', text: 'thanks @jane.doe for all 12345678' },
    { name: 'a price', text: 'It was 12 345 678 in all' },
    { name: 'a date and a time', text: 'Le 12/03/2025 à 14:30:15' },
    { name: 'a year span', text: 'from 2020-2021 to 2024-2025' },
    { name: 'nothing', text: '' },
  ])('is not $name', ({ text }) => {
    expect(wordsOf('personal_data', text)).toEqual([])
  })

  it('never holds the data outside its span', () => {
    const { evidence } = signalOf('personal_data', 'jane.doe@example.com, 06 39 98 12 34')
    expect(JSON.stringify(evidence)).not.toMatch(/jane|98/)
    expect(evidence).toHaveLength(2)
  })
})
