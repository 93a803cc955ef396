import { declareCapabilities, native, none } from '../capability.js'
import { replyLimits } from '../reviews.js'

/** What a business account can do about a comment below its videos. */
export const capabilities = declareCapabilities({
  delete: none('hide', 'only own comments can be deleted'),
  hide: native,
  unhide: native,
  hold: none('hide', 'hidden until a person decides'),
  block: none('escalate', 'the interface blocks nobody; a person can, in the app'),
  ban: none('escalate', 'the interface bans nobody; a person can, in the app'),
  mute: none('escalate', 'the interface pauses nobody'),
  'lock-thread': none('escalate', 'the interface cannot close the comments of a video'),
  reply: native,
  message: none('assign', 'the interface has no private messages'),
  report: none('escalate', 'the interface takes no reports'),
})

/** Not documented; what the app lets one type. */
export const limits = replyLimits([{ max: 150, unit: 'utf16' }], { most: 4, numbered: true })
