import type { Limits } from '../adapter.js'
import { byHost, declareCapabilities, native, none, partial } from '../capability.js'

const NOT_OURS = 'only those who run the author’s server can take a post away; a person can report it to them'

/** What the brand's own account can do about somebody's post. */
export const capabilities = declareCapabilities({
  delete: none('escalate', NOT_OURS),
  hide: none('escalate', NOT_OURS),
  unhide: none('escalate', NOT_OURS),
  hold: none('escalate', NOT_OURS),
  block: native,
  ban: partial('a block, and without a time limit of its own: a later request lifts it'),
  mute: partial('the brand alone no longer sees the account'),
  'lock-thread': none('escalate', 'Mastodon has no closed threads'),
  reply: native,
  message: partial('a post that only those named in it see; it is not encrypted'),
  label: byHost('the private note on an account is one text: a label would replace what people wrote there'),
  report: native,
})

/** As servers come; each may set its own (option `maxCharacters`). An address counts 23. */
export const limits: Limits = {
  reply: [{ max: 500, unit: 'grapheme', urls: 23 }],
  message: [{ max: 500, unit: 'grapheme', urls: 23 }],
  split: { reply: { most: 4, numbered: true }, message: { most: 4 } },
}
