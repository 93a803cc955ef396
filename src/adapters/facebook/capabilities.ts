import type { ActionKind } from '../../rule-set/action.js'
import type { Capability, Limits } from '../adapter.js'

const native: Capability = { level: 'native' }
const host: Capability = { level: 'host' }

/** What the Graph API can do about a comment on a page, and what becomes of the rest. */
export const capabilities: Readonly<Record<ActionKind, Capability>> = {
  delete: native,
  hide: { level: 'partial', note: 'the author and his friends still see the comment' },
  unhide: native,
  hold: {
    level: 'none',
    degradesTo: 'hide',
    note: 'Facebook has no queue for comments; hidden until a person decides',
  },
  block: { level: 'partial', note: 'needs the id of the author, which Meta may leave out, and of the page' },
  ban: { level: 'partial', note: 'for the whole page, and without a time limit of its own: a later request lifts it' },
  mute: {
    level: 'none',
    degradesTo: 'escalate',
    note: 'Facebook cannot pause one account; a block would say more than was decided',
  },
  'lock-thread': { level: 'none', degradesTo: 'escalate', note: 'the Graph API cannot close the comments of a post' },
  reply: native,
  message: { level: 'partial', note: 'one private reply per comment, within 7 days of it' },
  assign: host,
  escalate: host,
  'offer-compensation': host,
  'invite-review': host,
  'publish-statement': host,
  'record-lesson': host,
  label: host,
  report: { level: 'none', degradesTo: 'escalate', note: 'the Graph API takes no reports' },
  'start-playbook': host,
  'hold-publishing': host,
  silence: host,
}

/** Not documented by Meta; what pages are known to get through, counted the strictest way. */
export const limits: Limits = {
  reply: [{ max: 8000, unit: 'utf16' }],
  message: [{ max: 2000, unit: 'utf16' }],
}
