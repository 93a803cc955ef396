import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

const NOBODY = 'WordPress itself bans nobody; a person can disallow names and addresses in its settings'

/** What the REST API can do about a comment. */
export const capabilities = declareCapabilities({
  delete: partial(
    'into the trash, spam among the spam, from where a person can bring it back (option `force`: for good)',
  ),
  hide: partial('held for moderation: out of sight, its author included'),
  unhide: native,
  hold: native,
  block: none('escalate', NOBODY),
  ban: none('escalate', NOBODY),
  mute: none('escalate', NOBODY),
  'lock-thread': partial('the comments of the whole post; the host sends the second request to open them'),
  reply: native,
  message: none('assign', 'WordPress has no private messages'),
  report: none('escalate', 'WordPress takes no reports'),
})

/** What a column of the database holds. */
export const limits: Limits = {
  reply: [{ max: 65_525, unit: 'byte' }],
  message: [],
}
