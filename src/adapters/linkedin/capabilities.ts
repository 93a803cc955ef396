import { declareCapabilities, native, none, partial } from '../capability.js'
import { replyLimits } from '../reviews.js'

/** What an organisation can do about a comment below its posts. */
export const capabilities = declareCapabilities({
  delete: partial('where LinkedIn lets the organisation delete comments of members'),
  hide: none('escalate', 'LinkedIn folds no comment away; with the option `hideAs: delete` it is deleted'),
  unhide: none('escalate', 'LinkedIn folds no comment away'),
  hold: none('escalate', 'LinkedIn has no queue for comments'),
  block: none('escalate', 'the interface blocks nobody'),
  ban: none('escalate', 'the interface bans nobody'),
  mute: none('escalate', 'the interface pauses nobody'),
  'lock-thread': none('escalate', 'the interface cannot close the comments of a post'),
  reply: native,
  message: none('assign', 'organisations write no private messages through the interface'),
  report: none('escalate', 'the interface takes no reports'),
})

/** What the site lets one type. */
export const limits = replyLimits([{ max: 1250, unit: 'utf16' }])
