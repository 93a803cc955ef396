import * as z from 'zod'
import { countField, idField, timeField } from '../read-fields.js'

const place = z.looseObject({ number: z.int().nullish().catch(null), node_id: z.string().nullish().catch(null) })

/** A webhook delivery. */
export const event = z.looseObject({
  action: z.enum(['created', 'edited', 'opened']),
  repository: z
    .object({
      full_name: z.string().nullish().catch(null),
      owner: z.object({ type: z.string() }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  issue: place.nullish().catch(null),
  pull_request: place.nullish().catch(null),
  discussion: place.nullish().catch(null),
})

/** A comment of a list. */
export const listed = z.looseObject({ issue_url: z.string(), body: z.unknown() })

/** What a comment, or the words that open an issue, say. */
export const fields = z.object({
  id: idField,
  node_id: z.string().nullish(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  user: z.object({ id: idField, login: z.string().nullish(), type: z.string().nullish() }).nullish(),
  author_association: z.string().nullish(),
  created_at: timeField.nullish(),
  updated_at: timeField.nullish(),
  html_url: z.string().nullish(),
  in_reply_to_id: idField.nullish(),
  parent_id: idField.nullish(),
  commit_id: z.string().nullish(),
  reactions: z.object({ total_count: countField }).nullish(),
  comments: countField.nullish(),
})
