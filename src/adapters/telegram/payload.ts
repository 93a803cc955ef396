import * as z from 'zod'
import { idField, timeField } from '../read-fields.js'

/** An answer to `getUpdates`. */
export const answer = z.object({ ok: z.literal(true), result: z.array(z.unknown()) })

/** An update. */
export const update = z.looseObject({ update_id: z.unknown() })

const entity = z.object({ type: z.string(), offset: z.int().min(0), length: z.int().min(0), url: z.string().nullish() })

/** A message. */
export const message = z.object({
  message_id: idField,
  date: timeField.nullish(),
  edit_date: timeField.nullish(),
  chat: z.object({ id: idField, username: z.string().nullish() }),
  from: z
    .object({
      id: idField,
      is_bot: z.boolean().nullish(),
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
      username: z.string().nullish(),
    })
    .nullish(),
  sender_chat: z.object({ id: idField, title: z.string().nullish(), username: z.string().nullish() }).nullish(),
  is_automatic_forward: z.boolean().nullish(),
  message_thread_id: idField.nullish(),
  reply_to_message: z.object({ message_id: idField }).nullish(),
  text: z.string().nullish(),
  caption: z.string().nullish(),
  entities: z.array(entity).nullish(),
  caption_entities: z.array(entity).nullish(),
})
