import type { Action, Priority } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, filled, numberOf } from '../desk.js'
import { call, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { SEEN_BY_ALL, translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'
import { wayToAnswer } from './way-to-answer.js'

/** Which Zammad is called, and who stands for roles there: groups by their name, people by their id. */
export interface ZammadOptions extends DeskOptions {
  /** The address of the server. */
  readonly root: string
  /** Ids of priorities, where they were changed: 1 to 3 as Zammad ships them. */
  readonly priorities?: Readonly<Record<Priority, number>>
}

/** As Zammad ships them: it has no priority above 3. */
export const ZAMMAD_PRIORITIES: Readonly<Record<Priority, number>> = { low: 1, normal: 2, high: 3, urgent: 3 }

/**
 * The REST API's calls for an action, without the token. Handing over is one update of the ticket, with an internal article.
 *
 * Errors: an address that is none is a `TypeError`.
 */
export function translate(place: Place<ZammadOptions>): (action: Action) => Translation {
  const { id, comment, options, threadId, authorId, now } = place
  const root = `${rootAddress(options.root, 'root')}/api/v1`
  const note = (body: string) => ({ body, content_type: 'text/plain', type: 'note', internal: true })
  const ticket = `${root}/tickets/${encodePart(threadId ?? '')}`
  const way = wayToAnswer(comment)
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    ...('cannot' in way || way.limit === undefined ? {} : { sayLimits: [way.limit] }),
    cannotWhisper: 'isPublic' in way ? SEEN_BY_ALL : undefined,
    say:
      'cannot' in way
        ? way
        : (body) => [
            call('POST', `${root}/ticket_articles`, {
              ticket_id: numberOf(threadId),
              body: way.prefix === undefined ? body : `${way.prefix} ${body}`,
              content_type: 'text/plain',
              internal: false,
              ...way.article,
            }),
          ],
    note: (body) => [call('POST', `${root}/ticket_articles`, { ticket_id: numberOf(threadId), ...note(body) })],
    hand: (handed) => [
      call(
        'PUT',
        ticket,
        filled({
          priority_id: (options.priorities ?? ZAMMAD_PRIORITIES)[handed.priority],
          state: 'open',
          group: handed.to.group,
          owner_id: numberOf(handed.to.person),
          article: note(handed.note),
        }),
      ),
    ],
    tag: (item) => ({
      drafts: [call('POST', `${root}/tags/add`, { object: 'Ticket', o_id: numberOf(threadId), item })],
    }),
    others(action) {
      switch (action.kind) {
        case 'hide':
        case 'unhide':
          return {
            drafts: [call('PUT', `${root}/ticket_articles/${encodePart(id)}`, { internal: action.kind === 'hide' })],
          }
        case 'block':
        case 'ban': {
          if (authorId === undefined) return { cannot: 'the customer is unknown', to: 'escalate' }
          const set = (active: boolean) => call('PUT', `${root}/users/${encodePart(authorId)}`, { active })
          return untilLifted(action, { measure: set(false), lift: set(true), now })
        }
        default:
          return undefined
      }
    },
  })
}
