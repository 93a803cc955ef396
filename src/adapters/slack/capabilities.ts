import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What an app can do about a message in a workspace. */
export const capabilities = declareCapabilities({
  delete: partial('with the token of an administrator; a bot deletes only what it wrote'),
  hide: none('escalate', 'Slack folds no message away; with the option `hideAs: delete` it is deleted'),
  unhide: none('escalate', 'Slack folds no message away'),
  hold: none('escalate', 'Slack has no queue for messages'),
  block: partial('removed from the channel, and free to join again'),
  ban: partial('removed from the channel, and free to join again'),
  mute: none('escalate', 'Slack cannot pause one member'),
  'lock-thread': none('escalate', 'the Web API cannot close a thread'),
  reply: native,
  message: partial('a direct message in two requests, or a note that the author alone sees (option `privateBy`)'),
  report: none('escalate', 'the Web API takes no reports'),
})

/** What Slack advises; it takes more and cuts at 40,000. */
export const limits: Limits = {
  reply: [{ max: 4000, unit: 'utf16' }],
  message: [{ max: 4000, unit: 'utf16' }],
  split: { reply: { most: 4 }, message: { most: 4 } },
}
