import type { Priority } from '../rule-set/action.js'
import type { Draft } from './prepare-requests.js'

/** Who stands for the roles of the rule set in a helpdesk. */
export interface DeskOptions {
  readonly roles?: Readonly<Record<string, DeskRole>>
}

/** A role in the helpdesk's own ids. */
export interface DeskRole {
  /** A group, team, inbox: whatever the helpdesk routes to. */
  readonly group?: string
  readonly person?: string
}

/** Something handed to people. */
export interface Handed {
  /** What they need to know, in plain words; already made fit. */
  readonly note: string
  readonly priority: Priority
  /** Empty where the options do not name the role. */
  readonly to: DeskRole
}

/** A comment from elsewhere, as a ticket. */
export interface Ticket extends Handed {
  readonly subject: string
  /** The author, under the platform and his id there. */
  readonly author: { readonly id: string; readonly name: string }
  /** Tells this comment from all others, on whichever platform. */
  readonly externalId: string
  readonly tags: readonly string[]
}

/** A helpdesk in which comments of other platforms become tickets. */
export interface Desk {
  readonly platform: string
  readonly roles: NonNullable<DeskOptions['roles']>
  /** The calls that open a ticket; the drafts of a chain follow each other. */
  readonly open: (ticket: Ticket) => readonly Draft[]
}

/** The role in the helpdesk's ids; empty where nobody was named. */
export function roleIn(roles: DeskOptions['roles'], name: string): DeskRole {
  return roles !== undefined && Object.hasOwn(roles, name) ? (roles[name] ?? {}) : {}
}

/** An id as a number, where the helpdesk counts; as text where a number would lose digits. */
export function numberOf(id: string | undefined): number | string | undefined {
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : id
}

/** The fields that have a value. */
export function filled(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
