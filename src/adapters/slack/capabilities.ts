import type { Limits } from '../adapter.js'
import { byHost, type Capabilities, declareCapabilities, native, none, partial } from '../capability.js'
import { hidingLadder } from '../hiding.js'
import type { SlackOptions } from './to-requests.js'

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
  label: byHost(
    'a message has no labels; the option `reactions` names reactions that stand for them, which everybody sees',
  ),
  report: none('escalate', 'the Web API takes no reports'),
})

/** The ladder with the host's choices about hiding and about labels. */
export function ladder(options: SlackOptions): Partial<Capabilities> {
  const label = options.reactions === undefined ? {} : { label: partial('a reaction that everybody sees') }
  return { ...hidingLadder(options), ...label }
}

/** What Slack advises; it takes more and cuts at 40,000. */
export const limits: Limits = {
  reply: [{ max: 4000, unit: 'utf16' }],
  message: [{ max: 4000, unit: 'utf16' }],
  split: { reply: { most: 4 }, message: { most: 4 } },
}
