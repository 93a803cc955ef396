import { isMap, isPair, isScalar, LineCounter, parseAllDocuments } from 'yaml'

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
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const list = Array.isArray(documents) ? documents : []
  const wrong = list.flatMap(({ errors }) => errors)
  if (wrong.length > 0) {
    const said = wrong.slice(0, 20).map(({ pos, message }) => {
      const { line, col } = lines.linePos(pos[0])
      return `  ${showText(file)}:${line}:${col} ${showText(message.split('\n', 1)[0] ?? '', 200)}`
    })
    throw new CannotRun(`the file is no YAML:\n${said.join('\n')}`)
  }
  return list.map((document) => {
    const line = lineAt(lines, document.contents?.range?.[0])
    return {
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      line,
      lineOf: (path) => lineOf(document.contents, path, lines) ?? line,
    }
  })
}

function lineOf(root: unknown, path: readonly string[], lines: LineCounter): number | undefined {
  let node = root
  let found: number | undefined
  for (const step of path) {
    if (!isMap(node)) return found
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step)
    if (pair === undefined) return found
    found = isScalar(pair.key) ? lineAt(lines, pair.key.range?.[0]) : found
    node = pair.value
  }
  return found
}

function lineAt(lines: LineCounter, offset: number | undefined): number {
  return offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line)
}
