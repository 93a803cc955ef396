import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a moderator can do about a message in a room. */
export const capabilities = declareCapabilities({
  delete: native,
  hide: none('escalate', 'Matrix folds no message away; with the option `hideAs: delete` it is deleted'),
  unhide: none('escalate', 'what is redacted does not come back'),
  hold: none('escalate', 'Matrix has no queue for messages'),
  block: native,
  ban: partial('from the room; the host sends the second request to lift it'),
  mute: partial('below the level that may write; the host sends the later requests to end it'),
  'lock-thread': partial('the whole room, for all below the moderators; the host sends the later requests to open it'),
  reply: native,
  message: partial('in a room of its own, once the author accepts; two requests'),
  report: native,
})

/** An event as a whole holds 65,536 bytes; this leaves room for what is around the words. */
export const limits: Limits = {
  reply: [{ max: 32_000, unit: 'byte' }],
  message: [{ max: 32_000, unit: 'byte' }],
}
