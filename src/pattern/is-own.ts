import type { Analyzer } from './analyzer.js'

/** Whether the word at a place says that something is the speaker's (`my`, `nos`). */
export function isOwn({ reading, workspace }: Analyzer, at: number): boolean {
  return at >= 0 && OWN.has(workspace.text.slice(reading.start[at], reading.end[at]).toLowerCase())
}

const OWN: ReadonlySet<string> = new Set(['my', 'our', 'mon', 'ma', 'mes', 'notre', 'nos'])
