import type { Comment } from '../../comment/comment.js'
import { parseComment } from '../../comment/parse-comment.js'
import type { Issue, Result } from '../../result.js'
import type { Candidate } from './payload.js'

/**
 * Reads one candidate as a comment; its author is the brand itself if his id is among `selfIds`.
 *
 * Errors: those of `parseComment`, with the path and line in the payload.
 */
export function toComment(candidate: Candidate, selfIds: readonly string[]): Result<Comment> {
  const read = parseComment(candidate.value)
  const placed = (issue: Issue): Issue => ({
    ...issue,
    path: candidate.path + issue.path,
    ...(candidate.line === undefined ? {} : { line: candidate.line }),
  })
  if (!read.ok) return { ok: false, issues: read.issues.map(placed) }
  const { author } = read.value
  const isSelf = author?.id !== undefined && selfIds.includes(author.id)
  return {
    ok: true,
    value: isSelf ? { ...read.value, author: { ...author, isSelf } } : read.value,
    warnings: read.warnings.map(placed),
  }
}
