// What the entry of every platform that is a desk has beside its adapter and its desk.

export type { Desk, DeskOptions, DeskRole, Ticket } from './desk.js'
export * from './entry.js'
export { handOver } from './hand-over.js'
