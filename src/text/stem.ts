import type { Workspace } from './workspace.js'

const LETTER_S = 115
const LETTER_X = 120

/** The first token from `from` on that begins at the offset or behind it. */
export function tokenAt(workspace: Workspace, from: number, offset: number): number {
  let token = from
  while (token < workspace.count && (workspace.start[token] ?? 0) < offset) token++
  return token
}

/** Where the first letters of a word end: at most `size` of them, and without the ending of a plural where at least `least` letters stay. */
export function endOfStem(units: Uint16Array, from: number, to: number, size: number, least: number): number {
  const last = units[to - 1]
  const end = to - from > least && (last === LETTER_S || last === LETTER_X) ? to - 1 : to
  return Math.min(end, from + size)
}
