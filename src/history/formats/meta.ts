import * as z from 'zod'
import { readJson } from '../../adapters/read-json.js'
import type { Issue } from '../../result.js'
import { type FoundComment, leftOut, notThisFormat, type Reading } from '../reading.js'
import { repairMojibake } from '../repair-mojibake.js'

const facebookComment = z.object({
  title: z.string().optional(),
  data: z.array(
    z.object({
      comment: z.object({
        comment: z.string().optional(),
        timestamp: z.number(),
        author: z.string().optional(),
        group: z.string().optional(),
      }),
    }),
  ),
})
const instagramComment = z.object({
  string_map_data: z.object({
    Comment: z.object({ value: z.string() }),
    Time: z.object({ timestamp: z.number() }).optional(),
    'Media Owner': z.object({ value: z.string() }).optional(),
  }),
})
const thread = z.object({
  messages: z.array(z.unknown()),
  thread_path: z.string().optional(),
  title: z.string().optional(),
})
const message = z.object({ sender_name: z.string(), timestamp_ms: z.number(), content: z.string().optional() })

/** Where Instagram keeps lists of comments that are not lists themselves. */
const LISTS = ['comments_media_comments', 'comments_reels_comments', 'comments_story_comments']

/**
 * Reads a JSON file of Meta's data export: `comments.json`, `post_comments_1.json`, `reels_comments.json`, or the `message_1.json` of a conversation. Its
 * letters are UTF-8 bytes written one by one, which is undone.
 *
 * Bounds: the comments files hold what the account itself wrote; conversations hold both sides.
 */
export function readMeta(text: string, platform: 'facebook' | 'instagram'): Reading {
  const json = readJson(text)
  if (!json.ok) return notThisFormat('the file is not JSON', 'choose JSON, not HTML, when you ask for the export')
  const whole = repaired(json.value)
  const conversation = thread.safeParse(whole)
  if (conversation.success) return fromConversation(conversation.data, platform)
  const list = listIn(whole)
  if (list === undefined)
    return notThisFormat(
      'the file holds no comments of an export',
      'look for `comments.json`, `post_comments_1.json` or `message_1.json`',
    )
  const issues: Issue[] = []
  const found = list.flatMap((item, index): readonly FoundComment[] => {
    const onFacebook = facebookComment.safeParse(item)
    if (onFacebook.success)
      return onFacebook.data.data.map(({ comment }) => ({
        platform,
        text: comment.comment ?? '',
        authorName: comment.author,
        createdAt: comment.timestamp * 1000,
        threadId: comment.group ?? onFacebook.data.title,
      }))
    const onInstagram = instagramComment.safeParse(item)
    if (onInstagram.success) {
      const { Comment, Time, 'Media Owner': owner } = onInstagram.data.string_map_data
      return [{ platform, text: Comment.value, createdAt: Time && Time.timestamp * 1000, threadId: owner?.value }]
    }
    // Stickers and reactions stand among the comments, without words.
    if (!isWordless(item)) issues.push(leftOut(`/${index}`, `entry ${index + 1} is no comment that can be read`))
    return []
  })
  return { found, issues }
}

function fromConversation({ messages, thread_path, title }: z.infer<typeof thread>, platform: string): Reading {
  const issues: Issue[] = []
  const found = messages.flatMap((item, index): readonly FoundComment[] => {
    const read = message.safeParse(item)
    if (!read.success) {
      issues.push(leftOut(`/messages/${index}`, `message ${index + 1} cannot be read`))
      return []
    }
    const { sender_name, timestamp_ms, content } = read.data
    return [
      {
        platform,
        text: content ?? '',
        authorName: sender_name,
        createdAt: timestamp_ms,
        threadId: thread_path ?? title,
      },
    ]
  })
  return { found, issues }
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  const named = entries.find(([key]) => /^comments_v\d$/.test(key) || LISTS.includes(key))?.[1]
  return Array.isArray(named) ? named : undefined
}

function isWordless(item: unknown): boolean {
  return typeof item === 'object' && item !== null && !('data' in item) && !('string_map_data' in item)
}

/** What lies deeper than any export is left as it is. */
const DEEPEST = 20

function repaired(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return repairMojibake(value)
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((inner) => repaired(inner, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [repairMojibake(key), repaired(inner, depth + 1)]),
  )
}
