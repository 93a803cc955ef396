import type { Limits } from '../adapter.js'
import { type Capabilities, declareCapabilities, native, none, partial } from '../capability.js'
import type { DiscourseOptions } from './to-requests.js'

/** What a moderator's key can do about a post. */
export const capabilities = declareCapabilities({
  delete: native,
  hide: partial(
    'by a flag on which the staff acts at once: the author is told, and may edit the post (option `hideAs`)',
  ),
  unhide: native,
  hold: none('hide', 'what is hidden waits for a person, with its flag'),
  block: partial('suspends the account on the whole site'),
  ban: partial('suspends the account on the whole site'),
  mute: partial('silences the account on the whole site'),
  'lock-thread': partial('the whole topic; the host sends the second request to open it'),
  reply: native,
  message: native,
  report: native,
})

/** The ladder with the host's choice about hiding. */
export function ladder({ hideAs = 'flag' }: DiscourseOptions): Partial<Capabilities> {
  return hideAs === 'flag' ? {} : { hide: none(hideAs, 'the host wants no flag where something should be hidden') }
}

/** As sites come; each may set its own (option `maxCharacters`). */
export const limits: Limits = {
  reply: [{ max: 32_000, unit: 'utf16' }],
  message: [{ max: 32_000, unit: 'utf16' }],
}
