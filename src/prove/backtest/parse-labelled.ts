import type { Comment } from '../../comment/comment.js'
import { parseComment } from '../../comment/parse-comment.js'
import { isRecord } from '../../is-record.js'
import { fail, type Issue, ok, type Result } from '../../result.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { readPlainComment } from './read-plain-comment.js'

/** A comment that people have judged before. */
export interface LabelledComment {
  readonly comment: Comment
  /** Whether it should have been removed. */
  readonly label: 'remove' | 'keep'
  /** The rules that should match it, where somebody has said so. */
  readonly rules: readonly string[] | undefined
}

const LABELS = ['remove', 'keep']

/**
 * Reads a labelled comment: a comment with `label`, and perhaps `rules`.
 *
 * Errors: those of `parseComment`; `missing-field`, `wrong-type` for the label.
 */
export function parseLabelled(value: unknown): Result<LabelledComment> {
  if (!isRecord(value)) return fail([toIssue('wrong-type', '', 'expected a comment with a `label`')])
  const { label, rules } = value
  const plain = readPlainComment(value)
  const comment = plain === null ? parseComment(value) : ok(plain)
  if (label !== 'remove' && label !== 'keep') return fail([...(comment.ok ? [] : comment.issues), wrongLabel(label)])
  if (rules !== undefined && !isList(rules))
    return fail([
      ...(comment.ok ? [] : comment.issues),
      toIssue('wrong-type', '/rules', 'expected a list of ids of rules'),
    ])
  return comment.ok ? ok({ comment: comment.value, label, rules }) : comment
}

function wrongLabel(label: unknown): Issue {
  if (label === undefined) return toIssue('missing-field', '/label', '`label` is missing: `remove` or `keep`')
  const near = typeof label === 'string' ? suggestName(label, LABELS) : undefined
  const found = toIssue('wrong-type', '/label', 'the label is `remove` or `keep`')
  return near === undefined ? found : { ...found, hint: `did you mean \`${near}\`?` }
}

function toIssue(code: string, path: string, message: string): Issue {
  return { code, severity: 'error', path, message }
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
