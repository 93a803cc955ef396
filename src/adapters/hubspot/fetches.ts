import * as z from 'zod'
import { encodePart } from '../encode-part.js'
import { idField } from '../read-fields.js'
import { readJson } from '../read-json.js'
import { HUBSPOT_ROOT } from './to-requests.js'

const news = z.object({
  subscriptionType: z.literal('conversation.newMessage'),
  objectId: idField,
  messageId: idField,
  messageType: z.literal('MESSAGE').optional(),
})

/**
 * The addresses to GET for the new messages of a webhook, each once; hand the answers to `parse`.
 *
 * Bounds: internal notes and all other news give none; a body that is no JSON gives none.
 *
 * @example
 * hubspotFetches('[{"subscriptionType":"conversation.newMessage","objectId":45,"messageId":"a1"}]')
 * // => ['https://api.hubapi.com/conversations/v3/conversations/threads/45/messages/a1']
 */
export function hubspotFetches(body: Uint8Array | string): readonly string[] {
  const json = readJson(body)
  if (!json.ok) return []
  const items: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value]
  const addresses = items.flatMap((item) => {
    const found = news.safeParse(item)
    if (!found.success) return []
    return [`${HUBSPOT_ROOT}/threads/${encodePart(found.data.objectId)}/messages/${encodePart(found.data.messageId)}`]
  })
  return [...new Set(addresses)]
}
