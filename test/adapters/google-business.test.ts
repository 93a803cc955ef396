import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { googleBusiness } from '../../src/adapters/google-business/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/google-business/reviews.json', import.meta.url))
const comment: Comment = { id: 'accounts/1/locations/2/reviews/AbF', text: 'Slow.', platform: 'google-business' }

adapterContract({
  adapter: googleBusiness,
  options: {},
  payload: (comments) =>
    `{"reviews":[${comments
      .map(
        (one) =>
          `{"name":${one.id},"reviewId":"r","reviewer":{"displayName":"Robin"},"starRating":"TWO","comment":${JSON.stringify(one.text)},"createTime":"${new Date(one.createdAt).toISOString()}"}`,
      )
      .join(',')}]}`,
  ids: { plain: '"accounts/1"', other: '"accounts/2"', long: '"7123456789012345678"' },
  otherEvents: ['{}', '{"reviews":[]}', '{"message":{"data":"e30=","messageId":"1"},"subscription":"s"}'],
  unsigned: 'reviews are asked for',
  sign: () => ({}),
  signatureHeader: 'none',
  nameless: 'Google names no account behind a review',
  wordless: ['message'],
  comment,
})

describe('google-business', () => {
  it('reads the author’s own words, not their translation', () => {
    const result = googleBusiness.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: 'accounts/1/locations/2/reviews/AbF',
          text: 'Slow.',
          platform: 'google-business',
          pageId: 'accounts/1/locations/2',
          threadId: 'accounts/1/locations/2/reviews/AbF',
          author: { name: 'Robin S' },
          createdAt: 1_794_477_600_000,
          editedAt: 1_794_477_900_000,
          context: { stars: 2, isAnswered: true },
        },
        expect.objectContaining({ text: 'Très bien', context: { stars: 5 } }),
        expect.objectContaining({ text: '', context: { stars: 1 } }),
      ],
    })
    expect(result.ok && result.value[1]).not.toHaveProperty('author')
  })

  it('replies once, and replaces a reply only where the host wants it', () => {
    const reply = [
      [
        'PUT',
        'https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews/AbF/reply',
        { comment: 'Nous sommes désolés, nous vous écrivons.' },
      ],
    ]
    expect(callsOf(ask(googleBusiness, { comment, options: {} })('reply'))).toEqual(reply)
    const answered = { ...comment, context: { isAnswered: true } }
    expect(fallsOf(ask(googleBusiness, { comment: answered, options: {} })('reply'))).toEqual([['reply', 'assign']])
    expect(callsOf(ask(googleBusiness, { comment: answered, options: { replaceReplies: true } })('reply'))).toEqual(
      reply,
    )
  })

  it('no other address is called', () => {
    const odd = { ...comment, id: 'accounts/1/../../v4' }
    expect(ask(googleBusiness, { comment: odd, options: {} })('reply').requests).toEqual([])
  })
})
