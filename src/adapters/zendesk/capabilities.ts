import { none, partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'
import { deskLimits } from '../desk-limits.js'

/** What the Support API can do about a comment of a ticket. */
export const capabilities = deskCapabilities({
  message: partial(
    'said the same way as a reply, since a ticket is private; from a public channel, as Facebook, it goes to a person',
  ),
  delete: partial('its words are blacked out for good; the ticket and the place of the comment stay'),
  hide: partial('the comment becomes an internal note, which cannot be undone'),
  unhide: none('escalate', 'a comment that was made private cannot be made public again'),
  hold: none('escalate', 'a comment that was made private could not be shown again'),
  block: partial('the requester is suspended: what he writes from now on is kept apart'),
  ban: partial('from the whole desk, and without a time limit of its own: a later request lifts it'),
  report: none('escalate', 'marking a ticket as spam would suspend its requester too'),
})

/** 64 KiB as commonly reported; counted the strictest way. */
export const limits = deskLimits(65_000, 'byte')
