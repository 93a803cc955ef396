import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What the Graph API can do about a comment on Instagram. */
export const capabilities = declareCapabilities({
  delete: native,
  hide: partial('the comments of the owner stay visible, and live comments cannot be hidden'),
  unhide: native,
  hold: none('hide', 'Instagram has no queue for comments; hidden until a person decides'),
  block: none('escalate', 'the interface blocks nobody; a person can, in the app'),
  ban: none('escalate', 'the interface bans nobody; a person can restrict the account, in the app'),
  mute: none('escalate', 'the interface pauses nobody'),
  'lock-thread': partial('closes the comments of the whole post; the host sends the second request to open them'),
  reply: native,
  message: partial('one private reply per comment, within 7 days of it'),
  report: none('escalate', 'the interface takes no reports'),
})

/** A comment as the retired interface documented it, still the safe bound; a message in bytes, as the messaging platform counts. */
export const limits: Limits = {
  reply: [{ max: 300, unit: 'utf16' }],
  message: [{ max: 1000, unit: 'byte' }],
  split: { reply: { most: 4 } },
}
