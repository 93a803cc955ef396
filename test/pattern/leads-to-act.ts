import { analyzeText } from '../../src/pattern/analyze-text.js'
import type { Analyzer } from '../../src/pattern/analyzer.js'
import { isAct } from '../../src/pattern/weigh-words.js'

/** Whether a text holds evidence that may lead to a removal. */
export function leadsToAct(analyzer: Analyzer, text: string): boolean {
  return analyzeText(analyzer, text).evidence.some(isAct)
}
