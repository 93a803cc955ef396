import * as z from 'zod'
import { countField, idField } from '../read-fields.js'

/** An event callback. */
export const envelope = z.object({
  type: z.literal('event_callback'),
  team_id: idField.nullish().catch(null),
  authorizations: z.array(z.unknown()).nullish().catch(null),
  event: z.looseObject({
    type: z.literal('message'),
    subtype: z.string().nullish().catch('unreadable'),
    channel: idField.nullish().catch(null),
  }),
})

/** For whom it came. */
export const authorization = z.object({ user_id: z.string(), is_bot: z.literal(true) })

const stamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/)

/** A message. */
export const message = z.object({
  ts: stamp,
  thread_ts: stamp.nullish(),
  user: idField.nullish(),
  username: z.string().nullish(),
  bot_id: idField.nullish(),
  text: z.string().nullish(),
  edited: z.object({ ts: stamp }).nullish(),
  reactions: z.array(z.object({ count: countField })).nullish(),
  reply_count: countField.nullish(),
  files: z.array(z.object({ mimetype: z.string().nullish(), url_private: z.string().nullish() })).nullish(),
})
