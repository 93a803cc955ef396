import { tokenize } from '../../src/text/tokenize.js'
import { createWorkspace, type Workspace } from '../../src/text/workspace.js'

/** One token as a test wants to see it. */
export interface ReadToken {
  /** Its slice of the original text. */
  readonly original: string
  /** What terms and patterns compare. */
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly kind: number
  readonly flags: number
  readonly before: number
  readonly sentence: number
  readonly clause: number
  readonly quote: number
}

/** Tokenises a text, in a workspace of its own unless one is given, and copies the tokens out. */
export function readTokens(text: string, workspace: Workspace = createWorkspace()): readonly ReadToken[] {
  tokenize(workspace, text)
  const number = (table: ArrayLike<number>, at: number): number => table[at] ?? -1
  return Array.from({ length: workspace.count }, (_, at) => {
    const start = number(workspace.start, at)
    const end = number(workspace.end, at)
    const units = workspace.folded.slice(number(workspace.from, at), number(workspace.to, at))
    return {
      original: text.slice(start, end),
      folded: String.fromCharCode(...units),
      start,
      end,
      kind: number(workspace.kind, at),
      flags: number(workspace.flags, at),
      before: number(workspace.before, at),
      sentence: number(workspace.sentence, at),
      clause: number(workspace.clause, at),
      quote: number(workspace.quote, at),
    }
  })
}
