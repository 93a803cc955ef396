import type { Issue } from '../../result.js'
import type { Colours } from '../colours.js'
import { showText } from '../show-text.js'

/** Writes an issue as compilers do: `file:line:column severity code message (hint)`; without a known line, its path stands in. */
export function issueLine(issue: Issue, file: string, colours?: Colours): string {
  const { severity, code, message, hint, path, line, column } = issue
  const place =
    line === undefined
      ? `${issue.file ?? file}${path === '' ? '' : `#${path}`}`
      : `${issue.file ?? file}:${line}:${column ?? 1}`
  const words = { place: showText(place), code: showText(code), message: showText(message), hint: showText(hint ?? '') }
  const after = hint === undefined ? '' : ` (${words.hint})`
  if (colours === undefined) return `${words.place} ${severity} ${words.code} ${words.message}${after}`
  const tone = severity === 'error' ? colours.red : colours.yellow
  return `${colours.bold(words.place)} ${tone(severity)} ${words.code} ${words.message}${after === '' ? '' : colours.dim(after)}`
}
