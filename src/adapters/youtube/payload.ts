import * as z from 'zod'
import { countField, idField, timeField } from '../read-fields.js'

/** An answer with many threads or comments. */
export const list = z.object({
  kind: z.enum(['youtube#commentThreadListResponse', 'youtube#commentListResponse']),
  items: z.array(z.unknown()),
})

/** One thread or comment. */
export const single = z.object({ kind: z.enum(['youtube#commentThread', 'youtube#comment']) })

/** A thread: its first comment and its replies, each read on its own. */
export const thread = z.object({
  snippet: z.object({
    topLevelComment: z.unknown().optional(),
    canReply: z.boolean().nullish().catch(null),
    totalReplyCount: countField.nullish().catch(null),
  }),
  replies: z
    .object({ comments: z.array(z.unknown()) })
    .nullish()
    .catch(null),
})

/** A comment. */
export const comment = z.object({
  id: idField,
  snippet: z.object({
    textOriginal: z.string().nullish(),
    textDisplay: z.string().nullish(),
    channelId: idField.nullish(),
    videoId: idField.nullish(),
    parentId: idField.nullish(),
    authorDisplayName: z.string().nullish(),
    authorChannelId: z.object({ value: idField }).nullish(),
    publishedAt: timeField.nullish(),
    updatedAt: timeField.nullish(),
    likeCount: countField.nullish(),
    moderationStatus: z.string().nullish(),
  }),
})
