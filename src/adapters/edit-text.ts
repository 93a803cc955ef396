import type { Span } from '../text/span.js'
import type { VisibleText } from './visible-text.js'

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
    pieces.push({ at: length, from, to, isExact: text.length === to - from })
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
  return {
    text: parts.join(''),
    toSource({ start, end }) {
      const first = pieceAt(pieces, start)
      const last = pieceAt(pieces, Math.max(start, end - 1))
      if (first === undefined || last === undefined) return { start: 0, end: 0 }
      return {
        start: first.isExact ? Math.min(first.to, first.from + start - first.at) : first.from,
        end: last.isExact ? Math.min(last.to, last.from + Math.max(start, end) - last.at) : last.to,
      }
    },
  }
}

interface Piece {
  readonly at: number
  readonly from: number
  readonly to: number
  /** Unit for unit. */
  readonly isExact: boolean
}

/** The piece that holds an offset; of those before the first, the first. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return pieces[low]
}
