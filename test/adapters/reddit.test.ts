import { readFileSync } from 'node:fs'
import type { ReportRequest } from '@devvit/protos/types/devvit/plugin/redditapi/linksandcomments/linksandcomments_msg.js'
import type {
  DistinguishRequest,
  RemoveRequest,
} from '@devvit/protos/types/devvit/plugin/redditapi/moderation/moderation_msg.js'
import type { PostNotesRequest } from '@devvit/protos/types/devvit/plugin/redditapi/modnote/modnote_msg.js'
import type { CreateConversationRequest } from '@devvit/protos/types/devvit/plugin/redditapi/newmodmail/newmodmail_msg.js'
import type { ComposeRequest } from '@devvit/protos/types/devvit/plugin/redditapi/privatemessages/privatemessages_msg.js'
import type { FriendRequest } from '@devvit/protos/types/devvit/plugin/redditapi/users/users_msg.js'
import { describe, expect, it } from 'vitest'
import { fillRequest, reddit } from '../../src/adapters/reddit/index.js'
import type { Comment } from '../../src/comment/comment.js'
import type { OnTheWire } from '../types/strange-to.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/reddit/${name}`, import.meta.url))
const comment: Comment = {
  id: 't1_k1abcde',
  text: 'rubbish',
  platform: 'reddit',
  pageId: 'examplecoffee',
  threadId: 't3_1q2w3e',
  author: { id: 't2_9z9z9', name: 'robin_sample', handle: 'robin_sample' },
}
const fieldsOf = (body: unknown) => Object.fromEntries(new URLSearchParams(String(body)))

adapterContract({
  adapter: reddit,
  options: {},
  payload: (comments) =>
    `{"kind":"Listing","data":{"children":[${comments
      .map(
        (one) =>
          `{"kind":"t1","data":{"name":${one.id},"body":${JSON.stringify(one.text)},"author":"robin","author_fullname":${one.authorId},"link_id":"t3_1","subreddit":"s","created_utc":${one.createdAt / 1000}.0,"edited":false}}`,
      )
      .join(',')}]}}`,
  ids: { plain: '"t1_a"', other: '"t1_b"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"kind":"Listing","data":{"children":[{"kind":"t5","data":{}}]}}',
    '{"type":"PostCreate","post":{}}',
  ],
  unsigned: 'Reddit signs nothing',
  sign: () => ({}),
  signatureHeader: 'none',
  saidIn: fieldsOf,
  comment,
})

describe('reddit: what comes in', () => {
  it('reads comments as they are shown, and posts', () => {
    const result = reddit.parse(fixture('listing.json'))
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: 't1_k1abcde',
          text: 'this is rubbish & you know it (https://example.test/x)',
          platform: 'reddit',
          pageId: 'examplecoffee',
          threadId: 't3_1q2w3e',
          parentId: 't1_k1aaaaa',
          author: { id: 't2_9z9z9', name: 'robin_sample', handle: 'robin_sample' },
          createdAt: 1_795_299_990_000,
          editedAt: 1_795_299_999_000,
          url: 'https://www.reddit.com/r/examplecoffee/comments/1q2w3e/x/k1abcde/',
          context: { reports: 2 },
        },
        {
          id: 't3_1q2w3f',
          text: 'Where is my order?\nThree weeks.',
          platform: 'reddit',
          pageId: 'examplecoffee',
          threadId: 't3_1q2w3f',
          createdAt: 1_795_299_000_000,
        },
      ],
    })
  })

  it('reads the event of an app inside the subreddit; the bot is known by its name', () => {
    const result = reddit.parse(fixture('comment-update.json'), ['robin_sample'])
    expect(result.ok && result.value).toEqual([
      expect.objectContaining({
        id: 't1_k1abcdf',
        text: 'edited words',
        editedAt: 1_795_299_999_000,
        author: { id: 't2_9z9z9', name: 'robin_sample', handle: 'robin_sample', isSelf: true },
      }),
    ])
  })
})

/** The fields of a form, named as the vendor's own client names them; the values are text. */
type Form<Request> = Readonly<Partial<Record<keyof OnTheWire<Request> | 'api_type', string>>>

