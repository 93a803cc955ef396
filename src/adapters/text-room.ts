import type { Limit } from './adapter.js'
import { graphemesOf } from './graphemes-of.js'
import { measureText } from './measure-text.js'

/** How a piece of plain text is written on a platform. */
export type Write = (plain: string) => string

/** The limits that a text goes beyond, written as the platform wants it. */
export function limitsPassed(text: string, limits: readonly Limit[], write: Write): readonly Limit[] {
  return limits.filter((limit) => lengthOf(text, limit, write) > limit.max)
}

/** How much of a text, in UTF-16 units, fits every limit once `kept` is set aside; it ends between graphemes and outside addresses. */
export function roomFor(
  text: string,
  limits: readonly Limit[],
  { write, kept }: { readonly write: Write; readonly kept: string },
): number {
  const left = limits.map((limit) => limit.max - measureText(kept, limit.unit))
  let end = 0
  for (const { piece, isUrl } of piecesOf(text)) {
    limits.forEach((limit, index) => {
      left[index] = (left[index] ?? 0) - weigh(write(piece), isUrl, limit)
    })
    if (left.some((room) => room < 0)) break
    end += piece.length
  }
  return end
}

/** The text up to where it fits, with an ellipsis, written for the platform. */
export function cutText(
  text: string,
  limits: readonly Limit[],
  { write, kept = '' }: { readonly write: Write; readonly kept?: string },
): string {
  const end = roomFor(text, limits, { write, kept: `…${kept}` })
  return `${write(text.slice(0, end).trimEnd())}…`
}

/** The text in pieces that are never cut: an address, or one grapheme. */
function* piecesOf(text: string): Generator<{ readonly piece: string; readonly isUrl: boolean }> {
  let at = 0
  for (const found of text.matchAll(/https?:\/\/\S{1,2048}/g)) {
    for (const { segment } of graphemesOf(text.slice(at, found.index))) yield { piece: segment, isUrl: false }
    yield { piece: found[0], isUrl: true }
    at = found.index + found[0].length
  }
  for (const { segment } of graphemesOf(text.slice(at))) yield { piece: segment, isUrl: false }
}

function weigh(piece: string, isUrl: boolean, limit: Limit): number {
  return isUrl && limit.urls !== undefined ? limit.urls : measureText(piece, limit.unit)
}

function lengthOf(text: string, limit: Limit, write: Write): number {
  if (limit.urls === undefined) return measureText(write(text), limit.unit)
  let sum = 0
  for (const { piece, isUrl } of piecesOf(text)) sum += weigh(write(piece), isUrl, limit)
  return sum
}
