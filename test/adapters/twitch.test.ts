import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { twitch } from '../../src/adapters/twitch/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/twitch/chat-message.json', import.meta.url))
const options = { moderatorId: '200' }
const comment: Comment = {
  id: 'cc106a89-1814-919d-454c-f4f2f970aae7',
  text: 'buy views',
  platform: 'twitch',
  pageId: '100',
  threadId: '100',
  author: { id: '300', handle: 'robin' },
}
const sign = (body: Uint8Array, secret: string, at: number) => {
  const time = new Date(at).toISOString().replace('Z', '123456Z')
  const signature = createHmac('sha256', secret).update(`m-1${time}`).update(body).digest('hex')
  return {
    'Twitch-Eventsub-Message-Id': 'm-1',
    'Twitch-Eventsub-Message-Timestamp': time,
    'Twitch-Eventsub-Message-Signature': `sha256=${signature}`,
  }
}

adapterContract({
  adapter: twitch,
  options,
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"subscription":{"type":"channel.chat.message"},"event":{"broadcaster_user_id":"100","chatter_user_id":${one.authorId},"chatter_user_login":"robin","message_id":${one.id},"message":{"text":${JSON.stringify(one.text)}}}}`,
      )
      .join(',')}]`,
  ids: { plain: '"cc"', other: '"cd"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"subscription":{"type":"channel.follow"},"event":{}}',
    '{"subscription":{"type":"channel.chat.message"},"event":{"broadcaster_user_id":"1","source_broadcaster_user_id":"2","message_id":"a","message":{"text":"elsewhere"}}}',
  ],
  sign,
  signatureHeader: 'Twitch-Eventsub-Message-Signature',
  toleranceMs: 600_000,
  timeless: 'the time of a message stands in a header',
  comment,
  another: { ...comment, context: { isHeld: true } },
})

describe('twitch: what comes in', () => {
  it('reads a message, at the time of the header', () => {
    const headers = { 'Twitch-Eventsub-Message-Timestamp': '2026-11-12T10:00:00.123456789Z' }
    expect(twitch.parse(fixture, [], headers)).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: 'cc106a89-1814-919d-454c-f4f2f970aae7',
          text: 'Kappa buy views',
          platform: 'twitch',
          pageId: '100',
          threadId: 'ab',
          parentId: 'aa',
          author: { id: '300', name: 'Robin', handle: 'robin', isStaff: true },
          createdAt: 1_794_477_600_123,
        },
      ],
    })
  })

  it('reads a message that is held; the bot is known', () => {
    const held = {
      subscription: { type: 'automod.message.hold' },
      event: { message_id: 'h', message: { text: 'hm' }, user_id: '9', held_at: '2026-11-12T10:00:00Z' },
    }
    const own = fixture.toString().replace('"chatter_user_id": "300"', '"chatter_user_id": "200"')
    const result = twitch.parse(`[${JSON.stringify(held)},${own}]`)
    expect(result.ok && result.value).toMatchObject([
      { id: 'h', author: { id: '9' }, createdAt: 1_794_477_600_000, context: { isHeld: true } },
      { author: { id: '200', isSelf: true } },
    ])
  })

  it('echoes a challenge that Twitch has signed', async () => {
    const body = new TextEncoder().encode('{"challenge":"pogchamp-kappa","subscription":{}}')
    const keys = { secret: 'a long secret', now: 1_795_300_000_000 }
    const headers = {
      ...sign(body, keys.secret, keys.now),
      'Twitch-Eventsub-Message-Type': 'webhook_callback_verification',
    }
    const request = { method: 'POST', url: '/', headers, body }
    expect(await twitch.handshake(request, keys)).toMatchObject({ status: 200, body: 'pogchamp-kappa' })
    expect(await twitch.handshake(request, { ...keys, secret: 'another secret' })).toMatchObject({
      status: 401,
      body: '',
    })
  })
})

describe('twitch: what goes out', () => {
  const root = 'https://api.twitch.tv/helix'
  const asked = ask(twitch, { comment, options })
  const here = 'broadcaster_id=100&moderator_id=200'

  it('deletes, or denies what is held', () => {
    expect(callsOf(asked('delete'))).toEqual([['DELETE', `${root}/moderation/chat?${here}&message_id=${comment.id}`]])
    const held = ask(twitch, { comment: { ...comment, context: { isHeld: true } }, options })
    const verdict = (action: string) => [
      'POST',
      `${root}/moderation/automod/message`,
      { user_id: '200', msg_id: comment.id, action },
    ]
    expect([callsOf(held('delete')), callsOf(held('unhide'))]).toEqual([[verdict('DENY')], [verdict('ALLOW')]])
    expect(fallsOf(held('reply'))).toEqual([['reply', 'assign']])
  })

  it('bans for good, or for 14 days at most', () => {
    const data = { user_id: '300', reason: 'the policy' }
    expect(callsOf(asked(banForGood()))).toEqual([['POST', `${root}/moderation/bans?${here}`, { data }]])
    expect(callsOf(asked('mute'))).toEqual([
      ['POST', `${root}/moderation/bans?${here}`, { data: { ...data, duration: 3600 } }],
    ])
    const long = asked(sample('ban', { durationMs: 15 * 86_400_000 }))
    expect(callsOf(long)[0]?.[2]).toEqual({ data: { ...data, duration: 1_209_600 } })
    expect(fallsOf(long)).toEqual([['ban', 'ban']])
  })

  it('speaks on one line', () => {
    expect(callsOf(asked(sample('reply', { text: 'a\nb @noa' })))).toEqual([
      [
        'POST',
        `${root}/chat/messages`,
        { broadcaster_id: '100', sender_id: '200', message: 'a b noa', reply_parent_message_id: comment.id },
      ],
    ])
    expect(callsOf(asked('message'))[0]?.[1]).toBe(`${root}/whispers?from_user_id=200&to_user_id=300`)
  })
})
