import type { Reading } from '../lexicon/reading.js'
import type { LexiconTables } from '../lexicon/tables.js'

/** Whether a term of a category with a value begins at a word. */
export function hasValue(
  tables: LexiconTables,
  { head, markNext, markTerm }: Reading,
  at: number,
  category: number,
  value: string,
): boolean {
  for (let mark = head[at] ?? -1; mark >= 0; mark = markNext[mark] ?? -1) {
    const term = markTerm[mark] ?? 0
    if (tables.termCategory[term] === category && tables.values[tables.termValue[term] ?? 0] === value) return true
  }
  return false
}
