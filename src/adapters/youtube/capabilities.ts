import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What the Data API can do about a comment under a channel's video. */
export const capabilities = declareCapabilities({
  delete: partial(
    'comments of others are rejected instead: gone for everyone, replies included, and not to be brought back',
  ),
  hide: partial('held for review, where a person can publish it again'),
  unhide: partial('not after a rejection'),
  hold: native,
  block: partial('rejects the comment and hides its author from the channel; only a person can lift it, in Studio'),
  ban: partial('for good only, from the whole channel; a ban for a time goes to a person, since nothing lifts it'),
  mute: none('escalate', 'YouTube cannot pause one account; a ban could not be lifted'),
  'lock-thread': none('escalate', 'the interface cannot close the comments of a video'),
  reply: native,
  message: none('assign', 'YouTube has no private messages'),
  report: none('escalate', 'the interface takes no reports'),
})

/** Not documented; what the site accepts. */
export const limits: Limits = {
  reply: [{ max: 10_000, unit: 'utf16' }],
  message: [],
}
