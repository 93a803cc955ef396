import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a bot with an administrator's rights can do about a message in a group. */
export const capabilities = declareCapabilities({
  delete: partial('within 48 hours of the message'),
  hide: none('escalate', 'Telegram folds no message away; with the option `hideAs: delete` it is deleted'),
  unhide: none('escalate', 'Telegram folds no message away'),
  hold: none('escalate', 'Telegram has no queue for messages'),
  block: native,
  ban: partial('from the whole group, for at least 30 seconds; more than 366 days is for good'),
  mute: partial('in supergroups, for at least 30 seconds; not for channels that write'),
  'lock-thread': partial('topics alone; the host sends the second request to open it'),
  reply: native,
  message: partial('where the author has started the bot'),
  report: none('escalate', 'the Bot API takes no reports'),
})

/** A message. */
export const limits: Limits = {
  reply: [{ max: 4096, unit: 'utf16' }],
  message: [{ max: 4096, unit: 'utf16' }],
  split: { reply: { most: 4 }, message: { most: 4 } },
}
