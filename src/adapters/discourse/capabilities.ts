import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a moderator's key can do about a post. */
export const capabilities = declareCapabilities({
  delete: native,
  hide: none('escalate', 'the published interface hides nothing; with the option `hideAs: delete` it is deleted'),
  unhide: none('escalate', 'the published interface hides nothing'),
  hold: none('escalate', 'the review queue takes flags: a report puts a post there'),
  block: partial('suspends the account on the whole site'),
  ban: partial('suspends the account on the whole site'),
  mute: partial('silences the account on the whole site'),
  'lock-thread': partial('the whole topic; the host sends the second request to open it'),
  reply: native,
  message: native,
  report: native,
})

/** As sites come; each may set its own (option `maxCharacters`). */
export const limits: Limits = {
  reply: [{ max: 32_000, unit: 'utf16' }],
  message: [{ max: 32_000, unit: 'utf16' }],
}
