import type { Limit, Limits, Split } from './adapter.js'
import { type Capabilities, declareCapabilities, none, partial } from './capability.js'

/** What a business can do about a review on a site that is not its own: answer it, once. */
export function reviewCapabilities(site: string): Capabilities {
  const theirs = none('escalate', `${site} alone decides which reviews stay; a person can report one to it`)
  return declareCapabilities({
    delete: theirs,
    hide: theirs,
    unhide: theirs,
    hold: theirs,
    block: theirs,
    ban: theirs,
    mute: theirs,
    'lock-thread': theirs,
    reply: partial('one reply per review'),
    message: none('assign', `${site} has no private messages through its API`),
    report: theirs,
  })
}

/** Where only a reply can be said. */
export function replyLimits(reply: readonly Limit[], split?: Split): Limits {
  return { reply, message: [], ...(split === undefined ? {} : { split: { reply: split } }) }
}
