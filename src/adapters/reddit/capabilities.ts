import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a moderator of a subreddit can do through the API. */
export const capabilities = declareCapabilities({
  delete: partial('removed from sight; moderators can approve it again, and its author still sees it'),
  hide: partial('the same removal: Reddit folds nothing away'),
  unhide: native,
  hold: none('hide', 'removed until a person approves it'),
  block: partial('a ban from the subreddit for good; needs the name of the author'),
  ban: partial('in whole days, from the whole subreddit; needs the name of the author'),
  mute: partial('a ban for whole days, at least one'),
  'lock-thread': partial('the whole post; the host sends the second request to unlock it'),
  reply: native,
  message: partial('through modmail, or as a private message (option `privateBy`)'),
  label: partial('a note on the author that moderators see, beside those there are; needs the name of the author'),
  report: native,
})

/** Comments and messages, in characters of Markdown; a longer reply goes on in answers to itself. */
export const limits: Limits = {
  reply: [{ max: 10_000, unit: 'utf16' }],
  message: [{ max: 10_000, unit: 'utf16' }],
  split: { reply: { most: 3 } },
}
