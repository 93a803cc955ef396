import * as z from 'zod'
import { idField, timeField } from '../read-fields.js'

/** What an application service is sent. */
export const transaction = z.object({ events: z.array(z.unknown()) })

/** An event with words in it. */
export const written = z.looseObject({ type: z.literal('m.room.message') })

const words = {
  body: z.string().nullish(),
  msgtype: z.string().nullish(),
  format: z.string().nullish(),
  formatted_body: z.string().nullish(),
}

/** A message. */
export const event = z.object({
  event_id: idField,
  room_id: idField.nullish(),
  sender: idField.nullish(),
  origin_server_ts: timeField.nullish(),
  content: z.object({
    ...words,
    'm.new_content': z.object(words).nullish(),
    'm.relates_to': z
      .object({
        rel_type: z.string().nullish(),
        event_id: idField.nullish(),
        'm.in_reply_to': z.object({ event_id: idField }).nullish(),
      })
      .nullish(),
  }),
})
