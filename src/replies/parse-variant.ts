import type { Segment } from './template.js'

/** A variant cut into its pieces, or where it is broken. */
export type ParsedVariant =
  | { readonly ok: true; readonly segments: readonly Segment[]; readonly variables: readonly string[] }
  | { readonly ok: false; readonly at: number }

/**
 * Cuts a variant at its `{variables}`.
 *
 * Bounds: one pass; a brace that is opened and not closed, closed and not opened, or nested is reported with its place.
 */
export function parseVariant(text: string): ParsedVariant {
  const segments: Segment[] = []
  const variables: string[] = []
  let from = 0
  while (from < text.length) {
    const open = text.indexOf('{', from)
    const literal = open === -1 ? text.slice(from) : text.slice(from, open)
    const stray = literal.indexOf('}')
    if (stray !== -1) return { ok: false, at: from + stray }
    if (literal !== '') segments.push({ kind: 'text', text: literal })
    if (open === -1) break
    const close = text.indexOf('}', open)
    const name = text.slice(open + 1, close === -1 ? open + 1 : close).trim()
    if (name === '' || name.includes('{')) return { ok: false, at: open }
    segments.push({ kind: 'variable', name })
    if (!variables.includes(name)) variables.push(name)
    from = close + 1
  }
  return { ok: true, segments, variables }
}
