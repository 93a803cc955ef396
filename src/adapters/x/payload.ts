import * as z from 'zod'
import { countField, idField, timeField } from '../read-fields.js'

/** A delivery of the Activity API. */
export const activity = z.object({
  data: z.object({
    event_type: z.enum(['post.reply.create', 'post.mention.create', 'post.quote.create']),
    filter: z.object({ user_id: idField }).nullish().catch(null),
    payload: z.unknown().optional(),
    includes: z.unknown().optional(),
  }),
})

/** An answer to a search, or a timeline. */
export const search = z.object({ data: z.array(z.unknown()), includes: z.unknown().optional() })

/** A post of a filtered stream. */
export const streamed = z.object({
  data: z.object({ id: z.string(), text: z.string() }).loose(),
  includes: z.unknown().optional(),
})

/** The accounts that come with posts. */
export const people = z.object({ users: z.array(z.unknown()) })

/** One of them. */
export const person = z.object({
  id: idField,
  name: z.string().nullish().catch(null),
  username: z.string().nullish().catch(null),
  public_metrics: z
    .object({ followers_count: z.number().min(0) })
    .nullish()
    .catch(null),
})

const references = z.array(z.object({ type: z.string(), id: idField })).nullish()

/** A post; what was a tweet is called a post in newer answers. */
export const post = z.object({
  id: idField,
  text: z.string().nullish(),
  note_tweet: z.object({ text: z.string() }).nullish(),
  note_post: z.object({ text: z.string() }).nullish(),
  author_id: idField.nullish(),
  conversation_id: idField.nullish(),
  in_reply_to_tweet_id: idField.nullish(),
  referenced_tweets: references,
  referenced_posts: references,
  display_text_range: z.tuple([z.int().min(0), z.int().min(0)]).nullish(),
  created_at: timeField.nullish(),
  public_metrics: z
    .object({
      like_count: countField.nullish(),
      reply_count: countField.nullish(),
      retweet_count: countField.nullish(),
      repost_count: countField.nullish(),
      quote_count: countField.nullish(),
    })
    .nullish(),
  lang: z.string().nullish(),
})
