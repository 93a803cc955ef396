import type { Desk, DeskOptions } from '../desk.js'
import { call, tell } from '../drafts.js'
import { escapeMarkdown } from '../escape-text.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'
import type { DiscourseOptions } from './to-requests.js'

/** Who is told; roles name groups (`group`) and members (`person`), by their names. */
export interface DiscourseDeskOptions extends DeskOptions, Pick<DiscourseOptions, 'site'> {
  /** The group for roles that name none. Without it, `moderators`. */
  readonly group?: string
}

/**
 * A group on a Discourse forum as the desk: a private message each, to the role's group and person.
 *
 * Errors: a site whose address is none is a `TypeError`.
 * Source: Discourse, generated API documentation: posts, create, as a private message.
 */
export function discourseDesk({ site, group = 'moderators', roles = {} }: DiscourseDeskOptions): Desk {
  const root = rootAddress(site, 'site')
  return {
    platform: 'discourse',
    roles,
    open: ({ subject, note, to }) =>
      tell(note, { limits: limits.message, style: { mentions: ['@'], escape: escapeMarkdown } }, (raw) => [
        call('POST', `${root}/posts.json`, {
          title: subject,
          raw,
          archetype: 'private_message',
          target_recipients: [to.group ?? group, to.person].filter((one) => one !== undefined).join(','),
        }),
      ]),
  }
}
