import type { Limits } from '../adapter.js'
import { byHost, type Capabilities, declareCapabilities, native, none, partial } from '../capability.js'
import type { DiscourseOptions } from './to-requests.js'

const IN_GROUP = '`discourseDesk` writes to a group; a flag, which the queue of review shows, is what `report` is'

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
  assign: byHost(IN_GROUP),
  escalate: byHost(IN_GROUP),
  label: byHost(
    'a post has no tags; the option `tags` names tags of the topic that stand for labels, which everybody sees',
  ),
  report: native,
})

/** The ladder with the host's choices about hiding and about labels. */
export function ladder({ hideAs = 'flag', tags }: DiscourseOptions): Partial<Capabilities> {
  const hide =
    hideAs === 'flag' ? {} : { hide: none(hideAs, 'the host wants no flag where something should be hidden') }
  return {
    ...hide,
    ...(tags === undefined ? {} : { label: partial('a tag of the whole topic, which everybody sees') }),
  }
}

/** As sites come; each may set its own (option `maxCharacters`). */
export const limits: Limits = {
  reply: [{ max: 32_000, unit: 'utf16' }],
  message: [{ max: 32_000, unit: 'utf16' }],
}
