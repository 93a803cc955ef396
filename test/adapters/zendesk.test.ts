import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zendesk } from '../../src/adapters/zendesk/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'
import { oneOrList } from './one-or-list.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/zendesk/${name}`, import.meta.url))
const comment: Comment = {
  id: '987001',
  text: 'Bof',
  platform: 'zendesk',
  threadId: '4242',
  author: { id: '555001' },
}
const options = { subdomain: 'acme', roles: { support: { group: '360001', person: '7' } } }
const sign = (body: Uint8Array, secret: string, at: number) => {
  const time = new Date(at).toISOString()
  return {
    'X-Zendesk-Webhook-Signature': createHmac('sha256', secret).update(time).update(body).digest('base64'),
    'X-Zendesk-Webhook-Signature-Timestamp': time,
  }
}

adapterContract({
  adapter: zendesk,
  options,
  payload: (comments) =>
    oneOrList(
      comments.map(
        (one) =>
          `{"type":"zen:event-type:ticket.comment_added","time":"${new Date(one.createdAt).toISOString()}","event":{"comment":{"id":${one.id},"body":${JSON.stringify(one.text)},"is_public":true,"author":{"id":${one.authorId},"is_staff":false}}},"detail":{"id":"4242"}}`,
      ),
    ),
  ids: { plain: '"987"', other: '"988"', long: '7123456789012345678' },
  otherEvents: ['{}', '{"type":"zen:event-type:ticket.status_changed","event":{}}', '{"type":5}'],
  sign,
  signatureHeader: 'X-Zendesk-Webhook-Signature',
  toleranceMs: 300_000,
  comment,
})

describe('zendesk: what comes in', () => {
  it('maps a comment', () => {
    expect(zendesk.parse(fixture('comment-added.json'))).toEqual({
      ok: true,
      value: [
        {
          id: '987001',
          text: 'Toujours rien reçu, et personne ne répond. Commande ACM-204518.',
          platform: 'zendesk',
          pageId: '1',
          threadId: '4242',
          author: { id: '555001', name: 'Noé Valette' },
          createdAt: 1_794_477_600_000,
          context: { subject: 'Commande', priority: 'normal', status: 'open', channel: 'web_widget' },
        },
      ],
      warnings: [],
    })
  })

  it('the words that open a ticket count; internal notes do not; agents are the brand', () => {
    const result = zendesk.parse(fixture('events.json'))
    expect(result.ok && result.value).toMatchObject([
      { id: 'ticket-4243', text: 'Your driver shouted at my mother.', threadId: '4243', author: { id: '555002' } },
      { id: '2', author: { id: '7', isSelf: true } },
    ])
  })

  it('believes what the vendor’s own test secret signed', async () => {
    // The static secret that Zendesk documents for webhooks under test.
    const secret = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ=='
    const body = new Uint8Array()
    const now = Date.parse('2021-03-25T05:09:27Z')
    const headers = {
      'x-zendesk-webhook-signature': createHmac('sha256', secret).update('2021-03-25T05:09:27Z').digest('base64'),
      'x-zendesk-webhook-signature-timestamp': '2021-03-25T05:09:27Z',
    }
    expect(await zendesk.verify({ method: 'POST', url: '/', headers, body }, { secret, now })).toBe(true)
  })
})

describe('zendesk: what goes out', () => {
  const asked = ask(zendesk, { comment, options })
  const root = 'https://acme.zendesk.com/api/v2'

  it('answers in public, hands over in one update', () => {
    expect(callsOf(asked('reply'))).toEqual([
      [
        'PUT',
        `${root}/tickets/4242.json`,
        { ticket: { comment: { html_body: 'Nous sommes désolés, nous vous écrivons.', public: true } } },
      ],
    ])
    expect(callsOf(asked('escalate'))).toEqual([
      [
        'PUT',
        `${root}/tickets/4242.json`,
        {
          ticket: {
            comment: {
              html_body: 'escalate → support · high · 2026-11-21T23:26:40.000Z<br><br>look at this<br><br>the policy',
              public: false,
            },
            priority: 'high',
            group_id: 360001,
            assignee_id: 7,
          },
        },
      ],
    ])
  })

  it('what cannot be done is said in the ticket, to those who are handed it anyway', () => {
    const { requests, degraded } = asked('hold', 'escalate')
    expect(
      requests.map(({ action, idempotencyKey }) => [action, idempotencyKey.split('/').slice(-2).join('/')]),
    ).toEqual([
      ['escalate', 'escalate/0'],
      ['escalate', 'escalate/1'],
    ])
    expect(JSON.stringify(requests[0]?.body)).toContain(
      'hold: a comment that was made private could not be shown again',
    )
    expect(degraded.map(({ to }) => to)).toEqual(['escalate'])
  })

  it('says when nobody stands for a role, and hands over all the same', () => {
    const { requests, degraded } = ask(zendesk, { comment, options: { subdomain: 'acme' } })('assign')
    expect(requests).toHaveLength(1)
    expect(degraded[0]?.why).toBe('`roles` names nobody for support')
  })

  it.each(['facebook', 'TWITTER', 'any_channel'])(
    'nothing private is said on the channel %s, which all may read',
    (channel) => {
      const wall = ask(zendesk, { comment: { ...comment, context: { channel } }, options })
      expect(wall('reply').requests).toHaveLength(1)
      expect(fallsOf(wall('message'))).toEqual([['message', 'assign']])
      const [note] = callsOf(wall('message'))
      expect(note?.[2]).toMatchObject({
        ticket: { comment: { html_body: expect.stringContaining('Quel est votre numéro'), public: false } },
      })
    },
  )

  it('tags, hides, blacks out, suspends', () => {
    expect(callsOf(asked('label', 'hide', 'delete', banForGood()))).toEqual([
      ['PUT', `${root}/tickets/4242/tags.json`, { tags: ['delivery'] }],
      ['PUT', `${root}/tickets/4242/comments/987001/make_private.json`],
      ['PUT', `${root}/tickets/4242/comments/987001/redact.json`, { text: 'Bof' }],
      ['PUT', `${root}/users/555001.json`, { user: { suspended: true } }],
    ])
    expect(asked('ban').requests.map(({ notBefore }) => notBefore)).toEqual([undefined, 1_795_386_400_000])
  })

  it('what has no comment id, and what would be graver than decided, goes to a person', () => {
    const opening = ask(zendesk, { comment: { ...comment, id: 'ticket-4242' }, options })
    expect(fallsOf(opening('delete', 'hide'))).toEqual([
      ['delete', 'escalate'],
      ['hide', 'escalate'],
    ])
    expect(fallsOf(asked('report', 'unhide', 'mute', 'lock-thread')).map(([, to]) => to)).toEqual(
      Array(4).fill('escalate'),
    )
  })

  it.each(['', 'a.b', 'a/b', '-a', 'evil.test#'])('a subdomain %j is a mistake of the caller', (subdomain) => {
    expect(() => ask(zendesk, { comment, options: { subdomain } })('reply')).toThrow(TypeError)
  })
})
