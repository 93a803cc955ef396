import { Lexer } from 'yaml'

import type { Directive } from './directive.js'

const WORD = 'sangfroid-disable-next-line'
const COMMENT = /^#\s*sangfroid-disable-next-line(?![\w-])[\s:]*(.*)$/

/**
 * Finds the comments `# sangfroid-disable-next-line CODE, CODE -- REASON` of a rule set written as YAML.
 *
 * Bounds: in comments only; the same words inside a text are words.
 */
export function readDirectives(text: string): readonly Directive[] {
  if (!text.includes(WORD)) return []
  const lines = text.split('\n')
  const found: Directive[] = []
  let line = 1
  let column = 1
  for (const token of new Lexer().lex(text)) {
    const words = token.startsWith('#') ? COMMENT.exec(token)?.[1] : undefined
    if (words !== undefined) found.push({ line, column, target: nextLine(lines, line), ...split(words) })
    if (CONTROLS.includes(token)) continue
    const parts = token.split('\n')
    line += parts.length - 1
    column = parts.length === 1 ? column + token.length : (parts.at(-1)?.length ?? 0) + 1
  }
  return found
}

/** What the lexer puts between the pieces of the text: the begin of a document, of a text, and an error in a flow. */
const CONTROLS = ['\u0002', '\u001f', '\u0018']

/** The first line below that holds more than a comment. */
function nextLine(lines: readonly string[], line: number): number {
  let next = line + 1
  while (next <= lines.length && /^\s*(?:#|$)/.test(lines[next - 1] ?? '')) next += 1
  return next
}

function split(words: string): Pick<Directive, 'codes' | 'reason'> {
  const at = words.indexOf('--')
  const codes = (at < 0 ? words : words.slice(0, at)).split(/[\s,]+/).filter((code) => code !== '')
  return { codes, reason: at < 0 ? '' : words.slice(at + 2).trim() }
}
