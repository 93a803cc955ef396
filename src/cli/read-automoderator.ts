import { isMap, isPair, isScalar, LineCounter, parseAllDocuments } from 'yaml'

import { describeYamlError } from '../describe-yaml-error.js'
import type { AutoModeratorRule } from '../prove/imports/import-automoderator.js'
import { CannotRun } from './cannot-run.js'
import { showText } from './show-text.js'

const MOST_ALIASES = 50

/**
 * Cuts a file of AutoModerator's rules into its rules, each with the lines of its keys.
 *
 * Errors: throws `CannotRun` with line and column when the text is no YAML.
 */
export function readAutoModerator(text: string, file: string): readonly AutoModeratorRule[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  })
  const list = Array.isArray(documents) ? documents : []
  const wrong = list.flatMap(({ errors }) => errors)
  if (wrong.length > 0) {
    const said = wrong.slice(0, 20).map(({ pos, code, message }) => {
      const { line, col } = lines.linePos(pos[0])
      const { message: said, hint } = describeYamlError(code, message)
      return `  ${showText(file)}:${line}:${col} ${said} (${hint})`
    })
    throw new CannotRun(`the file is no YAML:\n${said.join('\n')}`)
  }
  return list.map((document) => {
    const line = lineAt(lines, document.contents?.range?.[0])
    return {
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      line,
      doubled: doubledKeys(document.contents, lines),
      lineOf: (path) => lineOf(document.contents, path, lines) ?? line,
    }
  })
}

/** Keys that a later one of the same name replaces, of the rule and of what stands below it. */
function doubledKeys(node: unknown, lines: LineCounter, above = ''): { readonly line: number; readonly key: string }[] {
  if (!isMap(node)) return []
  const last = new Map<string, unknown>()
  for (const { key } of node.items) if (isScalar(key)) last.set(String(key.value), key)
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const name = `${above}${String(key.value)}`
    const isLost = last.get(String(key.value)) !== key
    const below = isLost || above !== '' ? [] : doubledKeys(value, lines, `${name}.`)
    return isLost ? [{ line: lineAt(lines, key.range?.[0]), key: name }, ...below] : below
  })
}

function lineOf(root: unknown, path: readonly string[], lines: LineCounter): number | undefined {
  let node = root
  let found: number | undefined
  for (const step of path) {
    if (!isMap(node)) return found
    const pair = [...node.items]
      .reverse()
      .find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step)
    if (pair === undefined) return found
    found = isScalar(pair.key) ? lineAt(lines, pair.key.range?.[0]) : found
    node = pair.value
  }
  return found
}

function lineAt(lines: LineCounter, offset: number | undefined): number {
  return offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line)
}
