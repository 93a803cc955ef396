import { native, partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

const handing = partial('a note, then the assignment: two calls; Help Scout has no priorities, it stands in the note')

/** What the Mailbox API can do about a thread of a conversation. */
export const capabilities = deskCapabilities({
  hide: partial('folded away in the conversation; with the token of an administrator, or where threads may be edited'),
  unhide: native,
  reply: partial('needs the customer, whom the payload names'),
  report: partial('the whole conversation goes to spam'),
  assign: handing,
  escalate: handing,
  label: partial('the list of tags is read, added to and written back: what changes in between is lost'),
})

/** Not documented; counted the strictest way. */
export const limits = deskLimits(32_000)
