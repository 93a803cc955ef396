import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { describeYamlError } from './describe-yaml-error.js'
import { isRecord } from './is-record.js'
import { issue } from './issue-codes.js'
import { unescapeStep } from './json-pointer.js'
import { fail, type Issue, ok, type Result } from './result.js'

/** A rule set as text, read but not yet checked. */
export interface RuleSetText {
  readonly document: unknown
  /** Finds the place of a JSON Pointer in the text: of the value there, else of the nearest value around it. */
  readonly locate: (path: string) => { readonly line: number; readonly column: number } | undefined
}

const LONGEST = 5_000_000
const MOST_ALIASES = 50
const MOST_MISTAKES = 100
const TOO_DEEP = issue('too-large', '', 'nested deeper than can be read', 'use fewer levels')
const EMPTY_HINT = 'a rule set begins with `sangfroid: 1` and a `name`'

/**
 * Reads a rule set written as YAML or JSON, and remembers where everything stands.
 *
 * Bounds: 5,000,000 characters, one document, no tags of its own, aliases within reason.
 * Errors: `syntax` with line and column; `too-large`.
 *
 * @example
 * parseRuleSetText('sangfroid: 1').ok // => true
 */
export function parseRuleSetText(
  text: string,
  options: { readonly file?: string; readonly whenEmpty?: string } = {},
): Result<RuleSetText> {
  const file = options.file === undefined ? {} : { file: options.file }
  if (text.length > LONGEST)
    return fail([{ ...issue('too-large', '', `the text is longer than ${LONGEST} characters`), ...file }])
  const lines = new LineCounter()
  const parsed = readDocument(text, lines)
  if (parsed === null) return fail([{ ...TOO_DEEP, ...file }])
  const complain = (code: string, text: string, offset: number): Issue => {
    const { line, col } = lines.linePos(offset)
    const { message, hint } = describeYamlError(code, text)
    return { ...issue('syntax', '', message, hint), ...file, line, column: col }
  }
  const wrong = [...parsed.errors, ...parsed.warnings].map((error) => complain(error.code, error.message, error.pos[0]))
  const tooDeep = parsed.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (tooDeep !== undefined) return fail([{ ...complain('', '', tooDeep.pos[0]), ...TOO_DEEP }])
  if (wrong.length > 0) return fail(oneEach(wrong))
  const doubled = doubledKeys(parsed).slice(0, MOST_MISTAKES)
  if (doubled.length > 0) return fail(doubled.map((offset) => complain('DUPLICATE_KEY', '', offset)))
  if (parsed.contents === null)
    return fail([
      { ...issue('syntax', '', 'the file is empty', options.whenEmpty ?? EMPTY_HINT), ...file, line: 1, column: 1 },
    ])
  const locate = (path: string): { line: number; column: number } | undefined => {
    const offset = offsetOf(parsed.contents, path === '' ? [] : path.slice(1).split('/').map(unescapeStep))
    if (offset === undefined) return undefined
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  try {
    return ok({ document: parsed.toJS({ maxAliasCount: MOST_ALIASES }), locate })
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    return fail([complain('', text, /Unresolved/.test(text) ? unresolvedAlias(parsed) : 0)])
  }
}

/** The parser compares each key with all before it, which takes for ever on a long map; so doubled keys are looked for afterwards. */
function readDocument(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text.startsWith('\uFEFF') ? text.slice(1) : text, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
      strict: true,
      uniqueKeys: false,
      schema: 'core',
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function doubledKeys(parsed: Document): number[] {
  const offsets: number[] = []
  const look = (node: unknown): void => {
    if (isPair(node)) {
      look(node.key)
      look(node.value)
    } else if (isCollection(node)) {
      if (isMap(node)) offsets.push(...doubledIn(node))
      for (const item of node.items) look(item)
    }
  }
  look(parsed.contents)
  return offsets
}

function doubledIn(map: YAMLMap): number[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : undefined
    if (name === undefined) return []
    if (seen.has(name)) return [startOf(key) ?? 0]
    seen.add(name)
    return []
  })
}

/** One mistake can upset the parser several times on one line: the first says enough. */
function oneEach(wrong: readonly Issue[]): readonly Issue[] {
  const lines = new Set<number | undefined>()
  return wrong
    .filter(({ line }) => !lines.has(line) && lines.add(line))
    .slice(0, MOST_MISTAKES)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function unresolvedAlias(parsed: Document): number {
  let offset = 0
  visit(parsed, {
    Alias(_, node) {
      if (node.resolve(parsed) !== undefined) return undefined
      offset = node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

/** Follows a pointer as far as it leads; a key stands where its name is written, an item where it begins. */
function offsetOf(root: unknown, steps: readonly string[]): number | undefined {
  let node: unknown = root
  let offset = startOf(root)
  for (const step of steps) {
    const items: readonly unknown[] = isRecord(node) && Array.isArray(node.items) ? node.items : []
    const pair = items.find((item) => isRecord(item) && isRecord(item.key) && String(item.key.value) === step)
    if (isRecord(pair)) {
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else {
      const item = /^[0-9]{1,9}$/.test(step) ? items[Number(step)] : undefined
      if (!isRecord(item) || isRecord(item.key)) return offset
      offset = startOf(item) ?? offset
      node = item
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  const range: unknown = isRecord(node) ? node.range : undefined
  const start: unknown = Array.isArray(range) ? range[0] : undefined
  return typeof start === 'number' ? start : undefined
}
