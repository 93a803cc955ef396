import { describe, expect, it } from 'vitest'
import { lexiconSchema } from '../../src/lexicon/lexicon.js'

const whole = {
  sangfroid: 1,
  kind: 'lexicon',
  language: 'en',
  name: 'tiny',
  groups: [{ category: 'insult', terms: ['idiot', { term: 'fool', severity: 1, forms: { plural: ['fools'] } }] }],
}

function withGroup(group: object): unknown {
  return { ...whole, groups: [{ category: 'insult', terms: ['idiot'], ...group }] }
}

describe('lexiconSchema', () => {
  it('takes a whole lexicon', () => {
    expect(lexiconSchema.safeParse(whole).success).toBe(true)
  })

  it.each([
    { name: 'another version', document: { ...whole, sangfroid: 2 } },
    { name: 'another kind', document: { ...whole, kind: 'patterns' } },
    { name: 'a language that is no tag', document: { ...whole, language: 'English' } },
    { name: 'a name with capitals', document: { ...whole, name: 'Tiny' } },
    { name: 'an unknown key', document: { ...whole, note: 'x' } },
    { name: 'an unknown key in a group', document: withGroup({ sevrity: 2 }) },
    { name: 'an unknown category', document: withGroup({ category: 'rude' }) },
    { name: 'a category from the prototype', document: withGroup({ category: 'constructor' }) },
    { name: 'a severity beyond 3', document: withGroup({ severity: 4 }) },
    { name: 'a severity between the steps', document: withGroup({ severity: 1.5 }) },
    { name: 'a sureness above 1', document: withGroup({ sureness: 1.2 }) },
    { name: 'an unknown part of speech', document: withGroup({ pos: 'adverb' }) },
    { name: 'a group without terms', document: withGroup({ terms: [] }) },
    { name: 'an empty term', document: withGroup({ terms: [''] }) },
    { name: 'a term of 81 letters', document: withGroup({ terms: ['a'.repeat(81)] }) },
    { name: 'a form of no feature', document: withGroup({ terms: [{ term: 'x', forms: { aorist: ['y'] } }] }) },
    { name: 'an unknown key in a term', document: withGroup({ terms: [{ term: 'x', match: 'y' }] }) },
    { name: 'nothing', document: null },
  ])('refuses $name', ({ document }) => {
    expect(lexiconSchema.safeParse(document).success).toBe(false)
  })
})
