import { native, partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

const handing = partial('a note, the priority, the assignment: three calls')

/** What the application API can do about a message of a conversation. */
export const capabilities = deskCapabilities({
  delete: partial(
    'its words are replaced by a line that says so, its place stays; what the channel has shown stays there',
  ),
  block: native,
  ban: partial('from the whole account, and without a time limit of its own: a later request lifts it'),
  mute: partial('the conversation is muted, and without a time limit of its own: a later request lifts it'),
  assign: handing,
  escalate: handing,
  label: partial('the list of labels is read, added to and written back: what changes in between is lost'),
})

/** Not documented; what the server accepts. */
export const limits = deskLimits(10_000)
