import { fail, type Issue, ok, type Result } from '../../result.js'
import { decodeBody } from '../decode-body.js'
import { readJson } from '../read-json.js'

/** Something that may be a comment, and where it stood. */
export interface Candidate {
  readonly value: unknown
  readonly path: string
  /** From 1, in JSON Lines. */
  readonly line?: number
}

/**
 * The candidates of a payload: `{ "comments": […] }`, a list of either, one comment, or JSON Lines of comments.
 *
 * Bounds: an object with neither `id` nor `text` is another event and gives none.
 * Errors: `unreadable-json`; in JSON Lines, one warning per broken line.
 */
export function candidatesOf(body: Uint8Array | string): Result<readonly Candidate[]> {
  const text = decodeBody(body)
  const whole = readJson(text)
  if (whole.ok) return ok(candidatesIn(whole.value))
  const lines = text.split('\n').flatMap((source, index) => (source.trim() === '' ? [] : [{ source, line: index + 1 }]))
  if (lines.length < 2) return whole
  const read = lines.map(({ source, line }) => ({ line, result: readJson(source) }))
  const issues = read.flatMap(({ line, result }) =>
    result.ok ? [] : result.issues.map((issue): Issue => ({ ...issue, line, message: 'the line is not JSON' })),
  )
  if (issues.length === lines.length) return fail(issues)
  const candidates = read.flatMap(({ line, result }) =>
    result.ok ? candidatesIn(result.value).map((one) => ({ ...one, line })) : [],
  )
  return ok(
    candidates,
    issues.map((issue): Issue => ({ ...issue, severity: 'warning' })),
  )
}

function candidatesIn(value: unknown): readonly Candidate[] {
  if (!Array.isArray(value)) return candidatesOfOne(value, '')
  return value.flatMap((item: unknown, index) =>
    typeof item === 'object' && item !== null && Object.hasOwn(item, 'comments')
      ? candidatesOfOne(item, `/${index}`)
      : [{ value: item, path: `/${index}` }],
  )
}

function candidatesOfOne(value: unknown, path: string): readonly Candidate[] {
  if (typeof value !== 'object' || value === null) return [{ value, path }]
  if (Object.hasOwn(value, 'comments') && 'comments' in value) {
    return Array.isArray(value.comments)
      ? listed(value.comments, `${path}/comments`)
      : [{ value: value.comments, path: `${path}/comments` }]
  }
  return Object.hasOwn(value, 'id') || Object.hasOwn(value, 'text') ? [{ value, path }] : []
}

function listed(values: readonly unknown[], path: string): readonly Candidate[] {
  return values.map((value, index) => ({ value, path: `${path}/${index}` }))
}
