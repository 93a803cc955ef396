import type { Limits } from '../adapter.js'
import { type Capabilities, declareCapabilities, native, none, partial } from '../capability.js'

/** What the API can do about a reply to one of the brand's posts, on the plans that all can buy. */
export const capabilities = declareCapabilities({
  delete: none('hide', 'only own posts can be deleted'),
  hide: partial('in own conversations only; whoever asks for hidden replies still sees it'),
  unhide: native,
  hold: none('hide', 'X has no queue for replies; hidden until a person decides'),
  block: none('escalate', 'blocking is left to enterprise plans (option `blocking`); a person can, in the app'),
  ban: none('escalate', 'blocking is left to enterprise plans (option `blocking`); a person can, in the app'),
  mute: partial('the brand alone no longer sees the account; the host sends the second request to end it'),
  'lock-thread': none('escalate', 'who may reply is settled when a post is published'),
  reply: partial('on self-serve plans only to posts that mention or quote the brand (option `replies`)'),
  message: partial('where the author takes messages from the brand'),
  report: none('escalate', 'the API takes no reports'),
})

/** What changes on a plan that may block. */
export const withBlocking: Partial<Capabilities> = {
  block: native,
  ban: partial('a block, and without a time limit of its own: a later request lifts it'),
}

/** A post in weighted characters, in which an address counts 23. */
export const limits: Limits = {
  reply: [{ max: 280, unit: 'weighted', urls: 23 }],
  message: [{ max: 10_000, unit: 'utf16' }],
  split: { reply: { most: 4, numbered: true } },
}
