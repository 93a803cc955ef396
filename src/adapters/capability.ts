import type { ActionKind } from '../rule-set/action.js'
import type { Capability } from './adapter.js'

/** What a platform can do about each kind of action. */
export type Capabilities = Readonly<Record<ActionKind, Capability>>

/** The kinds in which a platform has no part unless it says so. */
type HostKind =
  | 'assign'
  | 'escalate'
  | 'offer-compensation'
  | 'invite-review'
  | 'publish-statement'
  | 'record-lesson'
  | 'label'
  | 'start-playbook'
  | 'hold-publishing'
  | 'silence'

/** The platform does just that. */
export const native: Capability = { level: 'native' }

const host: Capability = { level: 'host' }

/** The host does it, though the platform has something like it; `note` says why not there. */
export function byHost(note: string): Capability {
  return { level: 'host', note }
}

/** The platform does it, with a difference that `note` tells. */
export function partial(note: string): Capability {
  return { level: 'partial', note }
}

/** The platform cannot; `degradesTo` comes next, and `note` says why. */
export function none(degradesTo: ActionKind | null, note: string): Capability {
  return { level: 'none', degradesTo, note }
}

/** The capabilities of a platform, of which it names those that concern it; what is left is the host's own work. */
export function declareCapabilities(
  own: Readonly<Record<Exclude<ActionKind, HostKind>, Capability>> & Partial<Capabilities>,
): Capabilities {
  return {
    delete: own.delete,
    hide: own.hide,
    unhide: own.unhide,
    hold: own.hold,
    block: own.block,
    ban: own.ban,
    mute: own.mute,
    'lock-thread': own['lock-thread'],
    reply: own.reply,
    message: own.message,
    assign: own.assign ?? host,
    escalate: own.escalate ?? host,
    'offer-compensation': own['offer-compensation'] ?? host,
    'invite-review': own['invite-review'] ?? host,
    'publish-statement': own['publish-statement'] ?? host,
    'record-lesson': own['record-lesson'] ?? host,
    label: own.label ?? host,
    report: own.report,
    'start-playbook': own['start-playbook'] ?? host,
    'hold-publishing': own['hold-publishing'] ?? host,
    silence: own.silence ?? host,
  }
}
