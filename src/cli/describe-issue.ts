import type { Issue } from '../result.js'
import { showText } from './show-text.js'

/** Writes an issue as one line: where in the document, what, its code and hint. */
export function describeIssue({ path, code, message, hint }: Issue): string {
  return `${path === '' ? '' : `${path} `}${message} (${code}${hint === undefined ? '' : `; ${hint}`})`
}

const LONGEST_REASON = 300

/** A reason that may quote a stranger, safe to print and cut to 300 characters. */
export function showReason(reason: string): string {
  return showText(reason, LONGEST_REASON)
}
