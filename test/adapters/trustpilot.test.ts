import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trustpilot } from '../../src/adapters/trustpilot/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/trustpilot/events.json', import.meta.url))
const comment: Comment = {
  id: '5f0000000000000000000001',
  text: 'Parcel lost.',
  platform: 'trustpilot',
  author: { id: '5e01' },
}

adapterContract({
  adapter: trustpilot,
  options: {},
  payload: (comments) =>
    `{"events":[${comments
      .map(
        (one) =>
          `{"eventName":"service-review-created","eventData":{"id":${one.id},"text":${JSON.stringify(one.text)},"createdAt":"${new Date(one.createdAt).toISOString()}","consumer":{"id":${one.authorId},"name":"Robin"}}}`,
      )
      .join(',')}]}`,
  ids: { plain: '"5f"', other: '"60"', long: '"7123456789012345678"' },
  otherEvents: ['{}', '{"events":[]}', '{"events":[{"eventName":"service-review-deleted","eventData":{"id":"1"}}]}'],
  unsigned: 'no signature of Trustpilot is documented',
  sign: () => ({}),
  signatureHeader: 'none',
  wordless: ['message'],
  comment,
})

describe('trustpilot', () => {
  it('reads title and text', () => {
    const result = trustpilot.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '5f0000000000000000000001',
          text: 'Never again\nParcel lost.',
          platform: 'trustpilot',
          threadId: '5f0000000000000000000001',
          author: { id: '5e01', name: 'Robin' },
          createdAt: 1_794_477_600_000,
          lang: 'en',
          url: 'https://www.trustpilot.com/reviews/5f0000000000000000000001',
          context: { stars: 1, isVerified: false, referenceId: 'A-1' },
        },
      ],
    })
  })

  it('a changed review is judged anew', () => {
    const changed = fixture.toString().replace('review-created', 'review-updated')
    const result = trustpilot.parse(changed)
    expect(result.ok && result.value[0]?.editedAt).toBe(1_794_477_600_000)
  })

  it('replies, and leaves all else to people', () => {
    const asked = ask(trustpilot, { comment, options: { businessUserId: 'b1' } })
    expect(callsOf(asked('reply'))).toEqual([
      [
        'POST',
        'https://api.trustpilot.com/v1/private/reviews/5f0000000000000000000001/reply',
        { message: 'Nous sommes désolés, nous vous écrivons.', authorBusinessUserId: 'b1' },
      ],
    ])
    expect(callsOf(asked('label'))).toEqual([
      [
        'PUT',
        'https://api.trustpilot.com/v1/private/reviews/5f0000000000000000000001/tags',
        { tags: [{ group: 'generic', value: 'delivery' }] },
      ],
    ])
    expect(fallsOf(asked('delete', 'block', 'message'))).toEqual([
      ['delete', 'escalate'],
      ['block', 'escalate'],
      ['message', 'assign'],
    ])
  })
})
