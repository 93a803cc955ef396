import type { Limits } from '../adapter.js'
import { partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'

const handing = partial('a note that says who is to look: the interface assigns nobody and knows no priority')

/** What the Conversations API can do about a message of a thread. */
export const capabilities = deskCapabilities({
  reply: partial('needs the channel of the message, which the fetched message names, and `senderActorId`'),
  assign: handing,
  escalate: handing,
  label: { level: 'host' },
})

/** Not documented; counted the strictest way. */
export const limits: Limits = {
  reply: [{ max: 32_000, unit: 'utf16' }],
  message: [{ max: 32_000, unit: 'utf16' }],
}
