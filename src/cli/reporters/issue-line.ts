import type { Issue } from '../../result.js'
import { showText } from '../show-text.js'

/** Writes an issue as compilers do: `file:line:column severity code message (hint)`; without a known line, its path stands in. */
export function issueLine(issue: Issue, file: string): string {
  const { severity, code, message, hint, path, line, column } = issue
  const place =
    line === undefined
      ? `${issue.file ?? file}${path === '' ? '' : `#${path}`}`
      : `${issue.file ?? file}:${line}:${column ?? 1}`
  return showText(`${place} ${severity} ${code} ${message}${hint === undefined ? '' : ` (${hint})`}`)
}
