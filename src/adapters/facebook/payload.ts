import * as z from 'zod'
import { idField, timeField } from '../read-fields.js'

/** A webhook body. Each part is read on its own, so that a broken one takes no other with it. */
export const body = z.object({ object: z.literal('page'), entry: z.array(z.unknown()) })

/** One page's news. */
export const entry = z.object({
  id: idField.nullish().catch(null),
  time: timeField.nullish().catch(null),
  changes: z.array(z.unknown()),
})

/** One piece of news of the feed; whatever is no comment, or neither written nor edited, is another event. */
export const change = z.object({
  field: z.literal('feed'),
  value: z.looseObject({ item: z.literal('comment'), verb: z.enum(['add', 'edit', 'edited']) }),
})

/** A comment. Meta leaves `from` out for people who have not agreed to be named. */
export const comment = z.object({
  comment_id: idField,
  message: z.string().nullish(),
  post_id: idField.nullish(),
  parent_id: idField.nullish(),
  from: z.object({ id: idField, name: z.string().nullish() }).nullish(),
  created_time: timeField.nullish(),
  photo: z.string().min(1).nullish(),
  video: z.string().min(1).nullish(),
  post: z.object({ permalink_url: z.string().nullish() }).nullish(),
})
