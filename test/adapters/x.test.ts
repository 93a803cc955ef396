import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Schemas } from '@xdevplatform/xdk'
import type { TweetV2 } from 'twitter-api-v2'
import { describe, expect, it } from 'vitest'
import { x } from '../../src/adapters/x/index.js'
import type { Comment } from '../../src/comment/comment.js'
import type { OnTheWire } from '../types/strange-to.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/x/reply.json', import.meta.url))
const comment: Comment = {
  id: '2090000000000000001',
  text: 'still waiting',
  platform: 'x',
  pageId: '1111111111111111111',
  threadId: '2080761390344937796',
  author: { id: '2222222222222222222', handle: 'robin_s' },
}

adapterContract({
  adapter: x,
  options: {},
  payload: (comments) =>
    `{"data":[${comments
      .map(
        (one) =>
          `{"id":${one.id},"text":${JSON.stringify(one.text)},"author_id":${one.authorId},"conversation_id":"20","created_at":"${new Date(one.createdAt).toISOString()}"}`,
      )
      .join(',')}]}`,
  ids: { plain: '"209"', other: '"210"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"data":[]}',
    '{"data":{"event_type":"post.delete","payload":{"id":"1"}}}',
    '{"data":{"event_type":"dm.received","payload":{"id":"1","text":"hello"}}}',
    '{"meta":{"result_count":0}}',
  ],
  sign: (body, secret) => ({
    'x-twitter-webhooks-signature': `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`,
  }),
  signatureHeader: 'x-twitter-webhooks-signature',
  comment,
})

describe('x: what comes in', () => {
  it('reads a reply without the names at its head, as it is shown', () => {
    const result = x.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '2090000000000000001',
          text: 'still waiting for my parcel & my money 😡',
          platform: 'x',
          pageId: '1111111111111111111',
          threadId: '2080761390344937796',
          author: { id: '2222222222222222222', name: 'Robin', handle: 'robin_s', followers: 12 },
          createdAt: 1_794_506_400_000,
          lang: 'en',
          url: 'https://x.com/i/status/2090000000000000001',
        },
      ],
    })
  })

  it('a post of the brand is its own, a mention is a summons, a long post is read whole', () => {
    const post = {
      id: '1',
      text: 'short…',
      note_tweet: { text: 'the whole of it' },
      author_id: '11',
      lang: 'und',
    } satisfies Partial<TweetV2>
    const result = x.parse(
      JSON.stringify({ data: { event_type: 'post.mention.create', filter: { user_id: '11' }, payload: post } }),
    )
    expect(result.ok && result.value[0]).toEqual({
      id: '1',
      text: 'the whole of it',
      platform: 'x',
      pageId: '11',
      author: { id: '11', isSelf: true },
      url: 'https://x.com/i/status/1',
      context: { summons: true },
    })
  })
})

describe('x: the newer names', () => {
  it('reads a long post, what it answers and how often it was passed on', () => {
    const post = {
      id: '1',
      text: 'short…',
      note_post: { text: 'the whole of it' },
      referenced_posts: [{ type: 'replied_to', id: '7' }],
      public_metrics: {
        bookmark_count: 0,
        impression_count: 9,
        like_count: 1,
        quote_count: 2,
        reply_count: 3,
        repost_count: 4,
      },
    } satisfies OnTheWire<Schemas.Post>
    const result = x.parse(JSON.stringify({ data: [post] }))
    expect(result.ok && result.value[0]).toMatchObject({
      text: 'the whole of it',
      parentId: '7',
      engagement: { likes: 1, shares: 6, replies: 3 },
    })
  })
})

