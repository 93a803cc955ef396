import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say, untilLifted, withHeaders } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'
import { tidOf } from './tid-of.js'

/** The brand's account, and whom it talks to. */
export interface BlueskyOptions {
  /** The DID of the brand's account. */
  readonly did: string
  /** The address of its server. Without it, `https://bsky.social`. */
  readonly service?: string
  /** The labeler that reports go to. Without it, that of Bluesky. */
  readonly labeler?: string
  /** The service for messages. Without it, that of Bluesky. */
  readonly chat?: string
}

const MODERATION = 'did:plc:ar7c4by46qjdydhdevvrndac'
const GATE = 'app.bsky.feed.threadgate'

/**
 * The XRPC calls for an action, without the session. Records have keys made from the time of the decision, so that a retry writes the same one.
 *
 * Errors: a `did` or a service that is none is a `TypeError`.
 * Source: AT Protocol, lexicons com.atproto.repo, app.bsky.feed, app.bsky.graph, chat.bsky.convo, com.atproto.moderation.
 */
export function translate(place: Place<BlueskyOptions>): (action: Action) => Translation {
  const { id, comment, authorId, threadId, now, options } = place
  if (!isDid(options.did)) throw new TypeError('toRequests: `did` must be the DID of the brand’s account')
  const root = `${rootAddress(options.service ?? 'https://bsky.social', 'service')}/xrpc`
  const repo = options.did
  const createdAt = new Date(now).toISOString()
  const write = (collection: string, rkey: string, record: unknown): Draft =>
    call('POST', `${root}/com.atproto.repo.putRecord`, { repo, collection, rkey, record })
  const cid = comment.context?.cid
  const rootCid = comment.context?.rootCid

  const gate = (change: object): Translation => {
    const [, , owner, , rkey] = (threadId ?? '').split('/')
    if (threadId === undefined || owner !== repo || rkey === undefined)
      return { cannot: 'the brand did not begin this thread', to: 'escalate' }
    const query = `repo=${encodePart(repo)}&collection=${GATE}&rkey=${encodePart(rkey)}`
    const fresh = { $type: GATE, post: threadId, createdAt }
    return {
      drafts: [
        call('GET', `${root}/com.atproto.repo.getRecord?${query}`),
        {
          ...call('POST', `${root}/com.atproto.repo.putRecord`, {
            repo,
            collection: GATE,
            rkey,
            record: '~gate~',
            swapRecord: '~cid~',
          }),
          fillFromPrevious: {
            '~gate~': { pointer: '/value', otherwise: fresh, ...change },
            '~cid~': { pointer: '/cid', otherwise: null },
          },
        },
      ],
    }
  }
  const exclude = (action: Action): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    const [collection, rkey] = ['app.bsky.graph.block', tidOf(now, authorId)]
    const measure = write(collection, rkey, { $type: collection, subject: authorId, createdAt })
    const lift = call('POST', `${root}/com.atproto.repo.deleteRecord`, { repo, collection, rkey })
    return untilLifted(action, { measure, lift, now })
  }
  const speak = (text: string, lang: string): Translation => {
    if (typeof cid !== 'string' || typeof rootCid !== 'string' || threadId === undefined)
      return { cannot: 'the hash of the post is unknown', to: 'assign' }
    const collection = 'app.bsky.feed.post'
    const root = { uri: threadId, cid: rootCid }
    return say(text, { limits: limits.reply, split: limits.split?.reply }, (said, nth) => {
      const facets = linksIn(said)
      const parent = nth === 0 ? { uri: id, cid } : { uri: '~uri~', cid: '~cid~' }
      const record = { $type: collection, text: said, reply: { root, parent }, langs: [lang], createdAt }
      const draft = write(
        collection,
        tidOf(now, nth === 0 ? id : `${id}#${nth}`),
        facets.length === 0 ? record : { ...record, facets },
      )
      return [nth === 0 ? draft : { ...draft, fillFromPrevious: FORMER }]
    })
  }
  const privately = (text: string): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'assign' }
    const proxy = { 'atproto-proxy': options.chat ?? 'did:web:api.bsky.chat#bsky_chat' }
    return say(text, { limits: limits.message, split: limits.split?.message }, (said) => [
      withHeaders(call('GET', `${root}/chat.bsky.convo.getConvoForMembers?members=${encodePart(authorId)}`), proxy),
      {
        ...withHeaders(
          call('POST', `${root}/chat.bsky.convo.sendMessage`, { convoId: '~convo~', message: { text: said } }),
          proxy,
        ),
        fillFromPrevious: { '~convo~': { pointer: '/convo/id' } },
      },
    ])
  }
  const report = (category: string): Translation => {
    if (typeof cid !== 'string') return { cannot: 'the hash of the post is unknown', to: 'escalate' }
    const told = call('POST', `${root}/com.atproto.moderation.createReport`, {
      reasonType: `com.atproto.moderation.defs#${REASONS.get(category) ?? 'reasonOther'}`,
      reason: category.slice(0, 2000),
      subject: { $type: 'com.atproto.repo.strongRef', uri: id, cid },
    })
    return { drafts: [withHeaders(told, { 'atproto-proxy': `${options.labeler ?? MODERATION}#atproto_labeler` })] }
  }
  return (action) => {
    switch (action.kind) {
      case 'hide':
        return gate({ add: { '/hiddenReplies': id } })
      case 'unhide':
        return gate({ remove: { '/hiddenReplies': id } })
      case 'lock-thread': {
        const locked = gate({ set: { '/allow': [] } })
        return 'drafts' in locked ? { ...locked, lost: ['the thread stays closed until a person opens it'] } : locked
      }
      case 'block':
      case 'ban':
        return exclude(action)
      case 'mute': {
        if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
        const [measure, lift] = ['muteActor', 'unmuteActor'].map((verb) =>
          call('POST', `${root}/app.bsky.graph.${verb}`, { actor: authorId }),
        )
        return measure && lift ? untilLifted(action, { measure, lift, now }) : noSuchCall(action.kind)
      }
      case 'reply':
        return speak(action.text, action.lang)
      case 'message':
        return privately(action.text)
      case 'report':
        return report(action.category)
      default:
        return noSuchCall(action.kind)
    }
  }
}

const FORMER = { '~uri~': { pointer: '/uri' }, '~cid~': { pointer: '/cid' } } as const

const REASONS: ReadonlyMap<string, string> = new Map([
  ['spam', 'reasonSpam'],
  ['hate', 'reasonRude'],
  ['harassment', 'reasonRude'],
  ['threat', 'reasonViolation'],
  ['sexual', 'reasonSexual'],
  ['misleading', 'reasonMisleading'],
])

function isDid(did: string): boolean {
  return /^did:[a-z]{1,20}:[\w.:%-]{1,200}$/.test(did)
}

/** Addresses, so that they can be followed; in bytes. */
function linksIn(text: string) {
  const bytes = (part: string) => new TextEncoder().encode(part).length
  return [...text.matchAll(/https?:\/\/[^\s…]{1,2048}/g)].map((found) => {
    const uri = found[0].replace(/[.,;:!?)\]]{1,8}$/, '')
    const byteStart = bytes(text.slice(0, found.index))
    return {
      index: { byteStart, byteEnd: byteStart + bytes(uri) },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
    }
  })
}
