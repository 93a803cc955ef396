/** A half-open range `[start, end)` of the original text in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}
