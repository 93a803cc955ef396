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
    { kind: 'phone', text: 'my cell is 4165550199', found: '4165550199' },
    { kind: 'email', text: 'jane [at] example [dot] com', found: 'jane [at] example [dot] com' },
    { kind: 'email', text: 'jane.doe at gmail dot com', found: 'jane.doe at gmail dot com' },
    { kind: 'email', text: 'mon mail : jdupont @ gmail . com', found: 'jdupont @ gmail . com' },
    { kind: 'iban', text: 'BE68 5390 0754 7034 merci', found: 'BE68 5390 0754 7034' },
    { kind: 'iban', text: 'CH93 0076 2011 6238 5295 7 voilà', found: 'CH93 0076 2011 6238 5295 7' },
    { kind: 'iban', text: 'GB29 NWBK 6016 1331 9268 19 is mine', found: 'GB29 NWBK 6016 1331 9268 19' },
    { kind: 'card', text: 'Amex 3782 822463 10005', found: '3782 822463 10005' },
    { kind: 'address', text: "J'habite au 12 rue des Lilas, 75011 Paris", found: '12 rue des Lilas, 75011 Paris' },
    { kind: 'address', text: 'I live at 14 Mill Lane, Leeds LS1 4AB', found: '14 Mill Lane, Leeds LS1 4AB' },
    {
      kind: 'address',
      text: "Rue de la Loi 16, 1000 Bruxelles c'est chez moi",
      found: 'Rue de la Loi 16, 1000 Bruxelles',
    },
    {
      kind: 'address',
      text: 'Bahnhofstrasse 12, 8001 Zürich is where I live',
      found: 'Bahnhofstrasse 12, 8001 Zürich',
    },
    { kind: 'address', text: '12 Grande Rue 25000 Besançon', found: '12 Grande Rue 25000 Besançon' },
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
    { name: 'a parcel number', text: 'Suivi 8R0041234567890 nulle part' },
    { name: 'a parcel number of the post', text: 'Royal Mail AB123456785GB lost' },
    { name: 'the bar code of a box', text: 'GTIN 05901234123457' },
    { name: 'the number of a company', text: 'SIRET 732 829 320 00074' },
    { name: 'the number of a device', text: 'n° de série 35 209900 176148 1' },
    { name: 'sizes', text: 'taille 36 38 40 42 44' },
    { name: 'a social security number that is never given out', text: 'SSN 000-12-3456' },
    { name: 'an account number with a letter too many', text: 'BE68 5390 0754 7034X' },
    {
      name: 'where a shop is',
      text: 'Votre magasin du 12 rue de la Paix 75002 Paris est fermé le lundi, quel dommage ?',
    },
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
