import type { Span } from '../text/span.js'

/** A piece of a text and where it comes from. */
export interface Piece {
  readonly at: number
  readonly from: number
  readonly to: number
  /** Unit for unit. */
  readonly exact: boolean
}

/** Leads a stretch of a text back to the stretch of the source that its pieces come from; the pieces are in the text's order. */
export function wayBack(pieces: readonly Piece[]): (span: Span) => Span {
  return ({ start, end }) => {
    const first = pieceAt(pieces, start)
    const last = pieceAt(pieces, Math.max(start, end - 1))
    if (first === undefined || last === undefined) return { start: 0, end: 0 }
    return {
      start: first.exact ? Math.min(first.to, first.from + start - first.at) : first.from,
      end: last.exact ? Math.min(last.to, last.from + Math.max(start, end) - last.at) : last.to,
    }
  }
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
