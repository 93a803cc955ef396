import { none, partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

const handing = partial('a note, then inbox and person: two calls; Front has no priorities, it stands in the note')

/** What the core API can do about a message of a conversation. */
export const capabilities = deskCapabilities({
  message: partial(
    'said the same way as a reply, since a conversation is private; from a public channel, as X, it goes to a person',
  ),
  hide: partial('the whole conversation is archived; a new message opens it again'),
  unhide: partial('the whole conversation is opened again'),
  delete: none('hide', 'only a whole conversation could be deleted'),
  report: partial('the whole conversation goes to spam'),
  assign: handing,
  escalate: handing,
  label: partial('tags go by their id: `tags` names it'),
})

/** Not documented; counted the strictest way. */
export const limits = deskLimits(32_000)
