const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The characters of a text as a reader counts them; the same in every language. */
export function graphemesOf(text: string): Iterable<{ readonly segment: string }> {
  return SEGMENTER.segment(text)
}
