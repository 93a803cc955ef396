import type { Reading } from '../lexicon/reading.js'
import type { Span } from '../text/span.js'
import { TokenKind } from '../text/workspace.js'

const NONE: readonly Span[] = Object.freeze([])

/**
 * Finds the stretches of a text that no loaded language pack can read: sentences of another language, words of another script.
 *
 * Units: UTF-16 units of the original text.
 * Bounds: words that stand beside each other are one stretch. A brand name in another script is one, too; what it means for the whole is
 * for the reader of the spans to say.
 */
export function unreadSpans(reading: Reading): readonly Span[] {
  let spans: { start: number; end: number }[] | undefined
  let last: { start: number; end: number } | undefined
  for (let at = 0; at < reading.count; at++) {
    if (reading.kind[at] !== TokenKind.foreign && reading.language[at] !== FOREIGN) {
      last = undefined
      continue
    }
    const end = reading.end[at] ?? 0
    if (last !== undefined) {
      last.end = end
      continue
    }
    last = { start: reading.start[at] ?? 0, end }
    spans ??= []
    spans.push(last)
  }
  return spans ?? NONE
}

/** How a reading marks a sentence in none of its languages. */
const FOREIGN = -2
