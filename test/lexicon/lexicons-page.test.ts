import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fillTables } from '../../.scripts/lexicon-tables.js'
import { lexiconSchema } from '../../src/lexicon/lexicon.js'
import { compileTiny, findMarks, readText } from './tiny-lexicon.js'

const page = readFileSync(new URL('../../docs/lexicons.md', import.meta.url), 'utf8')

describe('docs/lexicons.md', () => {
  const lexicon = lexiconSchema.parse(parse(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''))
  const tables = compileTiny({ [lexicon.language]: lexicon.groups })

  it('has the tables of the code (else: npx tsx .scripts/build-lexicon-page.ts)', () => {
    expect(page).toBe(fillTables(page))
  })

  it('names every key of a group and a term', () => {
    const group = lexiconSchema.shape.groups.element.shape
    const keys = ['term', 'forms', 'hit', 'pass', ...Object.keys(group)].filter((key) => key !== 'terms')
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    expect(keys.filter((key) => !rows.some((row) => row.split('|')[1]?.includes(`\`${key}\``)))).toEqual([])
  })

  const cases = lexicon.groups.flatMap(({ category, terms }) =>
    terms.flatMap((term) =>
      typeof term === 'string' ? [] : [{ category, hit: term.hit ?? [], pass: term.pass ?? [] }],
    ),
  )
  it.each(cases.filter(({ hit }) => hit.length > 0))(
    'holds on its cases of $category: $hit, $pass',
    ({ category, hit, pass }) => {
      const isFound = (text: string) => findMarks(tables, text).some((mark) => mark.startsWith(`${category}: `))
      expect(hit.filter((text) => !isFound(text))).toEqual([])
      expect(pass.filter(isFound)).toEqual([])
    },
  )

  it('tells expansions and idioms as they are', () => {
    expect(readText(tables, 'gonna').map(({ word }) => word)).toEqual(['going', 'to'])
    expect(findMarks(tables, 'a greasy spoon')).toEqual(['safe: greasy spoon'])
    expect(findMarks(tables, 'spoons')).toEqual(['insult: spoons'])
  })
})
