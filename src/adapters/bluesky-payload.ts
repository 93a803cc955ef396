import * as z from 'zod'
import { countField, idField, timeField } from './read-fields.js'

const reference = z.object({ uri: idField, cid: idField.nullish() })

/** A post of the AT Protocol, as queries and notifications show it. */
export const post = z.object({
  uri: idField,
  cid: idField.nullish(),
  author: z.object({ did: idField, handle: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
  indexedAt: timeField.nullish(),
  likeCount: countField.nullish(),
  replyCount: countField.nullish(),
  repostCount: countField.nullish(),
  quoteCount: countField.nullish(),
  record: z.object({
    text: z.string(),
    langs: z.array(z.string()).nullish(),
    createdAt: timeField.nullish(),
    reply: z.object({ root: reference, parent: reference }).nullish(),
    facets: z.array(z.unknown()).nullish(),
    embed: z.object({ images: z.array(z.unknown()).nullish() }).nullish(),
  }),
})
