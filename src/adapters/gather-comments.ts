import type { Comment } from '../comment/comment.js'
import { fail, type Issue, ok, type Result } from '../result.js'

/**
 * The comments that could be read. What is broken beside them becomes a warning, so that no sound comment is lost to a sibling.
 *
 * Errors: the issues of all, where something is broken and nothing is sound.
 */
export function gatherComments(
  results: readonly Result<Comment>[],
  before: readonly Issue[] = [],
): Result<readonly Comment[]> {
  const comments = results.flatMap((result) => (result.ok ? [result.value] : []))
  const broken = results.some((result) => !result.ok)
  const issues = [...before, ...results.flatMap((result) => (result.ok ? result.warnings : result.issues))]
  if (broken && comments.length === 0) return fail(issues)
  return ok(
    comments,
    issues.map((issue): Issue => ({ ...issue, severity: 'warning' })),
  )
}
