import { native, partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

/** What the REST API can do about an article of a ticket. */
export const capabilities = deskCapabilities({
  reply: partial(
    'on the channel the customer wrote by, as long as that takes; a channel that is not known goes to a person',
  ),
  message: partial(
    'said the same way as a reply, since a ticket is private; from a public channel, as Facebook, it goes to a person',
  ),
  hide: partial('the article becomes internal: agents still see it'),
  unhide: native,
  block: partial('the customer is made inactive'),
  ban: partial('from the whole desk, and without a time limit of its own: a later request lifts it'),
})

/** Not documented; counted the strictest way. */
export const limits = deskLimits(100_000, 'byte')
