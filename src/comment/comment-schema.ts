import * as z from 'zod'
import { outsideId as id, outsideText as text, outsideTime as time } from './outside-fields.js'

const flag = z.boolean({ error: 'expected true or false' })

/** The shape of an author as it may come in; an id is what makes a history. */
export const authorSchema = z.object(
  {
    id: id.nullish(),
    name: text.nullish(),
    handle: text.nullish(),
    isStaff: flag.nullish(),
    isSelf: flag.nullish(),
    followers: z.number({ error: 'expected a number' }).min(0, { error: 'expected 0 or more' }).nullish(),
  },
  { error: 'expected who wrote it: an object, as `{ "id": "a1" }`' },
)

/** The shape of an attachment as it may come in. */
export const attachmentSchema = z.object(
  { kind: text, url: text.nullish() },
  { error: 'expected an attachment: an object with `kind`' },
)

const howMany = z
  .number({ error: 'expected a number' })
  .int({ error: 'expected a whole number' })
  .min(0, { error: 'expected 0 or more' })

/** The shape of what the platform counts about a comment. */
export const engagementSchema = z.object({
  likes: howMany.nullish(),
  shares: howMany.nullish(),
  replies: howMany.nullish(),
})

/** The shape of a comment as it may come in: only `id` and `text` are required, `null` means absent, unknown fields are tolerated. */
export const commentSchema = z.object(
  {
    id,
    text,
    platform: text.nullish(),
    pageId: id.nullish(),
    threadId: id.nullish(),
    parentId: id.nullish(),
    author: authorSchema.nullish(),
    createdAt: time.nullish(),
    editedAt: time.nullish(),
    lang: text.nullish(),
    url: text.nullish(),
    attachments: z.array(attachmentSchema, { error: 'expected a list' }).nullish(),
    engagement: engagementSchema.describe('Likes, shares and replies, as the platform counts them.').nullish(),
    context: z
      .record(z.string(), z.unknown(), { error: 'expected names with values' })
      .describe('Facts the host adds: text, numbers, true, false or null.')
      .nullish(),
  },
  { error: 'expected a comment: an object with `id` and `text`' },
)
