import { LineCounter, parseDocument } from 'yaml'
import { issue } from './issue-codes.js'
import { fail, type Issue, ok, type Result } from './result.js'

/** A rule set as text, read but not yet checked. */
export interface RuleSetText {
  readonly document: unknown
  /** Finds the place of a JSON Pointer in the text: of the value there, else of the nearest value around it. */
  readonly locate: (path: string) => { readonly line: number; readonly column: number } | undefined
}

const LONGEST = 5_000_000
const MOST_ALIASES = 50

/**
 * Reads a rule set written as YAML or JSON, and remembers where everything stands.
 *
 * Bounds: 5,000,000 characters, one document, no tags of its own, aliases within reason.
 * Errors: `syntax` with line and column; `too-large`.
 *
 * @example
 * parseRuleSetText('sangfroid: 1').ok // => true
 */
export function parseRuleSetText(text: string, options: { readonly file?: string } = {}): Result<RuleSetText> {
  const file = options.file === undefined ? {} : { file: options.file }
  if (text.length > LONGEST)
    return fail([{ ...issue('too-large', '', `the text is longer than ${LONGEST} characters`), ...file }])
  const lines = new LineCounter()
  const parsed = parseDocument(text.startsWith('\uFEFF') ? text.slice(1) : text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    schema: 'core',
  })
  const wrong = [...parsed.errors, ...parsed.warnings].map((error): Issue => {
    const { line, col } = lines.linePos(error.pos[0])
    return { ...issue('syntax', '', firstLine(error.message)), ...file, line, column: col }
  })
  if (wrong.length > 0) return fail(wrong)
  const locate = (path: string): { line: number; column: number } | undefined => {
    const offset = offsetOf(parsed.contents, path === '' ? [] : path.slice(1).split('/').map(unescapeStep))
    if (offset === undefined) return undefined
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  try {
    return ok({ document: parsed.toJS({ maxAliasCount: MOST_ALIASES }), locate })
  } catch (error) {
    return fail([
      {
        ...issue('syntax', '', firstLine(error instanceof Error ? error.message : 'cannot be read')),
        ...file,
        line: 1,
        column: 1,
      },
    ])
  }
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? message
  const trimmed = line.replace(/[.:]$/, '')
  return trimmed.slice(0, 1).toLowerCase() + trimmed.slice(1, 300)
}
