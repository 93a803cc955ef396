import type { Comment } from '../comment/comment.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { readCsv } from './formats/csv.js'
import { readDiscourse } from './formats/discourse.js'
import { readMeta } from './formats/meta.js'
import { readWordpress } from './formats/wordpress.js'
import { readYoutube } from './formats/youtube.js'
import { toComment } from './found-comment.js'
import type { HistoryFormat, HistoryOptions } from './history-options.js'
import type { Reading } from './reading.js'

/**
 * Reads the comments of an exported file, oldest first.
 *
 * Bounds: comments without words are left out; comments without an id get one made of what they say, so that the same file gives the same ids;
 * one that stands there twice stays once.
 * Errors: a file that is not of the format; a row that cannot be read is a warning, and the others arrive.
 *
 * @example
 * importHistory('csv', 'id,text\n1,Merci').ok // => true
 */
export function importHistory(
  format: HistoryFormat,
  text: string,
  options: HistoryOptions = {},
): Result<readonly Comment[]> {
  const { found, issues } = read(format, text.replace(/^\uFEFF/, ''), options)
  const isBroken = issues.some(({ severity }) => severity === 'error')
  if (isBroken) return fail(issues)
  const seen = new Map<string, number>()
  const comments = found
    .map((one) => toComment(one, { options, seen }))
    .filter(({ text: words }) => words.trim() !== '')
  const once = [...new Map(comments.map((comment) => [comment.id, comment])).values()]
  return ok(once.sort(byTime), issues)
}

function read(format: HistoryFormat, text: string, options: HistoryOptions): Reading {
  switch (format) {
    case 'facebook':
    case 'instagram':
      return readMeta(text, format)
    case 'youtube':
      return readYoutube(text)
    case 'discourse':
      return readDiscourse(text)
    case 'wordpress':
      return readWordpress(text)
    case 'csv':
      return readCsv(text, options)
    default:
      return unknown(format)
  }
}

function unknown(format: never): Reading {
  const issue: Issue = {
    code: 'unknown-format',
    severity: 'error',
    path: '',
    message: `unknown format \`${String(format)}\``,
  }
  return { found: [], issues: [issue] }
}

function byTime(one: Comment, other: Comment): number {
  return (one.createdAt ?? 0) - (other.createdAt ?? 0)
}
