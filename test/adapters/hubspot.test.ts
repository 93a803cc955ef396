import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hubspot, hubspotFetches } from '../../src/adapters/hubspot/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/hubspot/${name}`, import.meta.url))
const comment: Comment = {
  id: 'a1b2c3',
  text: 'Bof',
  platform: 'hubspot',
  threadId: '4509337541',
  author: { id: 'V-77' },
  context: { channelId: '1000', channelAccountId: '424242' },
}
const options = { senderActorId: 'A-1' }
const sign = (body: Uint8Array, secret: string, at: number) => ({
  'X-HubSpot-Signature-v3': createHmac('sha256', secret)
    .update('POST/hook')
    .update(body)
    .update(`${at}`)
    .digest('base64'),
  'X-HubSpot-Request-Timestamp': String(at),
})

adapterContract({
  adapter: hubspot,
  options,
  payload: (comments) =>
    `{"results":[${comments
      .map(
        (one) =>
          `{"type":"MESSAGE","direction":"INCOMING","id":${one.id},"conversationsThreadId":"45","createdAt":"${new Date(one.createdAt).toISOString()}","senders":[{"actorId":${one.authorId}}],"text":${JSON.stringify(one.text)}}`,
      )
      .join(',')}]}`,
  ids: { plain: '"a1"', other: '"a2"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"results":[]}',
    '{"type":"COMMENT","direction":"INCOMING","id":"1","text":"x"}',
    '{"type":"MESSAGE","direction":"OUTGOING","id":"1","text":"x"}',
    '[{"subscriptionType":"conversation.newMessage","objectId":1,"messageId":"2"}]',
  ],
  sign,
  signatureHeader: 'X-HubSpot-Signature-v3',
  toleranceMs: 300_000,
  comment,
})

describe('hubspot: what comes in', () => {
  it('a webhook says what to ask for', () => {
    expect(hubspotFetches(fixture('news.json'))).toEqual([
      'https://api.hubapi.com/conversations/v3/conversations/threads/4509337541/messages/a1b2c3',
    ])
    expect(hubspotFetches('not json')).toEqual([])
    expect(
      hubspotFetches(
        '{"subscriptionType":"conversation.newMessage","objectId":7123456789012345678,"messageId":"../x"}',
      ),
    ).toEqual(['https://api.hubapi.com/conversations/v3/conversations/threads/7123456789012345678/messages/..%2Fx'])
  })

  it('maps the message that was asked for', () => {
    const parsed = hubspot.parse(fixture('message.json'))
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: 'a1b2c3',
        text: 'where is the refund',
        platform: 'hubspot',
        threadId: '4509337541',
        author: { id: 'V-77', name: 'Robin Sample' },
        createdAt: 1_794_477_600_000,
        context: {
          channelId: '1002',
          channelAccountId: '424242',
          subject: 'Refund',
          addressType: 'HS_EMAIL_ADDRESS',
          address: 'robin@example.test',
        },
      },
    ])
  })
})

describe('hubspot: whom to believe', () => {
  it('the address is signed with the characters that HubSpot writes out', async () => {
    const body = new TextEncoder().encode('[]')
    const at = 1_795_300_000_000
    const signature = createHmac('sha256', 'k')
      .update('POSThttps://bot.example.test/hook?to=a@b.test,c%20d[]')
      .update(String(at))
      .digest('base64')
    const request = {
      method: 'POST',
      url: 'https://bot.example.test/hook?to=a%40b.test%2Cc%20d',
      headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(at) },
      body,
    }
    expect(await hubspot.verify(request, { secret: 'k', now: at })).toBe(true)
    expect(await hubspot.verify({ ...request, url: `${request.url}%2F` }, { secret: 'k', now: at })).toBe(false)
  })
})

describe('hubspot: what goes out', () => {
  const asked = ask(hubspot, { comment, options })
  const url = 'https://api.hubapi.com/conversations/v3/conversations/threads/4509337541/messages'

  it('answers on the channel of the message; hands over as a note', () => {
    expect(callsOf(asked('reply'))).toEqual([
      [
        'POST',
        url,
        {
          type: 'MESSAGE',
          text: 'Nous sommes désolés, nous vous écrivons.',
          attachments: [],
          channelId: '1000',
          channelAccountId: '424242',
          senderActorId: 'A-1',
          recipients: [{ actorId: 'V-77', deliveryIdentifiers: [] }],
        },
      ],
    ])
    const { requests, degraded } = asked('escalate')
    expect(requests.map(({ body }) => body)).toEqual([
      { type: 'COMMENT', text: expect.stringContaining('escalate → support · high'), attachments: [] },
    ])
    expect(degraded[0]?.why).toContain('assigns nobody')
  })

  it('by e-mail, the answer goes to the address it came from, under its subject', () => {
    const parsed = hubspot.parse(fixture('message.json'))
    const [mail] = parsed.ok ? parsed.value : []
    if (mail === undefined) throw new Error('no message')
    expect(ask(hubspot, { comment: mail, options })('reply').requests[0]?.body).toMatchObject({
      subject: 'Refund',
      recipients: [
        {
          recipientField: 'TO',
          actorId: 'V-77',
          name: 'Robin Sample',
          deliveryIdentifiers: [{ type: 'HS_EMAIL_ADDRESS', value: 'robin@example.test' }],
        },
      ],
    })
  })

  it('who has no actor is known by his address; what was shortened says so', () => {
    const message = JSON.parse(fixture('message.json').toString())
    const { actorId: _, ...sender } = message.senders[0]
    const parsed = hubspot.parse(
      JSON.stringify({ ...message, senders: [sender], truncationStatus: 'TRUNCATED', inReplyToId: 'a0' }),
    )
    const [mail] = parsed.ok ? parsed.value : []
    expect(mail).toMatchObject({
      parentId: 'a0',
      author: { id: 'robin@example.test' },
      context: { isTruncated: true },
    })
    if (mail === undefined) throw new Error('no message')
    expect(JSON.stringify(ask(hubspot, { comment: mail, options })('reply').requests)).not.toContain('actorId":"robin')
  })

  it('without the channel a reply goes to a person; labels are the host’s', () => {
    const { context: _, ...bare } = comment
    expect(fallsOf(ask(hubspot, { comment: bare, options })('reply'))).toEqual([['reply', 'assign']])
    expect(asked('label').host).toHaveLength(1)
  })
})
