import type { Issue } from '../result.js'

/** Writes an issue as one line: where in the document, what, its code and hint. */
export function describeIssue({ path, code, message, hint }: Issue): string {
  return `${path === '' ? '' : `${path} `}${message} (${code}${hint === undefined ? '' : `; ${hint}`})`
}
