import { type Desk, filled, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { rootAddress } from '../root-address.js'
import { ZAMMAD_PRIORITIES, type ZammadOptions } from './to-requests.js'

/** Where comments from elsewhere become tickets. */
export interface ZammadDeskOptions extends ZammadOptions {
  /** The group for roles that name none. */
  readonly group: string
  /** Every ticket has a customer: the one that stands for people from elsewhere. */
  readonly customerId: string
}

/**
 * Zammad as the desk for comments of other platforms: one ticket each, with an internal article.
 *
 * Source: Zammad, REST API: Ticket, create.
 */
export function zammadDesk(options: ZammadDeskOptions): Desk {
  const root = `${rootAddress(options.root, 'root')}/api/v1`
  return {
    platform: 'zammad',
    roles: options.roles ?? {},
    open: ({ subject, note, priority, to, tags }) => [
      call(
        'POST',
        `${root}/tickets`,
        filled({
          title: subject,
          group: to.group ?? options.group,
          customer_id: numberOf(options.customerId),
          owner_id: numberOf(to.person),
          priority_id: (options.priorities ?? ZAMMAD_PRIORITIES)[priority],
          tags: tags.join(','),
          article: { subject, body: note, content_type: 'text/plain', type: 'note', internal: true },
        }),
      ),
    ],
  }
}
