import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'

const HIDDEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const MOST = 50

/**
 * Reports lines of a text with characters that nobody sees and that change how the line reads: what a reviewer approves is not what is run.
 *
 * Bounds: one issue for a line, the first 50; a byte order mark at the very beginning is fine, as are the joiners of emoji and scripts.
 * Source: CVE-2021-42574, Unicode Technical Standard 55.
 */
export function hiddenCharacters(text: string, file: string): readonly Issue[] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (!HIDDEN.test(body)) return []
  return body
    .split('\n')
    .flatMap((words, index): Issue[] => {
      const at = words.search(HIDDEN)
      if (at < 0) return []
      const code = words.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
      const hint = `take it away, or write it as "\\u${code.toLowerCase()}"`
      const found = issue('bidi-control', '', `the hidden character U+${code} changes how this line reads`, hint)
      return [{ ...found, file, line: index + 1, column: at + 1 }]
    })
    .slice(0, MOST)
}
