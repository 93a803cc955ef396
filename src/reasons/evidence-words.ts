import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Span } from '../text/span.js'
import type { Messages } from './messages/messages.js'

const LONGEST_QUOTE = 80

/**
 * Returns the words of a span, quoted, or a stand-in where repeating them would expose personal data.
 *
 * Bounds: a quote longer than 80 UTF-16 units is shortened; spans outside the text give an empty quote.
 */
export function quoteSpan(
  span: Span,
  source: { readonly comment: Comment; readonly decision: Decision },
  messages: Messages,
): string {
  const personal = Object.hasOwn(source.decision.signals, 'personal_data')
    ? (source.decision.signals.personal_data?.evidence ?? [])
    : []
  if (personal.some((found) => found.start < span.end && span.start < found.end)) return messages.hiddenWords
  const words = source.comment.text.slice(span.start, span.end)
  return messages.quote(words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words)
}

/** Returns the distinct quotes of several spans, in order, as one enumeration. */
export function quoteSpans(
  spans: readonly Span[],
  source: { readonly comment: Comment; readonly decision: Decision },
  messages: Messages,
): string {
  return [...new Set(spans.map((span) => quoteSpan(span, source, messages)))].join(', ')
}
