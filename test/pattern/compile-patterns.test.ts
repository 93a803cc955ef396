import { describe, expect, it } from 'vitest'
import { compileLexicons } from '../../src/lexicon/compile-lexicons.js'
import { categoryId } from '../../src/lexicon/tables.js'
import { ChunkKind } from '../../src/pattern/chunk-kinds.js'
import { compilePatterns, type PatternRow } from '../../src/pattern/compile-patterns.js'
import { packPatterns } from '../../src/pattern/pack-patterns.js'
import type { Pattern } from '../../src/pattern/pattern.js'
import { sealPatterns } from '../../src/pattern/seal-patterns.js'
import { createWorkspace } from '../../src/text/workspace.js'

const bare = { id: 'p', family: 'f', signal: 'threat', weight: 0.9 }

function compile(pattern: Partial<Pattern> & Pick<Pattern, 'match'>, macros: Record<string, string> = {}) {
  const builder = compileLexicons([], createWorkspace())
  const file = {
    sangfroid: 1 as const,
    kind: 'patterns' as const,
    language: 'en',
    name: 'tiny',
    macros,
    patterns: [{ ...bare, ...pattern }],
  }
  return { builder, ...compilePatterns([file], builder) }
}

function rowOf(pattern: Partial<Pattern> & Pick<Pattern, 'match'>): PatternRow {
  const [row] = compile(pattern).rows
  if (row === undefined) throw new Error('not compiled')
  return row
}

describe('compilePatterns', () => {
  it('names a pattern after language, file and id', () => {
    expect(rowOf({ match: 'kill' }).id).toBe('en/tiny/p')
  })

  it('makes one program of each construction', () => {
    expect(rowOf({ match: ['kill', 'stab'] }).programs).toHaveLength(2)
    expect(rowOf({ match: 'kill', unless: ['kill time', 'kill the light'] }).unless).toHaveLength(2)
  })

  it.each([
    { name: 'a hostile signal', pattern: { signal: 'threat' }, polarity: 'negative' },
    {
      name: 'a map with a hostile signal',
      pattern: { signal: { group: 'slur', default: 'none' } },
      polarity: 'negative',
    },
    { name: 'another signal', pattern: { signal: 'praise' }, polarity: 'any' },
    { name: 'what is written', pattern: { signal: 'threat', polarity: 'positive' as const }, polarity: 'positive' },
  ])('takes the polarity of $name', ({ pattern, polarity }) => {
    expect(rowOf({ match: 'kill', ...pattern }).polarity).toBe(polarity)
  })

  it.each([
    { name: 'a mistake in a construction', pattern: { match: 'kill (' }, message: 'a group is not closed in `kill (`' },
    {
      name: 'a mistake in one of several',
      pattern: { match: ['kill', '@nothing'] },
      message: 'unknown category `nothing` in `@nothing`',
    },
    {
      name: 'a mistake in `unless`',
      pattern: { match: 'kill', unless: ['~'] },
      message: 'a gap is written `~3` or `~~6` in `~`',
    },
    { name: 'an unknown macro', pattern: { match: '%will kill' }, message: 'unknown macro `%will` in `%will kill`' },
  ])('lists $name, and leaves the pattern out', ({ pattern, message }) => {
    const { rows, issues } = compile(pattern)
    expect(rows).toEqual([])
    expect(issues).toEqual([{ file: 'en/tiny', pattern: 'p', message }])
  })

  it('lists every mistake of a pattern', () => {
    expect(compile({ match: ['(', ')'], unless: ['~'] }).issues).toHaveLength(3)
  })

  it('ships as plain JSON', () => {
    const row = rowOf({ match: ['@i (will | ll) T:@TARGET', '^ !kill _'], value: '$T', immune: ['question'] })
    expect(JSON.parse(JSON.stringify(row))).toEqual(row)
  })
})

describe('what a program needs', () => {
  it.each([
    { match: '@violence', categories: ['violence'], chunks: 0 },
    { match: '@i ~3 @violence', categories: ['violence'], chunks: 0 },
    { match: '@GROUP', categories: [], chunks: ChunkKind.group },
    { match: '(@violence | @weapon)', categories: ['violence', 'weapon'], chunks: 0 },
    { match: '@violence? @weapon', categories: ['weapon'], chunks: 0 },
    { match: '!@violence @weapon', categories: ['weapon'], chunks: 0 },
  ])('of `$match`, the rarest first', ({ match, categories, chunks }) => {
    const [need] = rowOf({ match }).programs[0]?.needs ?? []
    expect(need).toMatchObject({ categories: categories.map(categoryId), chunks })
  })

  it.each(['@violence?', '_', '(@violence | _)', '!@violence _'])(
    'nothing, when `%s` can match without it',
    (match) => {
      expect(rowOf({ match }).programs[0]?.needs).toEqual([])
    },
  )
})

describe('sealPatterns', () => {
  it('numbers the words that patterns name, and no others', () => {
    const { rows, builder } = compile({ match: 'kill (time | light)' })
    const [kill = 0, time = 0, light = 0, other = 0] = ['kill', 'time', 'light', 'other'].flatMap(builder.words)
    const { literals } = sealPatterns(packPatterns(rows, 1), builder.seal())
    expect(new Set([literals[kill], literals[time], literals[light]]).size).toBe(3)
    expect(literals[other]).toBe(0)
  })

  it('knows which programs may cross sentences', () => {
    const { rows, builder } = compile({ match: ['kill . you', 'kill , you', 'kill ~~3 you'] })
    const { entries } = sealPatterns(packPatterns(rows, 1), builder.seal())
    expect(entries.map(({ program }) => program.crosses)).toEqual([true, false, false])
  })
})
