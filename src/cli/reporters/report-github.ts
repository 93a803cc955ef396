import { showText } from '../show-text.js'
import { issuesOf, type Report } from './report.js'

/**
 * Writes a report as workflow commands, which GitHub shows beside the lines of a pull request.
 *
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions, with the escapes of `@actions/core`.
 */
export function reportGithub(report: Report): string {
  const lines = issuesOf(report).map(({ severity, code, message, hint, file, line, column }) => {
    const properties = {
      file: showText(file),
      ...(line === undefined ? {} : { line: String(line), col: String(column ?? 1) }),
      title: showText(code),
    }
    const named = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`)
    const text = hint === undefined ? message : `${message} (${hint})`
    return `::${severity} ${named.join(',')}::${escapeData(showText(text))}`
  })
  return [...lines, escapeData(report.summary)].map((line) => `${line}\n`).join('')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
