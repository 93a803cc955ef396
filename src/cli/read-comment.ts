import type { Comment } from '../comment/comment.js'
import { parseComment } from '../comment/parse-comment.js'
import { fail, type Result } from '../result.js'
import { parseJsonLine } from './parse-json-line.js'
import type { Line } from './read-lines.js'

/**
 * Reads the comment on a line of input.
 *
 * Errors: `unreadable-line`, `not-json`, or what is missing or unusable in the comment.
 */
export function readComment(line: Line): Result<Comment> {
  if ('problem' in line) {
    return fail([{ code: 'unreadable-line', severity: 'error', path: '', message: line.problem }])
  }
  const json = parseJsonLine(line.text)
  return json.ok ? parseComment(json.value) : json
}
