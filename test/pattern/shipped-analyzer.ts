import { type Analyzer, createAnalyzer, createSnapshot } from '../../src/pattern/analyzer.js'
import { parsePack } from '../../src/pattern/parse-pack.js'
import { readSnapshot } from '../../src/shipped/index.js'
import { PACKS } from '../../src/shipped/packs.generated.js'

/** Languages of the shipped snapshot; the others come as packs. */
const EVERYDAY: readonly string[] = ['en', 'fr']

/** An analyser for everything that the package ships, as `npm run generate` wrote it last. */
export function createShippedAnalyzer(): Analyzer {
  return createAnalyzer(readSnapshot(), EVERYDAY)
}

/** An analyser for the shipped pack of one language; English and French are read together. */
export function createAnalyzerOf(language: string): Analyzer {
  if (EVERYDAY.includes(language)) return createShippedAnalyzer()
  const pack = parsePack(JSON.parse(PACKS[language] ?? '{}'), language)
  if (!pack.ok) throw new Error(`no pack for ${language}`)
  return createAnalyzer(createSnapshot([pack.value]).snapshot, [language])
}
