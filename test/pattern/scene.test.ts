import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { ChunkKind } from '../../src/pattern/chunk-kinds.js'
import { createTiny } from './tiny-analyzer.js'

const { analyzer } = createTiny([])
const NAMES = new Map<number, string>(Object.entries(ChunkKind).map(([name, bit]) => [bit, name]))

interface Chunk {
  readonly words: string
  readonly kind: string
  readonly group: string
  readonly scope: number
  readonly bound: string
}

function chunksOf(text: string): readonly Chunk[] {
  analyzeText(analyzer, text)
  const { reading, scene, tables } = analyzer
  const wordsOf = (chunk: number): string => {
    const first = scene.chunkStart[chunk] ?? 0
    return text.slice(reading.start[first], reading.end[first + (scene.chunkLength[chunk] ?? 1) - 1])
  }
  return Array.from({ length: scene.chunks }, (_, chunk) => {
    const bound = scene.chunkBound[chunk] ?? -1
    return {
      words: wordsOf(chunk),
      kind: NAMES.get(scene.chunkKind[chunk] ?? 0) ?? '',
      group: tables.values[scene.chunkGroup[chunk] ?? 0] ?? '',
      scope: scene.chunkScope[chunk] ?? 0,
      bound: bound < 0 ? '' : wordsOf(bound),
    }
  })
}

function list(text: string): string[] {
  return chunksOf(text).map(({ kind, words }) => `${kind}: ${words}`)
}

function kindsOf(chunks: readonly string[]): readonly string[] {
  return [...new Set(chunks.map((chunk) => chunk.split(':')[0] ?? ''))]
}

describe('chunks', () => {
  it.each([
    { name: 'the addressee', text: 'I see you', found: ['you: you'] },
    { name: 'a third person', text: 'I see him', found: ['third: him'] },
    { name: 'several others', text: 'I see them', found: ['they: them'] },
    { name: 'a bare group', text: 'I see wizards', found: ['group: wizards'] },
    {
      name: 'a group with a determiner, and without',
      text: 'I see the wizards',
      found: ['group: the wizards', 'group: wizards'],
    },
    {
      name: 'a quantifier, `of` and a determiner',
      text: 'All of the wizards',
      found: ['group: All of the wizards', 'group: wizards'],
    },
    {
      name: 'an insulting adjective',
      text: 'those filthy wizards',
      found: ['group: those filthy wizards', 'group: wizards'],
    },
    {
      name: 'an intensifier',
      text: 'the very stupid wizards',
      found: ['group: the very stupid wizards', 'group: wizards'],
    },
    {
      name: 'an adjective that names the group',
      text: 'elvish people',
      found: ['group: elvish people', 'group: people'],
    },
    {
      name: 'an adjective that names the group, after it',
      text: 'I see people elvish',
      found: ['group: people elvish'],
    },
    { name: 'people in general, with a determiner', text: 'I see that guy', found: ['third: that guy', 'third: guy'] },
    { name: 'people in general, without one, are nobody', text: 'I see people', found: [] },
    { name: 'a role', text: 'I see the driver', found: ['staff: the driver', 'staff: driver'] },
    { name: 'your role', text: 'I see your driver', found: ['staff: your driver', 'staff: driver'] },
    { name: 'somebody’s family', text: 'I see your mother', found: ['third: your mother', 'third: mother'] },
    { name: 'family in general is nobody', text: 'I see mother', found: [] },
    {
      name: 'an insult with a determiner is a person',
      text: 'I see this idiot',
      found: ['third: this idiot', 'third: idiot'],
    },
    { name: 'an insult without one is none', text: 'I see idiot', found: [] },
    { name: 'a mention', text: 'I see @someone there', found: ['name: @someone'] },
    { name: 'an unknown capitalised word inside a sentence', text: 'I see Zorblax', found: ['name: Zorblax'] },
    { name: 'an unknown word at the start of one is none', text: 'Zorblax is', found: [] },
    { name: 'an unknown word in capitals is none', text: 'I see ZORBLAX', found: [] },
    { name: 'a slur is a group', text: 'I see wizzos', found: ['group: wizzos'] },
    { name: 'a slur that must be aimed is none by itself', text: 'I see twigs', found: [] },
    { name: 'a comma ends the words before', text: 'all, wizards', found: ['group: wizards'] },
  ])('$name', ({ text, found }) => {
    const chunks = list(text)
    expect(chunks).toEqual(expect.arrayContaining(found))
    // Between the longest and the bare chunk there may be others, all of the same people.
    expect(kindsOf(chunks)).toEqual(kindsOf(found))
  })
})

describe('how far a chunk speaks of a whole group', () => {
  it.each([
    { text: 'wizards', scope: 100 },
    { text: 'all wizards', scope: 100 },
    { text: 'a wizard', scope: 90 },
    { text: 'some wizards', scope: 70 },
    { text: 'two wizards', scope: 50 },
    { text: 'my wizards', scope: 45 },
    { text: 'those wizards', scope: 100 },
  ])('$text: $scope', ({ text, scope }) => {
    expect(chunksOf(text)[0]).toMatchObject({ group: 'wizards', scope })
  })

  it.each(['the wizard', 'this wizard'])('%s is one of them, less than any', (text) => {
    expect(chunksOf(text)[0]?.scope).toBeLessThan(85)
  })
})

describe('binding', () => {
  it.each([
    { name: 'they, to the latest group', text: 'I saw wizards. They lie', pronoun: 'They', bound: 'wizards' },
    { name: 'them, inside the sentence', text: 'I saw the wizards and them', pronoun: 'them', bound: 'wizards' },
    { name: 'they, two sentences later', text: 'I saw wizards. Well. They lie', pronoun: 'They', bound: 'wizards' },
    { name: 'not three sentences later', text: 'I saw wizards. Well. So. They lie', pronoun: 'They', bound: '' },
    {
      name: 'not when staff was spoken of since',
      text: 'I saw wizards and your driver. They lie',
      pronoun: 'They',
      bound: '',
    },
    { name: 'not before the group', text: 'They lie. I saw wizards', pronoun: 'They', bound: '' },
    { name: 'he, to one of a group', text: 'I saw a wizard. He lies', pronoun: 'He', bound: 'wizard' },
    { name: 'he, not to a whole group', text: 'I saw wizards. He lies', pronoun: 'He', bound: '' },
  ])('$name', ({ text, pronoun, bound }) => {
    const found = chunksOf(text).find(({ words }) => words === pronoun)?.bound ?? 'no such chunk'
    // A chunk with its determiner and the bare one are the same people.
    expect(found.split(' ').at(-1)).toBe(bound)
  })
})
