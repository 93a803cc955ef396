import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chatwoot, fillRequest } from '../../src/adapters/chatwoot/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'
import { oneOrList } from './one-or-list.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/chatwoot/${name}`, import.meta.url))
const comment: Comment = {
  id: '9001',
  text: 'Bof',
  platform: 'chatwoot',
  pageId: '1',
  threadId: '314',
  author: { id: '77' },
}
const options = { roles: { support: { group: '5', person: '6' } } }
const sign = (body: Uint8Array, secret: string, at: number) => {
  const time = String(at / 1000)
  return {
    'X-Chatwoot-Signature': `sha256=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`,
    'X-Chatwoot-Timestamp': time,
  }
}

adapterContract({
  adapter: chatwoot,
  options,
  payload: (comments) =>
    oneOrList(
      comments.map(
        (one) =>
          `{"event":"message_created","id":${one.id},"content":${JSON.stringify(one.text)},"message_type":"incoming","private":false,"created_at":"${new Date(one.createdAt).toISOString()}","sender":{"id":${one.authorId},"type":"contact"},"account":{"id":1},"conversation":{"id":314}}`,
      ),
    ),
  ids: { plain: '9001', other: '9002', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"event":"message_created","message_type":"outgoing","id":1,"content":"x"}',
    '{"event":"message_updated","message_type":"incoming","id":1,"content":"x"}',
    '{"event":"conversation_resolved","id":1}',
  ],
  sign,
  signatureHeader: 'X-Chatwoot-Signature',
  toleranceMs: 300_000,
  comment,
})

describe('chatwoot: what comes in', () => {
  it('maps a message', () => {
    const parsed = chatwoot.parse(fixture('message-created.json'))
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: '9001',
        text: 'you lost my parcel twice',
        platform: 'chatwoot',
        pageId: '1',
        threadId: '314',
        author: { id: '77', name: 'Robin Sample' },
        createdAt: 1_794_477_600_000,
        context: { inbox: 'Site' },
      },
    ])
  })

  it('the API says kinds in numbers and times in seconds; what went out and what is private brings none', () => {
    const parsed = chatwoot.parse(fixture('messages.json'))
    expect(parsed.ok && parsed.value).toMatchObject([
      {
        id: '9002',
        threadId: '314',
        createdAt: 1_795_299_990_000,
        attachments: [{ kind: 'image', url: 'https://example.test/p.png' }],
      },
    ])
    expect(parsed.ok && parsed.value).toHaveLength(1)
  })
})

describe('chatwoot: what goes out', () => {
  const asked = ask(chatwoot, { comment, options })
  const root = 'https://app.chatwoot.com/api/v1/accounts/1'

  it('answers in public, notes in private', () => {
    expect(callsOf(asked('reply'))[0]?.[2]).toEqual({
      content: 'Nous sommes désolés, nous vous écrivons.',
      message_type: 'outgoing',
      private: false,
    })
    expect(callsOf(asked('offer-compensation'))[0]?.[2]).toMatchObject({
      content: expect.stringContaining('a free coffee'),
      private: true,
    })
  })

  it('hands over: note, priority, person, team', () => {
    expect(callsOf(asked('escalate')).slice(1)).toEqual([
      ['POST', `${root}/conversations/314/toggle_priority`, { priority: 'high' }],
      ['POST', `${root}/conversations/314/assignments`, { assignee_id: 6 }],
      ['POST', `${root}/conversations/314/assignments`, { team_id: 5 }],
    ])
  })

  it('adds a label to those that are there', () => {
    const [read, write] = asked('label').requests
    expect(read?.method).toBe('GET')
    if (write === undefined) throw new Error('no second request')
    expect(fillRequest(write, { status: 200, body: { payload: ['vip', 'delivery'] } })?.body).toEqual({
      labels: ['vip', 'delivery'],
    })
  })

  it('deletes, mutes and blocks; what has an end ends', () => {
    expect(callsOf(asked('delete', 'mute'))).toEqual([
      ['DELETE', `${root}/conversations/314/messages/9001`],
      ['POST', `${root}/conversations/314/mute`],
      ['POST', `${root}/conversations/314/unmute`],
    ])
    expect(callsOf(asked('ban'))).toEqual([
      ['PUT', `${root}/contacts/77`, { blocked: true }],
      ['PUT', `${root}/contacts/77`, { blocked: false }],
    ])
  })

  it('without an account nothing can be addressed', () => {
    const { pageId: _, ...homeless } = comment
    expect(fallsOf(ask(chatwoot, { comment: homeless, options: {} })('delete', 'escalate'))).toEqual([
      ['delete', 'escalate'],
      ['escalate', 'assign'],
    ])
  })
})
