import { declareCapabilities, native, none, partial } from '../capability.js'
import { replyLimits } from '../reviews.js'

/** What the brand's account can do about a reply to its posts. */
export const capabilities = declareCapabilities({
  delete: none('hide', 'only own posts can be deleted'),
  hide: partial('replies right below own posts; what answers them follows'),
  unhide: native,
  hold: none('hide', 'Threads has no queue for replies; hidden until a person decides'),
  block: none('escalate', 'the interface blocks nobody; a person can, in the app'),
  ban: none('escalate', 'the interface bans nobody; a person can, in the app'),
  mute: none('escalate', 'the interface pauses nobody'),
  'lock-thread': none('escalate', 'who may reply is settled when a post is published'),
  reply: partial('two requests: written, then published'),
  message: none('assign', 'Threads has no private messages through its API'),
  report: none('escalate', 'the interface takes no reports'),
})

/** A post. */
export const limits = replyLimits([{ max: 500, unit: 'utf16' }], { most: 4, numbered: true })
