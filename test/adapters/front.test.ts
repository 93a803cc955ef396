import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { front } from '../../src/adapters/front/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'
import { oneOrList } from './one-or-list.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/front/inbound.json', import.meta.url))
const comment: Comment = { id: 'msg_1', text: 'Bof', platform: 'front', threadId: 'cnv_1', author: { id: 'r@e.test' } }
const options = {
  authorId: 'tea_1',
  tags: { delivery: 'tag_1' },
  roles: { support: { group: 'inb_1', person: 'tea_2' } },
}
const sign = (body: Uint8Array, secret: string, at: number) => ({
  'X-Front-Signature': createHmac('sha256', secret).update(`${at}:`).update(body).digest('base64'),
  'X-Front-Request-Timestamp': String(at),
})

adapterContract({
  adapter: front,
  options,
  payload: (comments) =>
    oneOrList(
      comments.map(
        (one) =>
          `{"type":"inbound_received","payload":{"conversation":{"id":"cnv_1"},"target":{"data":{"id":${one.id},"is_inbound":true,"created_at":${one.createdAt / 1000},"recipients":[{"handle":${one.authorId},"role":"from"}],"text":${JSON.stringify(one.text)}}}}}`,
      ),
    ),
  ids: { plain: '"msg_1"', other: '"msg_2"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"type":"assignee_changed","payload":{}}',
    '{"type":"sync"}',
    '{"type":"inbound_received","payload":{"conversation":{"id":"c"},"target":{"data":{"id":"m","is_inbound":false,"text":"x"}}}}',
  ],
  sign,
  signatureHeader: 'X-Front-Signature',
  toleranceMs: 300_000,
  comment,
})

describe('front: what comes in', () => {
  it('maps a message, whose author is known by his address', () => {
    const parsed = front.parse(fixture)
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: 'msg_1',
        text: 'Hello, is anybody there?',
        platform: 'front',
        threadId: 'cnv_1',
        author: { id: 'robin@example.test' },
        createdAt: 1_795_299_990_100,
        context: { subject: 'Order', channel: 'email' },
      },
    ])
  })

  it('a time in seconds is as good as one in milliseconds, and ages alike', async () => {
    const body = new TextEncoder().encode('{}')
    const seconds = '1795300000'
    const signature = createHmac('sha256', 'k').update(`${seconds}:`).update(body).digest('base64')
    const headers = { 'x-front-signature': signature, 'x-front-request-timestamp': seconds }
    const request = { method: 'POST', url: '/', headers, body }
    expect(await front.verify(request, { secret: 'k', now: 1_795_300_100_000 })).toBe(true)
    expect(await front.verify(request, { secret: 'k', now: 1_795_300_301_000 })).toBe(false)
  })

  it('answers the challenge, and only when it is signed', async () => {
    const body = new TextEncoder().encode('{"type":"sync"}')
    const keys = { secret: 's', now: 1_795_300_000_000 }
    const request = (headers: Record<string, string>) => ({ method: 'POST', url: '/', headers, body })
    const signed = { ...sign(body, 's', keys.now), 'X-Front-Challenge': 'c4ll' }
    expect(await front.handshake(request(signed), keys)).toMatchObject({ status: 200, body: 'c4ll' })
    expect(await front.handshake(request(signed), { ...keys, secret: 'other' })).toMatchObject({ status: 401 })
    expect(await front.handshake(request(sign(body, 's', keys.now)), keys)).toBeNull()
    const markup = { ...signed, 'X-Front-Challenge': '<script>' }
    expect(await front.handshake(request(markup), keys)).toBeNull()
  })
})

describe('front: what goes out', () => {
  const asked = ask(front, { comment, options })
  const root = 'https://api2.frontapp.com/conversations/cnv_1'

  it('answers, notes, routes', () => {
    expect(callsOf(asked('reply'))).toEqual([
      ['POST', `${root}/messages`, { body: 'Nous sommes désolés, nous vous écrivons.', author_id: 'tea_1' }],
    ])
    const [note, route] = callsOf(asked('escalate'))
    expect(note?.slice(0, 2)).toEqual(['POST', `${root}/comments`])
    expect(route).toEqual(['PATCH', root, { inbox_id: 'inb_1', assignee_id: 'tea_2' }])
  })

  it('nothing private is said in public', () => {
    const tweet = ask(front, { comment: { ...comment, context: { channel: 'tweet' } }, options })
    expect(tweet('reply').requests).toHaveLength(1)
    expect(fallsOf(tweet('message'))).toEqual([['message', 'assign']])
    const told = tweet('message').requests.filter(({ body }) => JSON.stringify(body).includes('Quel est votre numéro'))
    expect(told.map(({ url }) => url)).toEqual([`${root}/comments`])
  })

  it('tags by id, archives, opens, marks as spam', () => {
    expect(callsOf(asked('label', 'hide', 'unhide', 'report'))).toEqual([
      ['POST', `${root}/tags`, { tag_ids: ['tag_1'] }],
      ['PATCH', root, { status: 'archived' }],
      ['PATCH', root, { status: 'open' }],
      ['PATCH', root, { status: 'spam' }],
    ])
    expect(fallsOf(ask(front, { comment, options: {} })('label', 'block'))).toEqual([
      ['label', null],
      ['block', 'escalate'],
    ])
  })
})
