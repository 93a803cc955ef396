import type { Action } from '../rule-set/action.js'
import type { Limit } from './adapter.js'
import type { TextStyle } from './calm-text.js'
import { type DeskOptions, type Handed, roleIn } from './desk.js'
import { deskNote } from './desk-note.js'
import { noSuchCall, say } from './drafts.js'
import type { Draft, Translation } from './prepare-requests.js'

/** How a helpdesk is told what an action means there. Texts come in fitted and escaped. */
export interface DeskCalls {
  /** Without a ticket nothing can be done. */
  readonly ticketId: string | undefined
  readonly limits: readonly Limit[]
  /** What the public answer is held to, where its channel takes less. */
  readonly sayLimits?: readonly Limit[]
  readonly escape?: (plain: string) => string
  /** The public answer to the requester, or why there is none. */
  readonly say: ((text: string) => readonly Draft[]) | { readonly cannot: string }
  /** Where the public answer is seen by all, why there is no private one: a private message is never said in public. */
  readonly cannotWhisper?: string | undefined
  /** A note that only colleagues read. */
  readonly note: (text: string) => readonly Draft[]
  /** A note, the priority, and who is to look. */
  readonly hand: (handed: Handed) => readonly Draft[]
  /** What handing over loses here, whatever is handed over. */
  readonly lostByHand?: readonly string[]
  readonly tag: (label: string) => Translation
  /** What else the helpdesk can do. */
  readonly others: (action: Action) => Translation | undefined
}

/** One action in the calls of a helpdesk: what elsewhere is left to the host is done there. */
export function translateDesk({ roles }: DeskOptions, calls: DeskCalls): (action: Action) => Translation {
  const style: TextStyle = { mentions: ['@'], ...(calls.escape === undefined ? {} : { escape: calls.escape }) }
  const { limits } = calls
  return (action) => {
    if (calls.ticketId === undefined)
      return { cannot: 'the ticket is unknown', to: action.kind === 'escalate' ? 'assign' : 'escalate' }
    const note = deskNote(action)
    switch (action.kind) {
      case 'reply':
      case 'message':
        if (action.kind === 'message' && calls.cannotWhisper !== undefined)
          return { cannot: calls.cannotWhisper, to: 'assign' }
        return typeof calls.say === 'function'
          ? say(action.text, { limits: calls.sayLimits ?? limits, style }, calls.say)
          : { cannot: calls.say.cannot, to: 'assign' }
      case 'assign':
      case 'escalate': {
        const to = roleIn(roles, action.role)
        const unknown = Object.keys(to).length === 0 ? [`\`roles\` names nobody for ${action.role}`] : []
        const handed = say(note ?? '', { limits, style }, (text) =>
          calls.hand({ note: text, priority: action.priority, to }),
        )
        return 'drafts' in handed
          ? { ...handed, lost: [...(handed.lost ?? []), ...unknown, ...(calls.lostByHand ?? [])] }
          : handed
      }
      case 'label':
        return calls.tag(action.label)
      case 'offer-compensation':
      case 'invite-review':
      case 'start-playbook':
        return say(note ?? '', { limits, style }, calls.note)
      default:
        return calls.others(action) ?? noSuchCall(action.kind)
    }
  }
}

/** Why a private message has no way on a channel that all can read. */
export const SEEN_BY_ALL = 'an answer on this channel is seen by all'
