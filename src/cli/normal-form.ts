import { tokenize } from '../text/tokenize.js'
import { Boundary, createWorkspace } from '../text/workspace.js'

/** Writes a text as terms and patterns see it: folded words, apart by spaces, with `|` between sentences. */
export function normalForm(text: string): string {
  const workspace = createWorkspace()
  tokenize(workspace, text)
  const words = Array.from({ length: workspace.count }, (_, token) => {
    const units = workspace.folded.subarray(workspace.from[token], workspace.to[token])
    const word = Array.from(units, (unit) => String.fromCharCode(unit)).join('')
    return token > 0 && (workspace.before[token] ?? 0) >= Boundary.sentence ? `| ${word}` : word
  })
  return words.join(' ')
}
