import type { Signals } from '../signals/signal.js'

/**
 * A text with `[…]` in place of all that some signals have as evidence; `undefined` where they have none.
 *
 * Bounds: what stands after the first span that ends beyond `searched` units is left as it is.
 */
export function coverSpans(
  text: string,
  signals: Signals,
  ids: readonly string[],
  searched = Number.POSITIVE_INFINITY,
): string | undefined {
  const spans = ids.flatMap((id) => (Object.hasOwn(signals, id) ? (signals[id]?.evidence ?? []) : []))
  if (spans.length === 0) return undefined
  let covered = ''
  let from = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue
    covered += `${text.slice(from, Math.max(from, start))}[…]`
    from = end
    if (from > searched) break
  }
  return covered + text.slice(from)
}
