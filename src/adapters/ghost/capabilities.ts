import { declareCapabilities, native, none, partial } from '../capability.js'
import { replyLimits } from '../reviews.js'

/** What the Admin API can do about a comment. */
export const capabilities = declareCapabilities({
  delete: native,
  hide: native,
  unhide: native,
  hold: none('hide', 'Ghost has no queue for comments; hidden until a person decides'),
  block: partial('the member comments nowhere on the site any more'),
  ban: partial('the member comments nowhere on the site until it is over'),
  mute: partial('the member comments nowhere on the site until it is over'),
  'lock-thread': none('escalate', 'comments are open or closed for the whole site'),
  reply: partial('in the name of a member (option `memberId`)'),
  message: none('assign', 'Ghost has no private messages'),
  report: none('escalate', 'the Admin API takes no reports'),
})

/** Our own bound. */
export const limits = replyLimits([{ max: 10_000, unit: 'utf16' }])