describe('reddit: what goes out', () => {
  const root = 'https://oauth.reddit.com'
  const asked = ask(reddit, { comment, options: {} })
  const formsOf = (prepared: ReturnType<typeof asked>) =>
    prepared.requests.map(({ url, body }) => [url.replace(root, ''), fieldsOf(body)])

  it('removal and approval', () => {
    expect(formsOf(asked('delete', 'hide'))).toEqual([
      ['/api/remove', { id: 't1_k1abcde', spam: 'false' } satisfies Form<RemoveRequest>],
    ])
    expect(formsOf(asked('unhide'))).toEqual([['/api/approve', { id: 't1_k1abcde' }]])
    expect(formsOf(asked('lock-thread'))).toEqual([
      ['/api/lock', { id: 't3_1q2w3e' }],
      ['/api/unlock', { id: 't3_1q2w3e' }],
    ])
    expect(formsOf(asked('report'))).toEqual([
      [
        '/api/report',
        {
          api_type: 'json',
          thing_id: 't1_k1abcde',
          reason: 'other',
          other_reason: 'hate',
        } satisfies Form<ReportRequest>,
      ],
    ])
  })

  it('a reply is marked as the moderators’ once its name is known', () => {
    const [said, marked] = asked(sample('reply', { text: 'see [u/noa](https://x.test) and u/robin_sample' })).requests
    expect(fieldsOf(said?.body)).toMatchObject({ text: 'see \\[noa\\](https://x.test) and u/robin_sample' })
    if (marked === undefined) throw new Error('no second request')
    expect(marked.fill?.from).toBe(said?.idempotencyKey)
    const filled = fillRequest(marked, {
      status: 200,
      body: { json: { data: { things: [{ data: { name: 't1_new' } }] } } },
    })
    expect(fieldsOf(filled?.body)).toEqual({
      api_type: 'json',
      id: 't1_new',
      how: 'yes',
    } satisfies Form<DistinguishRequest>)
    expect(callsOf(ask(reddit, { comment, options: { distinguish: false } })('reply'))).toHaveLength(1)
    const long = ask(reddit, { comment, options: {} })(sample('reply', { text: 'We are looking for it. '.repeat(800) }))
    expect(long.requests.map(({ url }) => url.split('/').at(-1))).toEqual(['comment', 'comment', 'distinguish'])
    expect(long.requests[1]?.fill?.values).toEqual({ '~former~': { pointer: '/json/data/things/0/data/name' } })
  })

  it('a label is a note of the moderators on the author', () => {
    expect(formsOf(asked('label'))).toEqual([
      [
        '/api/mod/notes',
        {
          subreddit: 'examplecoffee',
          user: 'robin_sample',
          reddit_id: 't1_k1abcde',
          note: 'delivery',
        } satisfies Form<PostNotesRequest>,
      ],
    ])
    const unknown = ask(reddit, { comment: { ...comment, author: { id: 't2_9' } }, options: {} })
    expect(fallsOf(unknown('label'))).toEqual([['label', null]])
  })

  it('bans last whole days', () => {
    const ban = {
      api_type: 'json',
      type: 'banned',
      name: 'robin_sample',
      ban_reason: 'the policy',
      note: 'r1',
    } satisfies Form<FriendRequest>
    expect(formsOf(asked(banForGood()))).toEqual([['/r/examplecoffee/api/friend', ban]])
    expect(formsOf(asked('ban'))).toEqual([['/r/examplecoffee/api/friend', { ...ban, duration: '1' }]])
    expect(fallsOf(asked('ban'))).toEqual([])
    expect(fallsOf(asked('mute'))).toEqual([['mute', 'mute']])
    expect(asked('mute').degraded[0]?.why).toContain('1')
  })

  it('private words go through modmail, or as a message', () => {
    expect(formsOf(asked('message'))).toEqual([
      [
        '/api/mod/conversations',
        {
          body: 'Quel est votre numéro de commande ?',
          isAuthorHidden: 'true',
          srName: 'examplecoffee',
          subject: 'r/examplecoffee',
          to: 'robin_sample',
        } satisfies Partial<Record<keyof CreateConversationRequest, string>>,
      ],
    ])
    const byMessage = ask(reddit, { comment, options: { privateBy: 'message', subject: 'Bonjour' } })
    expect(formsOf(byMessage('message'))).toEqual([
      [
        '/api/compose',
        {
          api_type: 'json',
          to: 'robin_sample',
          subject: 'Bonjour',
          text: 'Quel est votre numéro de commande ?',
        } satisfies Form<ComposeRequest>,
      ],
    ])
  })
})
