import type { Limits } from '../adapter.js'
import { declareCapabilities, native, none, partial } from '../capability.js'

/** What a moderation service of the AT Protocol can do about a post and its author. */
export const capabilities = declareCapabilities({
  delete: partial('taken down in apps that follow this service'),
  hide: partial('a label; apps that follow this service fold the post away'),
  unhide: native,
  hold: none('hide', 'labelled until a person decides'),
  block: partial('takes the whole account down'),
  ban: partial('takes the whole account down, in whole hours'),
  mute: none('escalate', 'an account is up or down; a takedown would say more than was decided'),
  'lock-thread': none('escalate', 'threads belong to those who began them'),
  reply: none('assign', 'a moderation service says nothing in threads; the adapter `bluesky` does'),
  message: none('assign', 'a moderation service writes no messages; the adapter `bluesky` does'),
  escalate: native,
  label: native,
  report: none('escalate', 'those who would be told are the ones who ask'),
})

/** Nothing is said here. */
export const limits: Limits = { reply: [], message: [] }
