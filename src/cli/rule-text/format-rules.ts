import { type Document, isMap, isScalar, isSeq, Lexer, parseDocument, stringify, type YAMLMap } from 'yaml'

import { ruleSchema, ruleSetSchema } from '../../rule-set/rule-set-schema.js'

/** The order in which keys stand, by the keys that lead to their map; `*` is any item of a list. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(ruleSetSchema.shape),
  '/rules/*': Object.keys(ruleSchema.shape),
  '/rules/*/examples': ['match', 'pass'],
}
const WIDTH = 120

/**
 * Lays a rule set out: known keys in one order, two blanks a level, lines of 120 characters where words can be parted; comments stay where
 * they belong.
 *
 * Bounds: the same layout for a text that is laid out already. Keys it does not know keep their order, behind those it knows.
 * Errors: `null` for a text that is no sound YAML or JSON, or whose meaning the layout would change.
 */
export function formatRules(text: string): string | null {
  const before = parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  if (before.errors.length > 0 || before.contents === null) return null
  const meant = meaningOf(before)
  if (isMap(before.contents) && !before.contents.has('kind')) sortKeys(before.contents, '')
  const laid = isJson(text) ? `${JSON.stringify(before.toJS(), null, 2)}\n` : layOut(before)
  const after = parseDocument(laid, { prettyErrors: false, uniqueKeys: false })
  return after.errors.length === 0 && meaningOf(after) === meant ? laid : null
}

const LAYOUT = { indent: 2, lineWidth: WIDTH, flowCollectionPadding: true, singleQuote: true } as const

function isJson(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function layOut(document: Document.Parsed): string {
  unfoldLong(document.contents, 0)
  return withoutPadding(document.toString(LAYOUT))
}

/** What does not fit on one line is written in several, an item each. */
function unfoldLong(node: unknown, column: number): void {
  if (!isMap(node) && !isSeq(node)) return
  if (node.flow === true) {
    const line = stringify(node.toJSON(), { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
    if (column + line.length <= WIDTH) return
    node.flow = false
  }
  if (isSeq(node)) for (const item of node.items) unfoldLong(item, column + 2)
  else
    for (const { key, value } of node.items) {
      const own = isScalar(key) ? String(key.value).length + 4 : 0
      unfoldLong(value, isInline(value) ? column + own : column + 2)
    }
}

function isInline(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true
}

/** Maps have blanks inside their braces, lists none inside their brackets. */
function withoutPadding(text: string): string {
  const tokens = [...new Lexer().lex(text)].filter((token) => !CONTROLS.includes(token))
  return tokens
    .filter((token, index) => !(token === ' ' && (tokens[index - 1] === '[' || tokens[index + 1] === ']')))
    .join('')
}

/** What the lexer puts between the pieces of the text. */
const CONTROLS = ['\u0002', '\u001f', '\u0018']

function sortKeys(node: unknown, path: string): void {
  if (isSeq(node)) for (const item of node.items) sortKeys(item, `${path}/*`)
  if (!isMap(node)) return
  const order = Object.hasOwn(ORDER, path) ? ORDER[path] : undefined
  if (order !== undefined) reorder(node, order)
  for (const { key, value } of node.items) if (isScalar(key)) sortKeys(value, `${path}/${String(key.value)}`)
}

/** A comment at the very top stands over the file, not over the key that happens to come first. */
function reorder(map: YAMLMap, order: readonly string[]): void {
  const rank = (key: unknown): number => {
    const at = isScalar(key) ? order.indexOf(String(key.value)) : -1
    return at < 0 ? order.length : at
  }
  const items = map.items.map((pair, index) => ({ pair, index }))
  items.sort((a, b) => rank(a.pair.key) - rank(b.pair.key) || a.index - b.index)
  map.items = items.map(({ pair }) => pair)
}

/** What a document says, whatever the order of its keys. */
function meaningOf(document: Document): string {
  return JSON.stringify(inOrder(document.toJS({ maxAliasCount: 50 })))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOrder(item)]),
  )
}
