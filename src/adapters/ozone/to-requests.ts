import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, durationOf, noSuchCall, withHeaders } from '../drafts.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'

/** The moderation service. */
export interface OzoneOptions {
  /** The address that is called: the service itself, or the moderator's server with `proxy`. */
  readonly service: string
  /** The DID of the moderator or of the service in whose name it happens. */
  readonly createdBy: string
  /** The DID of the service, where the call goes through the moderator's server. */
  readonly proxy?: string
}

const DEFS = 'tools.ozone.moderation.defs#modEvent'

/**
 * The events for an action, without the session. The same event twice fails with `DuplicateExternalId`: take that for done.
 *
 * Errors: a service whose address is none is a `TypeError`.
 * Source: AT Protocol, lexicon tools.ozone.moderation.emitEvent.
 */
export function translate(place: Place<OzoneOptions>): (action: Action) => Translation {
  const { id, comment, authorId, options } = place
  const root = `${rootAddress(options.service, 'service')}/xrpc/tools.ozone.moderation.emitEvent`
  const cid = comment.context?.cid
  const post = typeof cid === 'string' ? { $type: 'com.atproto.repo.strongRef', uri: id, cid } : undefined
  const account = authorId === undefined ? undefined : { $type: 'com.atproto.admin.defs#repoRef', did: authorId }
  const emit = (action: Action, subject: object | undefined, event: object): Translation => {
    if (subject === undefined) return { cannot: 'the post or its author is unknown', to: null }
    const externalId = `${action.ruleId}/${action.kind}/${id}`
    const draft: Draft = call('POST', root, { event, subject, createdBy: options.createdBy, externalId })
    const proxied = { 'atproto-proxy': `${options.proxy ?? ''}#atproto_labeler` }
    return { drafts: [options.proxy === undefined ? draft : withHeaders(draft, proxied)] }
  }
  const takeDown = (action: Action, subject: object | undefined): Translation => {
    const durationMs = durationOf(action)
    const hours = durationMs === undefined ? {} : { durationInHours: Math.max(1, Math.ceil(durationMs / 3_600_000)) }
    return orPerson(emit(action, subject, { $type: `${DEFS}Takedown`, comment: action.reason, ...hours }))
  }
  const label = (action: Action, create: readonly string[], negate: readonly string[]): Translation =>
    orPerson(emit(action, post, { $type: `${DEFS}Label`, createLabelVals: create, negateLabelVals: negate }))
  return (action) => {
    switch (action.kind) {
      case 'delete':
        return takeDown(action, post)
      case 'block':
      case 'ban':
        return takeDown(action, account)
      case 'hide':
        return label(action, ['!hide'], [])
      case 'unhide':
        return label(action, [], ['!hide'])
      case 'escalate':
        return emit(action, post ?? account, { $type: `${DEFS}Escalate`, comment: action.brief })
      case 'label':
        return emit(action, post ?? account, { $type: `${DEFS}Tag`, add: [action.label], remove: [] })
      default:
        return noSuchCall(action.kind)
    }
  }
}

function orPerson(translation: Translation): Translation {
  return 'cannot' in translation ? { ...translation, to: 'escalate' } : translation
}
