import { type Analyzer, createAnalyzer } from '../../src/pattern/analyzer.js'
import { readSnapshot } from '../../src/shipped/index.js'

/** An analyser for everything that the package ships, as `npm run generate` wrote it last. */
export function createShippedAnalyzer(): Analyzer {
  return createAnalyzer(readSnapshot(), ['en', 'fr'])
}
