import type { Analyzer } from './analyzer.js'

/** The word at a place as it was written, in lower case. */
export function wordAt({ reading, workspace }: Pick<Analyzer, 'reading' | 'workspace'>, at: number): string {
  return workspace.text.slice(reading.start[at], reading.end[at]).toLowerCase()
}
