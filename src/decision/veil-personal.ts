import type { Comment } from '../comment/comment.js'
import type { Signals } from '../signals/signal.js'

const SHOWN = /[\p{L}\p{N}@]/gu

/**
 * The comment with a dot for each letter and digit of its personal data, so that spans still fit and nothing is told.
 *
 * Units: the text keeps its length in UTF-16 units.
 */
export function veilPersonal(comment: Comment, signals: Signals): Comment {
  const spans = Object.hasOwn(signals, 'personal_data') ? (signals.personal_data?.evidence ?? []) : []
  if (spans.length === 0) return comment
  const text = spans.reduce(
    (words, { start, end }) => words.slice(0, start) + veil(words.slice(start, end)) + words.slice(end),
    comment.text,
  )
  return { ...comment, text }
}

function veil(words: string): string {
  return words.replace(SHOWN, (letter) => '•'.repeat(letter.length))
}
