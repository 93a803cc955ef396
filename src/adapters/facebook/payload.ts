import * as z from 'zod'

const id = z.union([z.string().min(1), z.int()])

/** A webhook body. Each part is read on its own, so that a broken one takes no other with it. */
export const bodySchema = z.object({ object: z.literal('page'), entry: z.array(z.unknown()) })

/** One page's news. */
export const entrySchema = z.object({
  id: id.nullish().catch(null),
  time: z.unknown().optional(),
  changes: z.array(z.unknown()),
})

/** One piece of news of the feed; whatever is no comment is another event. */
export const changeSchema = z.object({
  field: z.literal('feed'),
  value: z.object({ item: z.literal('comment'), verb: z.string() }).loose(),
})

/** The fields of a comment that the rest cannot do without. */
export const valueSchema = z.object({ comment_id: id, message: z.string().nullish() })

/** The account behind a comment; Meta leaves it out for people who have not agreed to be named. */
export const fromSchema = z.object({ id, name: z.string().nullish() })

/** Where a comment stands and when it was written, field by field: one that cannot be read is left out. */
export const optionalSchemas = { post_id: id, parent_id: id, photo: z.string().min(1), video: z.string().min(1) }
