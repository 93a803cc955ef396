import { describe, expect, it } from 'vitest'
import { parsePack } from '../../src/pattern/parse-pack.js'

const pack = {
  sangfroid: 1,
  kind: 'pack',
  language: 'en',
  lexicons: [
    { sangfroid: 1, kind: 'lexicon', language: 'en', name: 'a', groups: [{ category: 'insult', terms: ['idiot'] }] },
  ],
  patterns: [
    {
      sangfroid: 1,
      kind: 'patterns',
      language: 'en',
      name: 'b',
      patterns: [{ id: 'p', family: 'f', signal: 'threat', weight: 1, match: 'kill' }],
    },
  ],
  innocent: ['idiom'],
}

describe('parsePack', () => {
  it('takes a whole pack', () => {
    expect(parsePack(pack, 'packs/en')).toMatchObject({ ok: true, value: pack })
  })

  it.each([
    { name: 'nothing', value: undefined, paths: ['packs/en'] },
    { name: 'another kind', value: { ...pack, kind: 'lexicon' }, paths: ['packs/en/kind'] },
    { name: 'a language that is no tag', value: { ...pack, language: 'EN' }, paths: ['packs/en/language'] },
    {
      name: 'several mistakes at once',
      value: { ...pack, language: '', innocent: [1] },
      paths: ['packs/en/innocent/0', 'packs/en/language'],
    },
    {
      name: 'a mistake deep inside',
      value: { ...pack, patterns: [{ ...pack.patterns[0], patterns: [{ id: 'p' }] }] },
      paths: ['family', 'match', 'signal', 'weight'].map((key) => `packs/en/patterns/0/patterns/0/${key}`),
    },
  ])('names every place of $name', ({ value, paths }) => {
    const parsed = parsePack(value, 'packs/en')
    if (parsed.ok) throw new Error('should have been refused')
    expect(parsed.issues.map(({ path }) => path).sort()).toEqual(paths)
    expect(parsed.issues.every(({ code, severity }) => code === 'wrong-type' && severity === 'error')).toBe(true)
  })
})
