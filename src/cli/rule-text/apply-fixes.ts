import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml'
import { unescapeStep } from '../../json-pointer.js'
import type { Issue } from '../../result.js'

/** A text with what could be mended in it, and how much that was. */
export interface FixedText {
  readonly text: string
  readonly fixed: number
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
}

/**
 * Mends a rule set written as YAML or JSON where its issues say how; comments and layout stay.
 *
 * Bounds: edits that would overlap wait for the next round; a place that is written in an unusual way is left alone.
 */
export function applyFixes(text: string, issues: readonly Issue[]): FixedText {
  const root = parseDocument(text, { uniqueKeys: false, prettyErrors: false }).contents
  const edits = issues
    .flatMap((found) => editOf(found, text, root) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let mended = ''
  let at = 0
  let fixed = 0
  for (const { start, end, by } of edits) {
    if (start < at) continue
    mended += text.slice(at, start) + by
    at = end
    fixed += 1
  }
  return { text: mended + text.slice(at), fixed }
}

function editOf({ fix, path, line }: Issue, text: string, root: ParsedNode | null): Edit | null {
  if (fix === undefined) return null
  if (fix.kind === 'remove-line') return line === undefined ? null : lineEdit(text, line)
  const steps = path.slice(1).split('/').map(unescapeStep)
  const last = steps.at(-1) ?? ''
  const parent = follow(root, steps.slice(0, -1))
  return fix.kind === 'rename-key' ? renameEdit(text, parent, last, fix.to) : removeEdit(text, parent, Number(last))
}

function follow(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((node, step) => {
    if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.value
    return isSeq(node) ? node.items[Number(step)] : undefined
  }, root)
}

/** The same quotes are kept; a name that is no plain word gets some. */
function renameEdit(text: string, parent: unknown, from: string, to: string): Edit | null {
  if (!isMap(parent)) return null
  const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === from)?.key
  const range = isScalar(key) ? key.range : undefined
  if (range === undefined || range === null) return null
  const [start, end] = range
  const quote = /^["']/.exec(text.slice(start, end))?.[0] ?? (/^[A-Za-z][\w-]*$/.test(to) ? '' : "'")
  return { start, end, by: `${quote}${to}${quote}` }
}

function removeEdit(text: string, parent: unknown, index: number): Edit | null {
  if (!isSeq(parent)) return null
  const item = rangeOf(parent.items[index])
  if (item === null) return null
  if (parent.flow === true) {
    const next = rangeOf(parent.items[index + 1])
    const before = rangeOf(parent.items[index - 1])
    if (next !== null) return { start: item.start, end: next.start, by: '' }
    return before === null ? null : { start: before.end, end: item.end, by: '' }
  }
  const lineStart = text.lastIndexOf('\n', item.start - 1) + 1
  const lineEnd = text.indexOf('\n', item.end)
  if (!/^\s*-\s+$/.test(text.slice(lineStart, item.start)) || lineEnd < 0) return null
  const rest = text.slice(item.end, lineEnd)
  return /^\s*(?:#.*)?$/.test(rest) && parent.items.length > 1 ? { start: lineStart, end: lineEnd + 1, by: '' } : null
}

function rangeOf(node: unknown): { readonly start: number; readonly end: number } | null {
  const range = isNode(node) ? node.range : undefined
  return range === undefined || range === null ? null : { start: range[0], end: range[1] }
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node)
}

function lineEdit(text: string, line: number): Edit | null {
  let start = 0
  for (let number = 1; number < line; number += 1) {
    start = text.indexOf('\n', start) + 1
    if (start === 0) return null
  }
  const end = text.indexOf('\n', start)
  const stop = end < 0 ? text.length : end + 1
  return /^\s*#/.test(text.slice(start, stop)) ? { start, end: stop, by: '' } : null
}
