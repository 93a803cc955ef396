import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import type { Action } from '../../rule-set/action.js'
import type { PreparedRequests } from '../adapter.js'
import { encodePart } from '../encode-part.js'
import { fitText } from '../fit-text.js'
import { type Draft, prepareRequests, type Translation } from '../prepare-requests.js'
import { capabilities, limits } from './capabilities.js'

/** Which Graph API is called. */
export interface FacebookOptions {
  /** As `v25.0`, which is the default. */
  readonly version?: string
}

/**
 * A decision as Graph API requests, without the page's access token. What speaks to the author comes first, since a deleted comment
 * can no longer be answered.
 *
 * Errors: a version that is none, or a decision about another comment, is a `TypeError`.
 * Source: Meta, Graph API: Comment, Page Messages (private replies), Page Blocked.
 */
export function toRequests(decision: Decision, comment: Comment, options: FacebookOptions): PreparedRequests {
  const version = options.version ?? 'v25.0'
  if (!/^v\d{1,3}\.\d{1,2}$/.test(version)) throw new TypeError('toRequests: `version` must look like `v25.0`')
  const root = `https://graph.facebook.com/${version}`
  const prepared = prepareRequests({ platform: 'facebook', capabilities }, { decision, comment }, (action) =>
    translate(action, { comment, root, now: decision.at }),
  )
  const requests = [0, 1, 2].flatMap((stage) =>
    prepared.requests.filter((request) => stageOf(request.action) === stage),
  )
  return { ...prepared, requests }
}

interface Place {
  readonly comment: Comment
  readonly root: string
  readonly now: number
}

function translate(action: Action, place: Place): Translation {
  const { comment, root } = place
  const url = `${root}/${encodePart(comment.id)}`
  if (!isGraphId(comment.id)) return { cannot: 'the comment has no id of the Graph API', to: 'escalate' }
  switch (action.kind) {
    case 'delete':
      return { drafts: [{ method: 'DELETE', url }] }
    case 'hide':
    case 'unhide':
      return { drafts: [post(url, { is_hidden: action.kind === 'hide' })] }
    case 'reply':
      return say(action.text, 'reply', (message) => post(`${url}/comments`, { message }))
    case 'message':
      return privately(action.text, place)
    case 'block':
    case 'ban':
      return exclude(action, place)
    default:
      return { cannot: 'Facebook has no such action', to: 'escalate' }
  }
}

function say(text: string, limit: keyof typeof limits, write: (text: string) => Draft): Translation {
  const said = fitText(text, limits[limit])
  return said.text === ''
    ? { cannot: 'the text is empty', to: 'assign' }
    : { drafts: [write(said.text)], lost: said.lost }
}

function privately(text: string, { comment, root, now }: Place): Translation {
  if (comment.pageId === undefined || !isGraphId(comment.pageId)) return { cannot: 'the page is unknown', to: 'assign' }
  if (comment.createdAt !== undefined && now - comment.createdAt > PRIVATE_REPLY_MS)
    return { cannot: 'the comment is older than 7 days', to: 'assign' }
  const url = `${root}/${encodePart(comment.pageId)}/messages`
  return say(text, 'message', (said) => post(url, { recipient: { comment_id: comment.id }, message: { text: said } }))
}

function exclude(action: Extract<Action, { kind: 'block' | 'ban' }>, { comment, root, now }: Place): Translation {
  const { author, pageId } = comment
  if (author?.id === undefined) return { cannot: 'Meta did not name the author', to: 'escalate' }
  if (pageId === undefined || !isGraphId(pageId)) return { cannot: 'the page is unknown', to: 'escalate' }
  if (action.kind === 'ban' && action.scope === 'thread')
    return { cannot: 'Facebook bans from the whole page, not from one thread', to: 'escalate' }
  const url = `${root}/${encodePart(pageId)}/blocked`
  const body = { user: [author.id] }
  if (action.kind === 'block' || action.durationMs === undefined) return { drafts: [post(url, body)] }
  const lift: Draft = { method: 'DELETE', url, headers: JSON_HEADERS, body, notBefore: now + action.durationMs }
  return {
    drafts: [post(url, body), lift],
    lost: ['Facebook knows no time limit: the host sends the second request when it is over'],
  }
}

const JSON_HEADERS = { 'content-type': 'application/json' } as const
const PRIVATE_REPLY_MS = 7 * 86_400_000

function post(url: string, body: unknown): Draft {
  return { method: 'POST', url, headers: JSON_HEADERS, body }
}

/** Letters, digits and what joins them; never a path of its own. */
function isGraphId(id: string): boolean {
  return /^[\w=:-]{1,256}$/.test(id)
}

function stageOf(kind: Action['kind']): 0 | 1 | 2 {
  return kind === 'reply' || kind === 'message' ? 0 : kind === 'block' || kind === 'ban' ? 2 : 1
}
