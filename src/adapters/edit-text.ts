import type { Span } from '../text/span.js'
import type { VisibleText } from './visible-text.js'
import { type Piece, wayBack } from './way-back.js'

/** A stretch of a source, half-open in UTF-16 units, and what is read there instead. */
export interface TextEdit extends Span {
  readonly text: string
}

/**
 * A source with its markup edited away, and the way back. Edits are taken in order; one that begins before the former has ended, or ends beyond the
 * source, is left out.
 *
 * @example
 * editText('so *bad*', [{ start: 3, end: 4, text: '' }, { start: 7, end: 8, text: '' }]).text // => 'so bad'
 */
export function editText(source: string, edits: readonly TextEdit[]): VisibleText {
  const pieces: Piece[] = []
  const parts: string[] = []
  let length = 0
  let done = 0
  const put = (text: string, from: number, to: number) => {
    if (text === '') return
    pieces.push({ at: length, from, to, exact: text === source.slice(from, to) })
    parts.push(text)
    length += text.length
  }
  for (const { start, end, text } of edits) {
    if (start < done || end < start || end > source.length) continue
    put(source.slice(done, start), done, start)
    put(text, start, end)
    done = end
  }
  put(source.slice(done), done, source.length)
  return { text: parts.join(''), toSource: wayBack(pieces) }
}
