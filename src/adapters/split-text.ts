import type { Limit, Split } from './adapter.js'
import { calmText, type TextStyle } from './calm-text.js'
import { fitText } from './fit-text.js'
import { cutText, limitsPassed, roomFor, type Write } from './text-room.js'

/** A text in the posts that say it, and what was done to it. */
export interface SplitText {
  /** In their order; none where nothing is left of the text. */
  readonly texts: readonly string[]
  readonly lost: readonly string[]
}

/**
 * A text made safe to publish, in as many posts as it needs: each ends with a paragraph or a sentence where one ends in its second half, else between
 * words, else between graphemes; never inside an address. Without `split`, and beyond its most posts, the text is cut with an ellipsis.
 *
 * Units: each limit in its own unit; a number such as ` (1/3)` is part of the length.
 *
 * @example
 * splitText('One. Two.', [{ max: 5, unit: 'utf16' }], { split: { most: 2 } })
 * // => { texts: ['One.', 'Two.'], lost: ['the text was split into 2 posts'] }
 */
export function splitText(
  text: string,
  limits: readonly Limit[],
  { split, style = {} }: { readonly split?: Split | undefined; readonly style?: TextStyle },
): SplitText {
  const { escape: write = (plain) => plain } = style
  const calm = calmText(text, style)
  if (split === undefined || limitsPassed(calm.text, limits, write).length === 0) {
    const fitted = fitText(text, limits, style)
    return { texts: fitted.text === '' ? [] : [fitted.text], lost: fitted.lost }
  }
  const { parts, isCut } = partsOf(calm.text, limits, { split, write })
  const texts = split.numbered === true ? parts.map((part, nth) => `${part} (${nth + 1}/${parts.length})`) : parts
  return {
    texts,
    lost: [
      ...calm.lost,
      ...(parts.length > 1 ? [`the text was split into ${parts.length} posts`] : []),
      ...(isCut ? [`the text was cut to what ${parts.length} posts hold`] : []),
    ],
  }
}

/** As long as any number that is put behind a part. */
const NUMBER = ' (9/9)'

interface Parts {
  readonly parts: readonly string[]
  readonly isCut: boolean
}

function partsOf(
  text: string,
  limits: readonly Limit[],
  { split, write }: { readonly split: Split; readonly write: Write },
): Parts {
  const kept = split.numbered === true ? NUMBER : ''
  const parts: string[] = []
  let rest = text
  while (rest !== '') {
    const room = roomFor(rest, limits, { write, kept })
    const end = room >= rest.length ? room : breakBefore(rest, room)
    if (end < rest.length && (parts.length === split.most - 1 || end === 0))
      return { parts: [...parts, cutText(rest, limits, { write, kept })], isCut: true }
    parts.push(write(rest.slice(0, end).trimEnd()))
    rest = rest.slice(end).trimStart()
  }
  return { parts, isCut: false }
}

/** The best place to end a post, at most at `room`. */
function breakBefore(text: string, room: number): number {
  // What follows the room shows whether a word or a sentence ends right there.
  const seen = text.slice(0, room + 1)
  for (const { ending, least } of ENDINGS) {
    const found = seen.matchAll(ending)
    let last = 0
    for (const { index, 0: matched } of found) if (index + matched.length <= room) last = index + matched.length
    if (last > room * least) return last
  }
  return room
}

/**
 * Paragraphs, sentences with the quotation marks that close behind them, lines, words; no space before a mark that belongs to the word before it.
 * `least` is the part of the room that must be filled by then.
 */
const ENDINGS = [
  { ending: /\n(?=\s*\n)/g, least: 0.5 },
  { ending: /[.!?…][\]"'»”’)]{0,8}(?=\s)/g, least: 0.5 },
  { ending: /\n/g, least: 0.5 },
  { ending: /[ \t\n](?![!?;:»])/g, least: 0 },
] as const
