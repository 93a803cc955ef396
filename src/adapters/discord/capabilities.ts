import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a bot with a moderator's rights can do about a message in a server. */
export const capabilities = declareCapabilities({
  delete: native,
  hide: none('escalate', 'Discord folds no message away; with the option `hideAs: delete` it is deleted'),
  unhide: none('escalate', 'Discord folds no message away'),
  hold: none('escalate', 'Discord has no queue for messages'),
  block: native,
  ban: partial('from the whole server; the host sends the second request to lift it'),
  mute: partial('at most 28 days, and not for administrators'),
  'lock-thread': partial('threads alone, not channels; the host sends the second request to open it'),
  reply: native,
  message: partial('unless the author takes no messages from the server; two requests'),
  report: none('escalate', 'the interface takes no reports'),
})

/** A message. */
export const limits: Limits = {
  reply: [{ max: 2000, unit: 'utf16' }],
  message: [{ max: 2000, unit: 'utf16' }],
  split: { reply: { most: 4 }, message: { most: 4 } },
}
