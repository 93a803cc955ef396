import type { Analyzer } from './analyzer.js'
import { wordAt } from './word-at.js'

/** Whether the word at a place says that something is the speaker's (`my`, `nos`). */
export function isOwn(analyzer: Analyzer, at: number): boolean {
  return at >= 0 && OWN.has(wordAt(analyzer, at))
}

const OWN: ReadonlySet<string> = new Set(['my', 'our', 'mon', 'ma', 'mes', 'notre', 'nos'])