describe('x: handshake', () => {
  const check = (query: string, method = 'GET') =>
    x.handshake({ method, url: `/hook?${query}`, headers: {}, body: new Uint8Array() }, { secret: 'consumer', now: 0 })

  it('answers the check with a signature of its token', async () => {
    const token = createHmac('sha256', 'consumer').update('abc_123').digest('base64')
    expect(JSON.parse((await check('crc_token=abc_123'))?.body ?? '')).toEqual({ response_token: `sha256=${token}` })
  })

  it('answers as the vendor’s own library does', async () => {
    // twitter-autohook 1.7.2: validateWebhook.
    const url = '/hook?crc_token=the-token'
    const keys = { secret: 'a secret of the test', now: 0 }
    expect(
      JSON.parse((await x.handshake({ method: 'GET', url, headers: {}, body: new Uint8Array() }, keys))?.body ?? ''),
    ).toEqual({ response_token: 'sha256=2Phxw7blLlyShL+oy+m4TdQmUoSck5+i64qtIarbsxk=' })
  })

  it('signs no markup, and takes nothing else for a check', async () => {
    expect(await check('crc_token=%3Cb%3E')).toMatchObject({ status: 400, body: '' })
    expect(await check('other=1')).toBeNull()
    expect(await check('crc_token=a', 'POST')).toBeNull()
  })
})

describe('x: what goes out', () => {
  const root = 'https://api.x.com/2'
  const asked = ask(x, { comment, options: {} })

  it('hides what it cannot delete or hold, and says so', () => {
    const hide = [
      'PUT',
      `${root}/tweets/2090000000000000001/hidden`,
      { hidden: true } satisfies Schemas.HidePostsReplyRequest,
    ]
    for (const kind of ['delete', 'hold'] as const) {
      expect([callsOf(asked(kind)), fallsOf(asked(kind))]).toEqual([[hide], [[kind, 'hide']]])
    }
  })

  it('replies, writes, mutes', () => {
    expect(callsOf(asked('reply', 'message', 'mute'))).toEqual([
      [
        'POST',
        `${root}/tweets`,
        {
          text: 'Nous sommes désolés, nous vous écrivons.',
          reply: { in_reply_to_tweet_id: '2090000000000000001' },
        } satisfies OnTheWire<Schemas.CreatePostsRequest>,
      ],
      [
        'POST',
        `${root}/dm_conversations/with/2222222222222222222/messages`,
        {
          text: 'Quel est votre numéro de commande ?',
        } satisfies OnTheWire<Schemas.CreateDirectMessagesByParticipantIdRequest>,
      ],
      [
        'POST',
        `${root}/users/1111111111111111111/muting`,
        { target_user_id: '2222222222222222222' } satisfies OnTheWire<Schemas.MuteUserRequest>,
      ],
      ['DELETE', `${root}/users/1111111111111111111/muting/2222222222222222222`],
    ])
  })

  it('blocks where the plan allows it', () => {
    expect(fallsOf(asked('block'))).toEqual([['block', 'escalate']])
    const enterprise = ask(x, { comment, options: { blocking: true, accountId: '9' } })
    const block = ['POST', `${root}/users/9/blocking`, { target_user_id: '2222222222222222222' }]
    expect(callsOf(enterprise('block'))).toEqual([block])
    expect(callsOf(enterprise(banForGood()))).toEqual([block])
  })

  it('answers only who summoned it, where the plan wants that', () => {
    const options = { replies: 'summoned' } as const
    expect(fallsOf(ask(x, { comment, options })('reply'))).toEqual([['reply', 'assign']])
    const summons = { ...comment, context: { summons: true } }
    expect(ask(x, { comment: summons, options })('reply').requests).toHaveLength(1)
  })

  it('an address counts 23, and is never cut', () => {
    const address = `https://example.test/${'a'.repeat(300)}`
    const fits = asked(sample('reply', { text: `${'b'.repeat(256)} ${address}` }))
    expect(fits.degraded).toEqual([])
    const [first, second] = asked(sample('reply', { text: `${'b'.repeat(257)} ${address}` })).requests
    expect(JSON.stringify(first)).not.toContain('https://example.test/')
    expect(second?.body).toMatchObject({ text: `${address} (2/2)` })
  })
})
