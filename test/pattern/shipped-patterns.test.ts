import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { type Pattern, patternsSchema } from '../../src/pattern/pattern.js'
import { SIGNALS } from '../../src/signals/index.js'
import { readRuleFiles } from '../lexicon/rule-files.js'
import { createAnalyzerOf } from './shipped-analyzer.js'

const files = readRuleFiles('patterns')
const languages = [...new Set(files.map(({ name }) => name.slice(0, 2)))]
const analyzers = new Map(languages.map((language) => [language, createAnalyzerOf(language)]))
const shipped = new Set([...analyzers.values()].flatMap((analyzer) => analyzer.patterns.patterns.map(({ id }) => id)))
const signals = new Set([...SIGNALS.map(({ id }) => id), 'none'])

describe.each(files)('rules/patterns/$name.yaml', ({ name, document }) => {
  const parsed = patternsSchema.safeParse(document)
  const patterns = parsed.success ? parsed.data.patterns : []

  it('has the shape of a pattern file', () => {
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it('is named after its file', () => {
    expect(document).toMatchObject({ language: name.slice(0, 2), name: name.slice(3) })
  })

  it('has each id once', () => {
    const ids = patterns.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('gives signals that exist', () => {
    expect(patterns.flatMap(signalsOf).filter((id) => !signals.has(id))).toEqual([])
  })

  it('carries examples', () => {
    expect(patterns.filter(({ examples }) => examples === undefined).map(({ id }) => id)).toEqual([])
  })

  it('is in the package as generated last (else: npm run generate)', () => {
    expect(patterns.filter(({ id }) => !shipped.has(`${name}/${id}`)).map(({ id }) => id)).toEqual([])
  })

  it.each(patterns.map((pattern) => ({ pattern, id: pattern.id })))('$id holds on its examples', ({ pattern }) => {
    const source = `${name}/${pattern.id}`
    const missed = (pattern.examples?.match ?? []).filter((text) => strongest(text, source) === 0)
    // Evidence that a frame or a negation has damped below the pattern's tier is no harm.
    const limit = Math.min(0.5, pattern.weight)
    const caught = (pattern.examples?.pass ?? []).filter((text) => strongest(text, source) >= limit)
    expect({ missed, caught }).toEqual({ missed: [], caught: [] })
  })
})

function strongest(text: string, source: string): number {
  const analyzer = analyzers.get(source.slice(0, 2))
  if (analyzer === undefined) return 0
  const weights = analyzeText(analyzer, text).evidence.flatMap((one) => (one.source === source ? [one.weight] : []))
  return Math.max(0, ...weights)
}

function signalsOf({ signal }: Pattern): readonly string[] {
  return typeof signal === 'string' ? [signal] : Object.values(signal)
}
