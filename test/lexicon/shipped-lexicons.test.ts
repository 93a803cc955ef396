import { describe, expect, it } from 'vitest'
import { lexiconSchema } from '../../src/lexicon/lexicon.js'
import { CATEGORY_IDS, LAST_HARMFUL } from '../../src/lexicon/tables.js'
import { createShippedAnalyzer } from '../pattern/shipped-analyzer.js'
import { readRuleFiles } from './rule-files.js'
import { findMarks } from './tiny-lexicon.js'

const files = readRuleFiles('lexicons')
const lexicons = files.flatMap(({ name, document }) => {
  const parsed = lexiconSchema.safeParse(document)
  return parsed.success ? [{ name, lexicon: parsed.data }] : []
})

describe.each(files)('rules/lexicons/$name.yaml', ({ name, document }) => {
  it('has the shape of a lexicon', () => {
    expect(lexiconSchema.safeParse(document).error?.issues ?? []).toEqual([])
  })

  it('is named after its file', () => {
    expect(document).toMatchObject({ language: name.slice(0, 2), name: name.slice(3) })
  })
})

describe('shipped lexicons', () => {
  it('give every slur and every group word the group it speaks of', () => {
    const without = lexicons.flatMap(({ name, lexicon }) =>
      lexicon.groups
        .filter(({ category }) => ['slur', 'group', 'group-adj'].includes(category))
        .flatMap((group) =>
          group.terms.flatMap((term) => {
            const value = (typeof term === 'string' ? undefined : term.value) ?? group.value
            return value === undefined ? [`${name}: ${typeof term === 'string' ? term : term.term}`] : []
          }),
        ),
    )
    expect(without).toEqual([])
  })

  it('use the values that patterns and frames look for', () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      determiner: ['definite', 'indefinite', 'demonstrative'],
      conjunction: ['and', 'or', 'but', 'if', 'because', 'then'],
    }
    const others = lexicons.flatMap(({ name, lexicon }) =>
      lexicon.groups.flatMap((group) =>
        group.terms.flatMap((term) => {
          const value = (typeof term === 'string' ? undefined : term.value) ?? group.value
          const known = Object.hasOwn(allowed, group.category) ? allowed[group.category] : undefined
          return known === undefined || value === undefined || known.includes(value) ? [] : [`${name}: ${value}`]
        }),
      ),
    )
    expect(others).toEqual([])
  })
})

describe('cases of shipped terms', () => {
  const { tables } = createShippedAnalyzer()
  const cases = lexicons.flatMap(({ lexicon }) =>
    lexicon.groups.flatMap((group) =>
      group.terms.flatMap((term) =>
        typeof term === 'string'
          ? []
          : [
              ...(term.hit ?? []).map((text) => ({ text, term: term.term, category: group.category, counts: true })),
              ...(term.pass ?? []).map((text) => ({ text, term: term.term, category: group.category, counts: false })),
            ],
      ),
    ),
  )

  it('there are some', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  it.each(cases)('$category `$term`: $text', ({ text, category, counts }) => {
    const found = findMarks(tables, text).some((mark) => mark.startsWith(`${category}: `))
    expect(found).toBe(counts)
  })

  it('harmful categories are used', () => {
    const used = new Set(lexicons.flatMap(({ lexicon }) => lexicon.groups.map(({ category }) => category)))
    expect(
      [...CATEGORY_IDS].filter(([name, id]) => id <= LAST_HARMFUL && !used.has(name)).map(([name]) => name),
    ).toEqual([])
  })
})
