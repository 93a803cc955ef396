import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linkedin } from '../../src/adapters/linkedin/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/linkedin/notifications.json', import.meta.url))
const id = 'urn:li:comment:(urn:li:activity:6000,5000)'
const comment: Comment = {
  id,
  text: 'overpriced',
  platform: 'linkedin',
  pageId: 'urn:li:organization:1000',
  threadId: 'urn:li:share:7000',
  author: { id: 'urn:li:person:abc' },
}

adapterContract({
  adapter: linkedin,
  options: {},
  payload: (comments) =>
    `{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[${comments
      .map(
        (one) =>
          `{"action":"COMMENT","generatedActivity":${one.id},"lastModifiedAt":${one.createdAt},"decoratedGeneratedActivity":{"comment":{"owner":${one.authorId},"text":${JSON.stringify(one.text)}}}}`,
      )
      .join(',')}]}`,
  ids: { plain: '"urn:li:comment:1"', other: '"urn:li:comment:2"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{"action":"LIKE"},{"action":"COMMENT_DELETE"}]}',
  ],
  sign: (body, secret) => ({
    'X-LI-Signature': createHmac('sha256', secret).update('hmacsha256=').update(body).digest('hex'),
  }),
  signatureHeader: 'X-LI-Signature',
  wordless: ['message'],
  comment,
})

describe('linkedin', () => {
  it('reads comments and edits; those of administrators are the organisation’s own', () => {
    expect(linkedin.parse(fixture)).toEqual({
      ok: true,
      warnings: [],
      value: [
        { ...comment, createdAt: 1_795_299_990_000, editedAt: 1_795_299_990_000 },
        expect.objectContaining({ author: { id: 'urn:li:organization:1000', isSelf: true } }),
      ],
    })
  })

  it('answers the challenge that LinkedIn repeats', async () => {
    const ask_ = (query: string) =>
      linkedin.handshake(
        { method: 'GET', url: `/hook?${query}`, headers: {}, body: new Uint8Array() },
        { secret: 'app', now: 0 },
      )
    const challengeResponse = createHmac('sha256', 'app').update('890e4665-4dfe').digest('hex')
    expect(JSON.parse((await ask_('challengeCode=890e4665-4dfe'))?.body ?? '')).toEqual({
      challengeCode: '890e4665-4dfe',
      challengeResponse,
    })
    expect(await ask_('challengeCode=%3Cb%3E')).toMatchObject({ status: 400 })
    expect(await ask_('x=1')).toBeNull()
  })

  it('replies, deletes', () => {
    const comments = 'https://api.linkedin.com/rest/socialActions/urn%3Ali%3Aactivity%3A6000/comments'
    const asked = ask(linkedin, { comment, options: { version: '202608' } })
    expect(callsOf(asked('reply', 'delete'))).toEqual([
      [
        'POST',
        comments,
        {
          actor: 'urn:li:organization:1000',
          object: 'urn:li:activity:6000',
          parentComment: id,
          message: { text: 'Nous sommes désolés, nous vous écrivons.' },
        },
      ],
      ['DELETE', `${comments}/5000?actor=urn%3Ali%3Aorganization%3A1000`],
    ])
    expect(asked('delete').requests[0]?.headers).toMatchObject({ 'linkedin-version': '202608' })
    expect(fallsOf(asked('hide', 'block'))).toEqual([
      ['hide', 'escalate'],
      ['block', 'escalate'],
    ])
    expect(() => ask(linkedin, { comment, options: { version: 'v1' } })('reply')).toThrow(/version/)
  })
})
