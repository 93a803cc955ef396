import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillRequest, freshdesk } from '../../src/adapters/freshdesk/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'
import { oneOrList } from './one-or-list.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/freshdesk/${name}`, import.meta.url))
const comment: Comment = { id: '5001', text: 'Bof', platform: 'freshdesk', threadId: '4242', author: { id: '77' } }
const options = { domain: 'acme', roles: { support: { group: '8', person: '9' } } }

adapterContract({
  adapter: freshdesk,
  options,
  payload: (comments) =>
    oneOrList(
      comments.map(
        (one) =>
          `{"id":${one.id},"ticket_id":4242,"body_text":${JSON.stringify(one.text)},"incoming":true,"private":false,"user_id":${one.authorId},"created_at":"${new Date(one.createdAt).toISOString()}"}`,
      ),
    ),
  ids: { plain: '5001', other: '5002', long: '7123456789012345678' },
  otherEvents: ['{}', '{"ticket_id":1}', '{"ticket_id":1,"incoming":false,"private":false,"body":"x"}'],
  bearer: 'the rule sends an agreed secret, and signs nothing',
  sign: (_body, secret) => ({ 'X-Webhook-Secret': secret }),
  signatureHeader: 'X-Webhook-Secret',
  comment,
})

describe('freshdesk: what comes in', () => {
  it('an automation rule’s body, whose id is made of ticket and words', () => {
    const parsed = freshdesk.parse(fixture('rule.json'))
    expect(parsed).toEqual(freshdesk.parse(fixture('rule.json')))
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: expect.stringMatching(/^4242-[0-9a-f]{16}$/),
        text: 'Where is my order\u00A0?!',
        platform: 'freshdesk',
        threadId: '4242',
        author: { id: 'robin@example.test', name: 'Robin Sample' },
        context: { subject: 'Order', status: 'Open', priority: 'Low', canDelete: false },
      },
    ])
  })

  it('conversations that were asked for; answers of agents and notes bring none', () => {
    const parsed = freshdesk.parse(fixture('conversations.json'))
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: '5001',
        text: 'Still nothing.',
        platform: 'freshdesk',
        threadId: '4242',
        author: { id: '77' },
        createdAt: 1_794_477_600_000,
        attachments: [{ kind: 'photo', url: 'https://example.test/box.png' }],
      },
    ])
  })
})

describe('freshdesk: what goes out', () => {
  const asked = ask(freshdesk, { comment, options })
  const root = 'https://acme.freshdesk.com/api/v2'

  it('answers in HTML that shows plain words', () => {
    const { requests } = asked({
      kind: 'reply',
      ruleId: 'r',
      evidence: [],
      reason: '',
      template: 't',
      variant: 0,
      lang: 'en',
      tone: 'plain',
      text: 'a < b & "c"\nd',
    })
    expect(requests.map(({ url, body }) => [url, body])).toEqual([
      [`${root}/tickets/4242/reply`, { body: 'a &lt; b &amp; &quot;c&quot;<br>d' }],
    ])
  })

  it('hands over with a private note and an update', () => {
    const [note, update] = callsOf(asked('assign'))
    expect(note?.slice(0, 2)).toEqual(['POST', `${root}/tickets/4242/notes`])
    expect(note?.[2]).toMatchObject({ private: true })
    expect(update).toEqual(['PUT', `${root}/tickets/4242`, { priority: 3, status: 2, group_id: 8, responder_id: 9 }])
  })

  it('adds a tag to those that are there', () => {
    const [, write] = asked('label').requests
    if (write === undefined) throw new Error('no second request')
    expect(fillRequest(write, { status: 200, body: { tags: ['vip'] } })?.body).toEqual({ tags: ['vip', 'delivery'] })
  })

  it.each([
    {
      name: 'a conversation from Facebook',
      payload: { id: 5, ticket_id: 4, incoming: true, private: false, source: 7, body_text: 'a' },
    },
    { name: 'a rule that tells the source', payload: { ticket_id: 4, comment: 'a', source: 'Twitter' } },
  ])('nothing private is said in public: $name', ({ payload }) => {
    const parsed = freshdesk.parse(JSON.stringify(payload))
    const [found] = parsed.ok ? parsed.value : []
    if (found === undefined) throw new Error('no comment')
    const wall = ask(freshdesk, { comment: found, options })
    expect(wall('reply').requests).toHaveLength(1)
    expect(fallsOf(wall('message'))).toEqual([['message', 'assign']])
    expect(callsOf(wall('message'))[0]).toEqual([
      'POST',
      `${root}/tickets/4/notes`,
      { body: expect.stringContaining('Quel est votre numéro'), private: true },
    ])
  })

  it('deletes a conversation whose id is known', () => {
    expect(callsOf(asked('delete'))).toEqual([['DELETE', `${root}/conversations/5001`]])
    const unknown = ask(freshdesk, { comment: { ...comment, context: { canDelete: false } }, options })
    expect(fallsOf(unknown('delete'))).toEqual([['delete', 'escalate']])
  })
})
