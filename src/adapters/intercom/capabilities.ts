import { none, partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

const handing = partial(
  'a note, then the assignment to the team and to the person, a call each; the priority stands in the note',
)

/** What the API can do about a message of a conversation. */
export const capabilities = deskCapabilities({
  delete: partial('the message is redacted: its words are gone for good, its place stays'),
  hide: none('escalate', 'a redacted message cannot be brought back'),
  block: partial('the contact is blocked, until a person lifts it'),
  ban: partial('for good only, from the whole desk; a ban for a time goes to a person'),
  assign: handing,
  escalate: handing,
  label: partial('tags go by their id: `tags` names it'),
})

/** Not documented; counted the strictest way. */
export const limits = deskLimits(32_000)
