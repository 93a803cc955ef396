import type { Comment } from '../comment/comment.js'
import type { Signals } from '../signals/signal.js'
import { coverSpans } from './cover-spans.js'

const PERSONAL = ['personal_data', 'doxxing'] as const
const LONGEST = 4000

/**
 * The comment as colleagues may read it in a note, where it holds personal data; `undefined` where it holds none.
 *
 * Bounds: the first 4000 units; each stretch of personal data and of published private details gives way to `[…]`.
 */
export function coverPersonal({ text }: Comment, signals: Signals): string | undefined {
  return coverSpans(text, signals, PERSONAL)?.slice(0, LONGEST)
}
