import { partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

const handing = partial('a note that says who is to look: the interface assigns nobody and knows no priority')

/** What the Conversations API can do about a message of a thread. */
export const capabilities = deskCapabilities({
  reply: partial('needs the channel of the message, which the fetched message names, and `senderActorId`'),
  assign: handing,
  escalate: handing,
  label: { level: 'host' },
})

/** Not documented; counted the strictest way. */
export const limits = deskLimits(32_000)
