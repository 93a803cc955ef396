import * as z from 'zod'
import { idField, timeField } from '../read-fields.js'

/** A notification. */
export const news = z.object({
  type: z.literal('notification_event'),
  topic: z.enum(['conversation.user.created', 'conversation.user.replied']),
  app_id: z.string().nullish().catch(null),
  created_at: z.unknown().optional(),
  data: z.object({
    item: z.object({
      id: z.unknown(),
      source: z.unknown().optional(),
      conversation_parts: z
        .object({ conversation_parts: z.array(z.unknown()) })
        .nullish()
        .catch(null),
    }),
  }),
})

/** A part of a conversation, or its source. */
export const part = z.object({
  id: idField,
  body: z.string().nullish(),
  created_at: timeField.nullish(),
  url: z.string().nullish(),
  author: z.object({ type: z.string().nullish(), id: idField, name: z.string().nullish() }).nullish(),
  attachments: z.array(z.object({ type: z.string().nullish(), url: z.string().nullish() })).nullish(),
})
