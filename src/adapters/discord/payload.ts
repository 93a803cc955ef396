import * as z from 'zod'
import { countField, idField, timeField } from '../read-fields.js'

/** A gateway event. */
export const frame = z.object({
  op: z.literal(0),
  t: z.enum(['MESSAGE_CREATE', 'MESSAGE_UPDATE']),
  d: z.unknown().optional(),
})

/** A command used on messages. */
export const interaction = z.object({
  type: z.literal(2),
  guild_id: idField.nullish().catch(null),
  data: z.object({ resolved: z.object({ messages: z.record(z.string(), z.unknown()) }) }),
})

/** A message. */
export const message = z.object({
  id: idField,
  channel_id: idField.nullish(),
  guild_id: idField.nullish(),
  type: z.int().nullish(),
  content: z.string().nullish(),
  author: z
    .object({
      id: idField,
      username: z.string().nullish(),
      global_name: z.string().nullish(),
      bot: z.boolean().nullish(),
    })
    .nullish(),
  webhook_id: idField.nullish(),
  timestamp: timeField.nullish(),
  edited_timestamp: timeField.nullish(),
  mentions: z.array(z.object({ id: idField, username: z.string() })).nullish(),
  message_reference: z.object({ type: z.int().nullish(), message_id: idField.nullish() }).nullish(),
  attachments: z.array(z.object({ content_type: z.string().nullish(), url: z.string().nullish() })).nullish(),
  reactions: z.array(z.object({ count: countField })).nullish(),
  position: z.int().nullish(),
})
