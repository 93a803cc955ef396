import { escapeStep } from '../../json-pointer.js'
import type { Action } from '../../rule-set/action.js'
import type { Taken } from '../adapter.js'
import type { Place } from '../define-adapter.js'
import { call, durationOf, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { HidingOptions } from '../hiding.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'

/** The server of the moderator's account. */
export interface MatrixOptions extends HidingOptions {
  readonly server: string
  /** The power level that `lock-thread` asks of those who write. Without it, 50, that of moderators. */
  readonly lockedLevel?: number
}

/**
 * The client-server calls for an action, without the access token. Transactions are numbered by comment and action, so that a retry is known.
 *
 * Errors: a server whose address is none is a `TypeError`.
 * Source: Matrix, client-server API: redactions, room membership, power levels, reporting content.
 */
export function translate(place: Place<MatrixOptions>): (action: Action) => Translation {
  const { id, comment, authorId, pageId, threadId, now, options } = place
  const root = `${rootAddress(options.server, 'server')}/_matrix/client/v3`
  const transaction = (kind: string) => encodePart(`${id}.${comment.editedAt ?? 0}.${kind}`)
  const words = (body: string) => ({ msgtype: 'm.text', body })

  const levels = (room: string, change: Omit<Taken, 'pointer'>, notBefore?: number): readonly Draft[] => {
    const url = `${room}/state/m.room.power_levels`
    const later = notBefore === undefined ? {} : { notBefore }
    return [
      { ...call('GET', url), ...later },
      {
        ...call('PUT', url, '~levels~'),
        ...later,
        fillFromPrevious: { '~levels~': { pointer: '', otherwise: {}, ...change } },
      },
    ]
  }
  const forATime = (room: string, action: Action, [set, unset]: readonly [object, object]): Translation => {
    const durationMs = durationOf(action)
    const lift = durationMs === undefined ? [] : levels(room, { set: { ...unset } }, now + durationMs)
    return {
      drafts: [...levels(room, { set: { ...set } }), ...lift],
      lost:
        durationMs === undefined
          ? []
          : ['the server knows no time limit: the host sends the later requests when it is over'],
    }
  }
  const inRoom = (room: string, action: Action): Translation => {
    switch (action.kind) {
      case 'delete':
        return {
          drafts: [call('PUT', `${room}/redact/${encodePart(id)}/${transaction('delete')}`, { reason: action.reason })],
        }
      case 'block':
      case 'ban':
        if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
        return untilLifted(action, {
          measure: call('POST', `${room}/ban`, { user_id: authorId, reason: action.reason }),
          lift: call('POST', `${room}/unban`, { user_id: authorId }),
          now,
        })
      case 'mute': {
        if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
        const member = `/users/${escapeStep(authorId)}`
        return forATime(room, action, [{ [member]: -1 }, { [member]: 0 }])
      }
      case 'lock-thread':
        return forATime(room, action, [{ '/events_default': options.lockedLevel ?? 50 }, { '/events_default': 0 }])
      case 'reply': {
        const thread =
          comment.context?.isThread === true && threadId !== undefined
            ? { rel_type: 'm.thread', event_id: threadId }
            : {}
        const related = {
          'm.relates_to': { ...thread, 'm.in_reply_to': { event_id: id } },
          'm.mentions': authorId === undefined ? {} : { user_ids: [authorId] },
        }
        return say(action.text, { limits: limits.reply }, (body) => [
          call('PUT', `${room}/send/m.room.message/${transaction('reply')}`, { ...words(body), ...related }),
        ])
      }
      case 'report':
        return { drafts: [call('POST', `${room}/report/${encodePart(id)}`, { reason: action.category })] }
      default:
        return noSuchCall(action.kind)
    }
  }
  return (action) => {
    if (action.kind === 'message') {
      if (authorId === undefined) return { cannot: 'the author is unknown', to: 'assign' }
      return say(action.text, { limits: limits.message }, (body) => [
        call('POST', `${root}/createRoom`, { is_direct: true, invite: [authorId], preset: 'trusted_private_chat' }),
        {
          ...call('PUT', `${root}/rooms/~room~/send/m.room.message/${transaction('message')}`, words(body)),
          fillFromPrevious: { '~room~': { pointer: '/room_id' } },
        },
      ])
    }
    if (pageId === undefined)
      return { cannot: 'the room is unknown', to: action.kind === 'reply' ? 'assign' : 'escalate' }
    return inRoom(`${root}/rooms/${encodePart(pageId)}`, action)
  }
}
