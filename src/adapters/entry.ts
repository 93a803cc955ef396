// What the entry of every adapter has beside the adapter itself.

export type * from './adapter.js'
export { fillRequest } from './fill-request.js'
export { withDegraded } from './with-degraded.js'
