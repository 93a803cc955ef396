import type { Limits } from '../adapter.js'
import { byHost, declareCapabilities, none, partial } from '../capability.js'

const WHOLE = 'the interface for staff acts on accounts, not on single posts; a person can, on the page of the report'

const REPORTS_ONLY = 'only a report can be assigned, and by each to himself alone; a post is none'

/** What those who run a server can do through its interface. */
export const capabilities = declareCapabilities({
  delete: none('escalate', WHOLE),
  hide: none('escalate', WHOLE),
  unhide: none('escalate', WHOLE),
  hold: none('escalate', WHOLE),
  block: partial('suspends the account on this server'),
  ban: partial('suspends the account on this server; a later request lifts it'),
  mute: partial('limits the account: only its followers see it; a later request lifts it'),
  'lock-thread': none('escalate', 'Mastodon has no closed threads'),
  reply: none('assign', 'the interface for staff says nothing; the adapter `mastodon` does'),
  message: none('assign', 'the interface for staff says nothing; the adapter `mastodon` does'),
  assign: byHost(REPORTS_ONLY),
  escalate: byHost(REPORTS_ONLY),
  report: none('escalate', 'those who would be told are the ones who ask'),
})

/** Nothing is said here. */
export const limits: Limits = { reply: [], message: [] }
