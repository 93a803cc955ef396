import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeMarkdown } from '../escape-text.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'

/** The server, and who blocks. */
export interface GitHubOptions extends MentionOptions, LengthOptions {
  /** The address of the API. Without it, that of github.com; an own server has `/api/v3` behind its name. */
  readonly api?: string
  /** Who blocks an author. Without it, the organisation that owns the repository, or the account itself where a person does. */
  readonly blockAs?: 'organisation' | 'account'
}

/**
 * The REST and GraphQL calls for an action, without the token. GraphQL answers 200 with `errors` where something failed.
 *
 * Errors: an `api` whose address is none is a `TypeError`.
 * Source: GitHub, REST API: issues, pulls, orgs/blocking; GraphQL: minimizeComment.
 */
export function translate(place: Place<GitHubOptions>): (action: Action) => Translation {
  const { comment, now, options, pageId, threadId } = place
  const api = rootAddress(options.api ?? 'https://api.github.com', 'api')
  const [kind, number = ''] = place.id.split(':')
  const [owner, name] = (pageId ?? '').split('/')
  const thread = threadId?.split('#')[1]
  const node = comment.context?.nodeId
  const login = comment.author?.handle
  const style = { ...mentionStyle('@', place), escape: escapeMarkdown }
  const repository = isName(owner) && isName(name) ? `${api}/repos/${encodePart(owner)}/${encodePart(name)}` : undefined
  const graphql = (query: string, variables: object): Draft => call('POST', graphqlOf(api), { query, variables })

  const minimise = (query: string, variables: object): Translation => {
    if (typeof node !== 'string' || kind === 'issue')
      return { cannot: 'only comments can be folded away', to: 'escalate' }
    return { drafts: [graphql(query, { id: node, ...variables })] }
  }
  const remove = (): Translation => {
    if (kind === 'discussion-comment' && typeof node === 'string') return { drafts: [graphql(REMOVE, { id: node })] }
    const path = PATHS.get(kind ?? '')
    return repository === undefined || path === undefined || !/^\d{1,20}$/.test(number)
      ? { cannot: 'only comments can be deleted', to: 'escalate' }
      : { drafts: [call('DELETE', `${repository}/${path}/${number}`)] }
  }
  const exclude = (action: Action): Translation => {
    if (!isName(login) || !isName(owner)) return { cannot: 'the author or the owner is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'GitHub blocks from everything, not from one thread', to: 'escalate' }
    const asAccount = (options.blockAs ?? (comment.context?.ownerType === 'User' ? 'account' : '')) === 'account'
    const url = `${api}/${asAccount ? 'user' : `orgs/${encodePart(owner)}`}/blocks/${encodePart(login)}`
    return untilLifted(action, { measure: call('PUT', url), lift: call('DELETE', url), now })
  }
  const speak = (text: string): Translation => {
    const discussion = comment.context?.discussionNodeId
    if (kind === 'discussion-comment') {
      if (typeof discussion !== 'string') return { cannot: 'the discussion is unknown', to: 'assign' }
      return say(text, { limits: ownMaximum(limits.reply, options.maxCharacters), style }, (body) => [
        graphql(ANSWER, { discussion, body, ...(comment.parentId === undefined ? { to: node } : {}) }),
      ])
    }
    if (repository === undefined || thread === undefined) return { cannot: 'the thread is unknown', to: 'assign' }
    const at = encodePart(thread)
    const path =
      kind === 'review-comment'
        ? `pulls/${at}/comments/${encodePart(comment.parentId?.split(':')[1] ?? number)}/replies`
        : kind === 'commit-comment'
          ? `commits/${at}/comments`
          : `issues/${at}/comments`
    return say(text, { limits: ownMaximum(limits.reply, options.maxCharacters), style }, (body) => [
      call('POST', `${repository}/${path}`, { body }),
    ])
  }
  const onIssue = (draft: (issue: string) => Translation): Translation =>
    repository === undefined || thread === undefined || !/^\d{1,16}$/.test(thread) || kind === 'discussion-comment'
      ? { cannot: 'this is no issue and no pull request', to: 'escalate' }
      : draft(`${repository}/issues/${thread}`)

  return (action) => {
    switch (action.kind) {
      case 'delete':
        return remove()
      case 'hide':
        return minimise(MINIMISE, { classifier: classifierOf(action) })
      case 'unhide':
        return minimise(UNMINIMISE, {})
      case 'block':
      case 'ban':
        return exclude(action)
      case 'lock-thread':
        return onIssue((issue) =>
          untilLifted(action, {
            measure: call('PUT', `${issue}/lock`, { lock_reason: 'too heated' }),
            lift: call('DELETE', `${issue}/lock`),
            now,
          }),
        )
      case 'label':
        return onIssue((issue) => ({ drafts: [call('POST', `${issue}/labels`, { labels: [action.label] })] }))
      case 'reply':
        return speak(action.text)
      default:
        return noSuchCall(action.kind)
    }
  }
}

const PATHS: ReadonlyMap<string, string> = new Map([
  ['issue-comment', 'issues/comments'],
  ['review-comment', 'pulls/comments'],
  ['commit-comment', 'comments'],
])

const MINIMISE =
  'mutation($id:ID!,$classifier:ReportedContentClassifiers!){minimizeComment(input:{subjectId:$id,classifier:$classifier}){minimizedComment{isMinimized}}}'
const UNMINIMISE = 'mutation($id:ID!){unminimizeComment(input:{subjectId:$id}){unminimizedComment{isMinimized}}}'
const REMOVE = 'mutation($id:ID!){deleteDiscussionComment(input:{id:$id}){comment{id}}}'
const ANSWER =
  'mutation($discussion:ID!,$body:String!,$to:ID){addDiscussionComment(input:{discussionId:$discussion,body:$body,replyToId:$to}){comment{id}}}'

function isName(name: string | undefined): name is string {
  return name !== undefined && /^[\w.-]{1,100}$/.test(name) && !/^\.{1,2}$/.test(name)
}

/** An own server has its GraphQL beside `/v3`. */
function graphqlOf(api: string): string {
  return `${api.replace(/\/v3$/, '')}/graphql`
}

function classifierOf({ evidence }: Action): 'SPAM' | 'ABUSE' | 'OFF_TOPIC' {
  const signals = evidence.map(({ signal }) => signal)
  if (signals.some((signal) => signal.startsWith('spam'))) return 'SPAM'
  return signals.length === 0 || signals.includes('personal_data') ? 'OFF_TOPIC' : 'ABUSE'
}
