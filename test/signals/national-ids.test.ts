import { describe, expect, it } from 'vitest'
import { findNationalIds } from '../../src/signals/national-ids.js'

const kinds = (text: string) => findNationalIds(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('findNationalIds', () => {
  it.each([
    { text: 'mon numéro : 1 85 05 78 006 084 91', found: ['fr-nir 1 85 05 78 006 084 91'] },
    { text: 'mon numéro : 1 85 05 78 006 084 92', found: [] },
    { text: 'rijksregister 85.07.30-033.28', found: ['be-nrn 85.07.30-033.28'] },
    { text: 'rijksregister 85.07.30-033.29', found: [] },
    { text: 'AVS 756.9217.0769.85', found: ['ch-ahv 756.9217.0769.85'] },
    { text: 'AVS 756.9217.0769.84', found: [] },
    { text: 'my NI number is AB 12 34 56 C', found: ['uk-nino AB 12 34 56 C'] },
    { text: 'my NI number is GB 12 34 56 C', found: [] },
    { text: 'SSN 219-09-9999', found: ['us-ssn 219-09-9999'] },
    { text: 'SSN 000-12-3456 and 666-12-3456 and 219-00-9999', found: [] },
    { text: 'order 44102-88, two weeks late', found: [] },
  ])('$text', ({ text, found }) => {
    expect(kinds(text)).toEqual(found)
  })
})
