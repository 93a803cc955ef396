import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a moderator's account can do about a message in a channel's chat. */
export const capabilities = declareCapabilities({
  delete: partial('within six hours; a message that is held is denied'),
  hide: none('escalate', 'Twitch folds no message away; with the option `hideAs: delete` it is deleted'),
  unhide: partial('messages that are held are allowed'),
  hold: none('escalate', 'Twitch holds by its own rules alone'),
  block: native,
  ban: partial('for at most 14 days, or for good'),
  mute: partial('for at most 14 days'),
  'lock-thread': none('escalate', 'chat settings concern the whole channel'),
  reply: native,
  message: partial('a whisper; needs a verified phone, and strangers are few a day'),
  report: none('escalate', 'the interface takes no reports'),
})

/** A message, and a whisper to somebody who has never whispered back. */
export const limits: Limits = {
  reply: [{ max: 500, unit: 'utf16' }],
  message: [{ max: 500, unit: 'utf16' }],
  split: { reply: { most: 4 }, message: { most: 4 } },
}
