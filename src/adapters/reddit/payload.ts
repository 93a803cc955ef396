import * as z from 'zod'
import { countField, idField, timeField } from '../read-fields.js'

/** An answer with many things. */
export const listing = z.object({ kind: z.literal('Listing'), data: z.object({ children: z.array(z.unknown()) }) })

/** A comment or a post, in its envelope. */
export const thing = z.object({ kind: z.enum(['t1', 't3']), data: z.unknown().optional() })

/** What a comment or a post says. */
export const thingFields = z.object({
  name: idField,
  body: z.string().nullish(),
  body_html: z.string().nullish(),
  title: z.string().nullish(),
  selftext: z.string().nullish(),
  author: z.string().nullish(),
  author_fullname: idField.nullish(),
  link_id: idField.nullish(),
  parent_id: idField.nullish(),
  subreddit: z.string().nullish(),
  permalink: z.string().nullish(),
  created_utc: timeField.nullish(),
  edited: z.union([timeField, z.boolean()]).nullish(),
  num_reports: z.number().nullish(),
  score: z.int().nullish(),
  num_comments: countField.nullish(),
  num_crossposts: countField.nullish(),
})

/** An event of Devvit. */
export const event = z.object({
  type: z.enum(['CommentCreate', 'CommentUpdate', 'CommentSubmit', 'CommentReport']).nullish(),
  comment: z.unknown().optional(),
  author: z.object({ id: idField.nullish(), name: z.string().nullish() }).nullish().catch(null),
  subreddit: z.object({ name: z.string().nullish() }).nullish().catch(null),
})

/** The comment in it. */
export const eventFields = z.object({
  id: idField,
  body: z.string().nullish(),
  author: idField.nullish(),
  postId: idField.nullish(),
  parentId: idField.nullish(),
  permalink: z.string().nullish(),
  createdAt: timeField.nullish(),
  lastModifiedAt: timeField.nullish(),
  languageCode: z.string().nullish(),
  numReports: z.number().nullish(),
  score: z.int().nullish(),
})
