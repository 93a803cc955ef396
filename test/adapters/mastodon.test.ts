import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mastodon, visibleText } from '../../src/adapters/mastodon/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'
import { paragraphOf } from './paragraph-of.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/mastodon/mention.json', import.meta.url))
const options = { server: 'https://brand.example/' }
const comment: Comment = {
  id: '103186126728896492',
  text: 'broken again',
  platform: 'mastodon',
  author: { id: '971724', handle: 'robin@example.social' },
  context: { visibility: 'public' },
}

adapterContract({
  adapter: mastodon,
  options,
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"type":"mention","status":{"id":${one.id},"content":${JSON.stringify(paragraphOf(one.text))},"visibility":"public","created_at":"${new Date(one.createdAt).toISOString()}","account":{"id":${one.authorId},"acct":"robin"}}}`,
      )
      .join(',')}]`,
  ids: { plain: '"103"', other: '"104"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"type":"favourite","status":{"id":"1","content":"<p>ours</p>"}}',
    '{"event":"delete","payload":"1"}',
  ],
  unsigned: 'Mastodon is asked, or streams',
  sign: () => ({}),
  signatureHeader: 'none',
  comment,
})

describe('mastodon: what comes in', () => {
  it('reads a mention as it is shown, warning included', () => {
    const result = mastodon.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '103186126728896492',
          text: 'coffee machines\n@shop broken again\nsee https://example.test/a/long/one',
          platform: 'mastodon',
          threadId: '103186038209478945',
          author: { id: '971724', name: 'Robin', handle: 'robin@example.social', followers: 7 },
          createdAt: 1_794_477_600_000,
          editedAt: 1_794_477_900_000,
          lang: 'en',
          url: 'https://example.social/@robin/103186126728896492',
          attachments: [{ kind: 'image', url: 'https://example.test/broken.jpg' }],
          context: { visibility: 'unlisted' },
        },
      ],
    })
  })

  it('reads what is streamed', () => {
    const event = JSON.stringify({ stream: ['user'], event: 'notification', payload: fixture.toString() })
    const result = mastodon.parse(event)
    expect(result.ok && result.value.map(({ id }) => id)).toEqual(['103186126728896492'])
    expect(mastodon.parse('{"event":"notification","payload":"{"}').ok).toBe(false)
  })

  it('leads back to the HTML', () => {
    const { text, toSource } = visibleText('<p>so &amp; <b>bro</b>ken</p>')
    const start = text.indexOf('broken')
    expect(toSource({ start, end: start + 6 })).toEqual({ start: 15, end: 25 })
  })
})

describe('mastodon: what goes out', () => {
  const root = 'https://brand.example/api/v1'
  const asked = ask(mastodon, { comment, options })
  const status = (visibility: string, text: string) => [
    'POST',
    `${root}/statuses`,
    { status: `@robin@example.social ${text}`, in_reply_to_id: '103186126728896492', visibility, language: 'fr' },
  ]

  it('replies and messages name the author alone', () => {
    expect(callsOf(asked(sample('reply', { text: 'see @noa@example.social and @robin@example.social' })))).toEqual([
      status('public', 'see noa@example.social and @robin@example.social'),
    ])
    expect(callsOf(asked('message'))).toEqual([status('direct', 'Quel est votre numéro de commande ?')])
  })

  it('an answer is seen by no more people than what it answers', () => {
    const direct = { ...comment, context: { visibility: 'direct' } }
    expect(callsOf(ask(mastodon, { comment: direct, options })('reply'))[0]?.[2]).toMatchObject({
      visibility: 'direct',
    })
    const quiet = ask(mastodon, { comment, options: { ...options, visibility: 'unlisted' } })
    expect(callsOf(quiet('reply'))[0]?.[2]).toMatchObject({ visibility: 'unlisted' })
  })

  it('a server may allow more', () => {
    const long = sample('reply', { text: 'a'.repeat(900) })
    expect(fallsOf(asked(long))).toEqual([['reply', 'reply']])
    expect(fallsOf(ask(mastodon, { comment, options: { ...options, maxCharacters: 1000 } })(long))).toEqual([])
  })

  it('blocks, pauses, reports', () => {
    expect(callsOf(asked(banForGood(), 'mute', 'report'))).toEqual([
      [
        'POST',
        `${root}/reports`,
        {
          account_id: '971724',
          status_ids: ['103186126728896492'],
          comment: 'hate',
          category: 'other',
          forward: false,
        },
      ],
      ['POST', `${root}/accounts/971724/block`],
      ['POST', `${root}/accounts/971724/mute`, { duration: 3600, notifications: true }],
    ])
    expect(fallsOf(asked('delete', 'hide'))).toEqual([
      ['delete', 'escalate'],
      ['hide', 'escalate'],
    ])
  })

  it('needs the address of a server', () => {
    expect(() => ask(mastodon, { comment, options: { server: 'brand.example' } })('reply')).toThrow(/server/)
  })
})
