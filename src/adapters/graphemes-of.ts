import { whenAsked } from '../when-asked.js'

/** Its rules take a while to load. */
const segmenter = whenAsked(() => new Intl.Segmenter('en', { granularity: 'grapheme' }))

/**
 * The characters of a text as a reader counts them; the same in every language.
 *
 * Bounds: linear in the length. The text is cut up window by window, since each segment that the engine hands out carries a copy of all it was cut from.
 */
export function* graphemesOf(text: string): Generator<{ readonly segment: string }> {
  let from = 0
  let size = WINDOW
  while (from < text.length) {
    const end = /[\uD800-\uDBFF]/.test(text.charAt(from + size - 1)) ? from + size + 1 : from + size
    const window = text.slice(from, end)
    const isLast = end >= text.length
    let last = ''
    for (const { segment } of segmenter().segment(window)) {
      if (last !== '') yield { segment: last }
      last = segment
    }
    // What ends a window may go on in the next one.
    const whole = window.length - last.length
    if (isLast) yield { segment: last }
    size = !isLast && whole === 0 ? size * 2 : WINDOW
    from = isLast ? text.length : from + whole
  }
}

const WINDOW = 512
