import type { Limits } from '../adapter.js'
import { partial } from '../capability.js'
import { deskCapabilities } from '../desk-capabilities.js'

const handing = partial('a note, then the priority, group and person: two calls')

/** What the API can do about a message of a ticket. */
export const capabilities = deskCapabilities({
  delete: partial('needs the id of the conversation, which automation rules do not know'),
  assign: handing,
  escalate: handing,
  label: partial('the list of tags is read, added to and written back: what changes in between is lost'),
})

/** Not documented; counted the strictest way. */
export const limits: Limits = {
  reply: [{ max: 32_000, unit: 'utf16' }],
  message: [{ max: 32_000, unit: 'utf16' }],
}
