import type { VisibleText } from './visible-text.js'

/** A text that was edited twice, the second time out of what the first had made, with the way back to the first source. */
export function visibleThrough(first: VisibleText, second: VisibleText): VisibleText {
  return { text: second.text, toSource: (span) => first.toSource(second.toSource(span)) }
}
