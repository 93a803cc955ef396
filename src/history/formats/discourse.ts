import * as z from 'zod'
import { idField, readFields, timeField } from '../../adapters/read-fields.js'
import { readJson } from '../../adapters/read-json.js'
import { visibleText } from '../../adapters/visible-text.js'
import type { Issue } from '../../result.js'
import { readTable } from '../read-table.js'
import { readTime } from '../read-time.js'
import { type FoundComment, leftOut, notThisFormat, type Reading } from '../reading.js'

const post = z.object({
  id: idField,
  raw: z.string().nullish(),
  cooked: z.string().nullish(),
  user_id: idField.nullish(),
  username: z.string().nullish(),
  name: z.string().nullish(),
  created_at: timeField.nullish(),
  updated_at: timeField.nullish(),
  topic_id: idField.nullish(),
  post_number: z.int().nullish(),
  reply_to_post_number: z.int().nullish(),
  post_type: z.int().nullish(),
})

/**
 * Reads Discourse: the JSON of topics and of lists of posts (`/t/7.json`, `/posts.json`), or the `user_archive.csv` of an account.
 *
 * Bounds: words as they were written where they are given, else as they are shown; whispers, small actions and private messages are left out.
 */
export function readDiscourse(text: string): Reading {
  if (!/^\s*[[{]/.test(text)) return fromArchive(text)
  const json = readJson(text)
  if (!json.ok) return notThisFormat('the file is neither JSON nor a table')
  const posts = postsIn(json.value)
  if (posts.length === 0) return notThisFormat('the file holds no posts', 'save `/t/<topic>.json` or `/posts.json`')
  const issues: Issue[] = []
  const found = posts.flatMap((value, index): readonly FoundComment[] => {
    const read = readFields(post, { value, path: `/${index}` }, ['id', 'raw', 'cooked'])
    if (!read.ok) {
      issues.push(leftOut(`/${index}`, `post ${index + 1} cannot be read`))
      return []
    }
    const {
      id,
      raw,
      cooked,
      user_id,
      username,
      name,
      created_at,
      updated_at,
      topic_id,
      reply_to_post_number,
      post_type,
    } = read.value
    if (post_type != null && post_type !== 1) return []
    const threadId = topic_id ?? undefined
    return [
      {
        platform: 'discourse',
        id,
        text: raw ?? visibleText(cooked ?? '').text,
        authorId: user_id ?? undefined,
        authorName: name ?? undefined,
        authorHandle: username ?? undefined,
        createdAt: created_at ?? undefined,
        editedAt: updated_at != null && created_at != null && updated_at > created_at ? updated_at : undefined,
        threadId,
        parentId:
          reply_to_post_number == null || threadId === undefined ? undefined : `${threadId}/${reply_to_post_number}`,
      },
    ]
  })
  return { found, issues }
}

/** What lies deeper than any answer of a forum holds no posts. */
const DEEPEST = 8

function postsIn(value: unknown, depth = 0): readonly unknown[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item) => (isPost(item) ? [item] : postsIn(item, depth + 1)))
  if ('latest_posts' in value && Array.isArray(value.latest_posts)) return value.latest_posts
  if ('post_stream' in value) return postsIn(value.post_stream, depth + 1)
  return 'posts' in value && Array.isArray(value.posts) ? value.posts : []
}

function isPost(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('raw' in value || 'cooked' in value)
}

function fromArchive(text: string): Reading {
  const { headings, rows, issues } = readTable(text)
  if (!headings.includes('post_raw') && !headings.includes('post_cooked'))
    return notThisFormat(
      'the headings are not those of a `user_archive.csv`',
      'for another table use `csv` and name the columns',
    )
  const found = rows.flatMap(({ cells }): readonly FoundComment[] => {
    if (cells.get('is_pm') === 'Yes' || cells.get('is_pm') === 'true') return []
    const url = cells.get('url')
    const raw = cells.get('post_raw')
    return [
      {
        platform: 'discourse',
        id: cells.get('post_id') ?? /\/(\d{1,12}\/\d{1,9})$/.exec(url ?? '')?.[1],
        text: raw === undefined || raw === '' ? visibleText(cells.get('post_cooked') ?? '').text : raw,
        createdAt: readTime(cells.get('created_at') ?? ''),
        threadId: cells.get('topic_title'),
        url,
      },
    ]
  })
  return { found, issues }
}
