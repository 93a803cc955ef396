// What the entry of every helpdesk has beside its adapter and its desk.

export type { Desk, DeskOptions, DeskRole, Ticket } from './desk.js'
export * from './entry.js'
export { handOver } from './hand-over.js'
