import type { Limits } from '../adapter.js'
import { byHost, declareCapabilities, none, partial } from '../capability.js'

const IN_PUBLIC = 'an assignee could only be told in public why; `githubDesk` opens an issue where you want it'

/** What a maintainer can do about a comment in a repository. */
export const capabilities = declareCapabilities({
  delete: partial('comments; what opens an issue stays'),
  hide: partial('folded away, and still to be opened by anybody'),
  unhide: partial('comments'),
  hold: none('hide', 'GitHub has no queue for comments; hidden until a person decides'),
  block: partial('from all that the organisation owns; needs the name of the author'),
  ban: partial('from all that the organisation owns; a later request lifts it'),
  mute: none('escalate', 'GitHub limits everybody or nobody'),
  'lock-thread': partial('issues and pull requests; the host sends the second request to unlock them'),
  reply: partial('in discussions, where the comment came in by webhook'),
  message: none('assign', 'GitHub has no private messages'),
  assign: byHost(IN_PUBLIC),
  escalate: byHost(IN_PUBLIC),
  label: partial('on issues and pull requests'),
  report: none('escalate', 'the API takes no reports'),
})

/** What a comment is known to hold. */
export const limits: Limits = {
  reply: [{ max: 65_536, unit: 'utf16' }],
  message: [],
}
