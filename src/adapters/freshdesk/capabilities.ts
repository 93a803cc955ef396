import { partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

const handing = partial('a note, then the priority, group and person: two calls')

/** What the API can do about a message of a ticket. */
export const capabilities = deskCapabilities({
  message: partial(
    'said the same way as a reply, since a ticket is private; from a public channel, as Facebook, it goes to a person',
  ),
  delete: partial('needs the id of the conversation, which automation rules do not know'),
  assign: handing,
  escalate: handing,
  label: partial('the list of tags is read, added to and written back: what changes in between is lost'),
})

/** Not documented; counted the strictest way. */
export const limits = deskLimits(32_000)
