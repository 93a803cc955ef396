import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { type Analyzer, createAnalyzer, createSnapshot } from '../../src/pattern/analyzer.js'
import { parsePack } from '../../src/pattern/parse-pack.js'
import { type PatternFile, patternsSchema } from '../../src/pattern/pattern.js'
import { PACKS } from '../../src/shipped/packs.generated.js'

// What docs/patterns.md says of the pattern language is run, with the shipped lexicons.

const page = readFileSync(new URL('../../docs/patterns.md', import.meta.url), 'utf8')
const [, tables = ''] = page.split('\n## Words\n')
const rows = [...tables.matchAll(/^\| `(.+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, pattern = '', matches = '', passes = '']) => ({
    pattern: pattern.replaceAll('\\|', '|'),
    matches,
    passes,
  }),
)

/** An analyser of the shipped English with one more file of patterns. */
function analyzerWith(file: PatternFile): Analyzer {
  const pack = parsePack(JSON.parse(PACKS.en ?? ''), 'en')
  if (!pack.ok) throw new Error('the shipped pack is not one')
  const { snapshot, issues } = createSnapshot([{ ...pack.value, patterns: [...pack.value.patterns, file] }])
  expect(issues).toEqual([])
  return createAnalyzer(snapshot, ['en'])
}

/** Whether patterns of one file, added to the shipped ones, find anything in a text. */
function finderOf(file: PatternFile): (text: string) => boolean {
  const analyzer = analyzerWith(file)
  return (text) =>
    analyzeText(analyzer, text).evidence.some(
      ({ source, weight }) => source.startsWith(`en/${file.name}/`) && weight >= 0.5,
    )
}

describe('docs/patterns.md', () => {
  const file = patternsSchema.parse({
    sangfroid: 1,
    kind: 'patterns',
    language: 'en',
    name: 'page',
    patterns: rows.map(({ pattern }, index) => ({
      id: `row-${index}`,
      family: 'f',
      signal: 'bait',
      weight: 0.9,
      match: pattern,
    })),
  })
  const analyzer = analyzerWith(file)

  it('has tables', () => {
    expect(rows.length).toBeGreaterThan(30)
  })

  it.each(rows.map((row, index) => ({ ...row, index })))(
    '`$pattern` matches “$matches”, not “$passes”',
    ({ matches, passes, index }) => {
      const found = (text: string) =>
        analyzeText(analyzer, text).evidence.some(({ source }) => source === `en/page/row-${index}`)
      expect({ [matches]: found(matches), [passes]: found(passes) }).toEqual({ [matches]: true, [passes]: false })
    },
  )

  it('shows a file that is valid and holds on its examples', () => {
    const example = patternsSchema.parse(parse(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''))
    const found = finderOf(example)
    for (const { examples } of example.patterns) {
      expect(examples?.match.filter((text) => !found(text))).toEqual([])
      expect(examples?.pass.filter(found)).toEqual([])
    }
  })

  it('names every key of a pattern', () => {
    const keys = Object.keys(patternsSchema.shape.patterns.element.shape)
    expect(keys.filter((key) => !page.includes(`| \`${key}\` |`))).toEqual([])
  })
})
