import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What the brand's own account can do about a reply. */
export const capabilities = declareCapabilities({
  delete: none('hide', 'only own posts can be deleted'),
  hide: partial('in threads that the brand began; folded away for all, and still to be opened; two requests'),
  unhide: partial('in threads that the brand began; two requests'),
  hold: none('hide', 'Bluesky has no queue for replies; hidden until a person decides'),
  block: native,
  ban: partial('a block, and without a time limit of its own: a later request lifts it'),
  mute: partial('the brand alone no longer sees the account; a later request ends it'),
  'lock-thread': partial('in threads that the brand began, until a person opens it; two requests'),
  reply: native,
  message: partial('where the author takes messages from the brand; two requests'),
  report: native,
})

/** Both hold: graphemes and bytes. */
export const limits: Limits = {
  reply: [
    { max: 300, unit: 'grapheme' },
    { max: 3000, unit: 'byte' },
  ],
  message: [
    { max: 1000, unit: 'grapheme' },
    { max: 10_000, unit: 'byte' },
  ],
  split: { reply: { most: 4, numbered: true }, message: { most: 4 } },
}
