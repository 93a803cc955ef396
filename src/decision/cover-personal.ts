import type { Comment } from '../comment/comment.js'
import type { Signals } from '../signals/signal.js'

const PERSONAL = ['personal_data', 'doxxing'] as const
const LONGEST = 4000

/**
 * The comment as colleagues may read it in a note, where it holds personal data; `undefined` where it holds none.
 *
 * Bounds: the first 4000 units; each stretch of personal data and of published private details gives way to `[…]`.
 */
export function coverPersonal({ text }: Comment, signals: Signals): string | undefined {
  const spans = PERSONAL.flatMap((id) => (Object.hasOwn(signals, id) ? (signals[id]?.evidence ?? []) : []))
  if (spans.length === 0) return undefined
  let covered = ''
  let from = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue
    covered += `${text.slice(from, Math.max(from, start))}[…]`
    from = end
  }
  return (covered + text.slice(from)).slice(0, LONGEST)
}
