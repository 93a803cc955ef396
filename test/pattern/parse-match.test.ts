import { describe, expect, it } from 'vitest'
import { FEATURES } from '../../src/lexicon/features.js'
import { categoryId } from '../../src/lexicon/tables.js'
import { ChunkKind } from '../../src/pattern/chunk-kinds.js'
import { type MatchNode, parseMatch } from '../../src/pattern/parse-match.js'

const word = (text: string): MatchNode => ({ kind: 'word', text })
const category = (name: string, features = 0, value: string | null = null): MatchNode => ({
  kind: 'category',
  id: categoryId(name),
  features,
  value,
})

describe('parseMatch', () => {
  it.each<{ readonly source: string; readonly node: MatchNode }>([
    { source: 'kill', node: word('kill') },
    { source: '"going to"', node: word('going to') },
    { source: 'you are', node: { kind: 'sequence', items: [word('you'), word('are')] } },
    { source: 'a | b', node: { kind: 'choice', options: [word('a'), word('b')] } },
    { source: '(a)', node: word('a') },
    { source: 'a?', node: { kind: 'repeat', item: word('a'), min: 0, max: 1 } },
    { source: 'a*', node: { kind: 'repeat', item: word('a'), min: 0, max: 8 } },
    { source: 'a+', node: { kind: 'repeat', item: word('a'), min: 1, max: 8 } },
    { source: 'a{2}', node: { kind: 'repeat', item: word('a'), min: 2, max: 2 } },
    { source: 'a{0,3}', node: { kind: 'repeat', item: word('a'), min: 0, max: 3 } },
    { source: '@violence', node: category('violence') },
    { source: '@violence.base', node: category('violence', FEATURES.base) },
    { source: '@violence.past.participle', node: category('violence', FEATURES.past | FEATURES.participle) },
    { source: '@insult-adj', node: category('insult-adj') },
    { source: '@group=women', node: category('group', 0, 'women') },
    { source: '@topic=opening-hours', node: category('topic', 0, 'opening-hours') },
    { source: '@GROUP', node: { kind: 'chunk', mask: ChunkKind.group } },
    { source: 'T:@YOU', node: { kind: 'capture', name: 'T', item: { kind: 'chunk', mask: ChunkKind.you } } },
    {
      source: 'T:(a | b)',
      node: { kind: 'capture', name: 'T', item: { kind: 'choice', options: [word('a'), word('b')] } },
    },
    { source: '!a', node: { kind: 'not', item: word('a') } },
    { source: '~3', node: { kind: 'gap', max: 3, sentence: false } },
    { source: '~~12', node: { kind: 'gap', max: 12, sentence: true } },
    { source: '^', node: { kind: 'assert', at: 'clause-start' } },
    { source: '^^', node: { kind: 'assert', at: 'sentence-start' } },
    { source: '$', node: { kind: 'assert', at: 'clause-end' } },
    { source: '$$', node: { kind: 'assert', at: 'sentence-end' } },
    { source: ',', node: { kind: 'cross', sentence: false } },
    { source: '.', node: { kind: 'cross', sentence: true } },
    { source: '_', node: { kind: 'any' } },
    { source: '', node: { kind: 'sequence', items: [] } },
  ])('reads `$source`', ({ source, node }) => {
    expect(parseMatch(source, {})).toEqual({ ok: true, node })
  })

  it.each([
    { source: '(a', at: 2, message: 'a group is not closed' },
    { source: 'a)', at: 1, message: 'unexpected `)`' },
    { source: '"a', at: 0, message: 'a quoted literal is not closed' },
    { source: 'a{9}', at: 4, message: 'a repetition goes to at most 8' },
    { source: 'a{3,2}', at: 6, message: 'a repetition goes to at most 8' },
    { source: 'a{x}', at: 1, message: 'a repetition is written `{2}` or `{0,3}`' },
    { source: '~', at: 0, message: 'a gap is written `~3` or `~~6`' },
    { source: '~9', at: 2, message: 'a gap goes to at most 8' },
    { source: '~~13', at: 4, message: 'a gap goes to at most 12' },
    { source: '@', at: 0, message: 'a category is written `@name`' },
    { source: '@nowhere', at: 8, message: 'unknown category `nowhere`' },
    { source: '@constructor', at: 12, message: 'unknown category `constructor`' },
    { source: '@violence.aorist', at: 16, message: 'unknown feature `aorist`' },
    { source: '*', at: 0, message: 'unexpected `*`' },
    { source: 'a ?', at: 2, message: 'unexpected `?`' },
    { source: '%will', at: 0, message: 'unknown macro `%will`' },
    { source: '%Will', at: 0, message: 'a macro is written `%name`' },
    { source: 'K:@YOU', at: 0, message: 'a capture is called `T`, `V`, `X`, `N`, not `K`' },
    { source: '%toString', at: 0, message: 'unknown macro `%to`' },
  ])('refuses `$source`: $message', ({ source, at, message }) => {
    expect(parseMatch(source, {})).toEqual({ ok: false, at, message })
  })
})

describe('macros', () => {
  it.each([
    { name: 'stand in brackets of their own', macros: { x: 'a | b' }, source: '%x c', like: '(a | b) c' },
    { name: 'may be repeated', macros: { x: 'a' }, source: '%x? b', like: 'a? b' },
    { name: 'may be repeated so often', macros: { x: 'a' }, source: '%x{0,2} b', like: 'a{0,2} b' },
    { name: 'may be captured', macros: { x: 'a' }, source: 'T:%x', like: 'T:(a)' },
    { name: 'may hold macros', macros: { x: '%y b', y: 'a' }, source: '%x', like: '(a b)' },
  ])('$name', ({ macros, source, like }) => {
    expect(parseMatch(source, macros)).toEqual(parseMatch(like, {}))
  })

  it.each([
    { name: 'that hold themselves', macros: { x: '%x a' }, message: 'macros nest too deep' },
    {
      name: 'that double and double',
      macros: { x: '%x %x %x %x %x %x %x %x %x %x %x %x' },
      message: 'the pattern is too long once its macros are put in',
    },
  ])('$name are refused', ({ macros, message }) => {
    expect(parseMatch('%x', macros)).toEqual({ ok: false, at: 0, message })
  })
})
