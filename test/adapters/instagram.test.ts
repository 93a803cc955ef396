import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instagram } from '../../src/adapters/instagram/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/instagram/comments.json', import.meta.url))
const comment: Comment = {
  id: '17900000000000011',
  text: 'Bof',
  platform: 'instagram',
  pageId: '17840000000000001',
  threadId: '17910000000000021',
  author: { id: '5550001', handle: 'robin.sample' },
  createdAt: 1_795_299_990_000,
}

adapterContract({
  adapter: instagram,
  options: {},
  payload: (comments) =>
    `{"object":"instagram","entry":[${comments
      .map(
        (one) =>
          `{"id":"178","time":${one.createdAt / 1000},"changes":[{"field":"comments","value":{"id":${one.id},"from":{"id":${one.authorId},"username":"robin"},"text":${JSON.stringify(one.text)},"media":{"id":"1791"}}}]}`,
      )
      .join(',')}]}`,
  ids: { plain: '"179"', other: '12', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"object":"page","entry":[]}',
    '{"object":"instagram","entry":[{"id":"1","time":1,"changes":[{"field":"mentions","value":{"media_id":"1","comment_id":"2"}}]}]}',
    '{"object":"instagram","entry":[{"id":"1","time":1,"messaging":[{}]}]}',
  ],
  sign: (body, secret) => ({
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),
  signatureHeader: 'x-hub-signature-256',
  comment,
})

describe('instagram: what comes in', () => {
  it('reads the three shapes of the documentation', () => {
    const result = instagram.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '17900000000000011',
          text: 'toujours pas reçu, ça fait 3 semaines…',
          platform: 'instagram',
          pageId: '17840000000000001',
          threadId: '17910000000000021',
          parentId: '17900000000000001',
          author: { id: '5550001', name: 'robin.sample', handle: 'robin.sample' },
          createdAt: 1_795_300_001_000,
        },
        {
          id: '17900000000000012',
          text: 'Merci !',
          platform: 'instagram',
          pageId: '17840000000000001',
          threadId: '17910000000000021',
          author: { id: '17840000000000001', name: 'acme', handle: 'acme', isSelf: true },
          createdAt: 1_795_300_001_000,
          context: { adId: '120000001' },
        },
        expect.objectContaining({ id: '17900000000000013', context: { isLive: true }, createdAt: 1_795_300_002_000 }),
      ],
    })
  })
})

describe('instagram: what goes out', () => {
  const root = 'https://graph.instagram.com/v25.0'
  const asked = ask(instagram, { comment, options: {} })

  it.each([
    { kind: 'delete', calls: [['DELETE', `${root}/17900000000000011`]] },
    { kind: 'hide', calls: [['POST', `${root}/17900000000000011?hide=true`]] },
    { kind: 'hold', calls: [['POST', `${root}/17900000000000011?hide=true`]] },
    { kind: 'unhide', calls: [['POST', `${root}/17900000000000011?hide=false`]] },
    {
      kind: 'message',
      calls: [
        [
          'POST',
          `${root}/17840000000000001/messages`,
          { recipient: { comment_id: '17900000000000011' }, message: { text: 'Quel est votre numéro de commande ?' } },
        ],
      ],
    },
    {
      kind: 'lock-thread',
      calls: [
        ['POST', `${root}/17910000000000021?comment_enabled=false`],
        ['POST', `${root}/17910000000000021?comment_enabled=true`],
      ],
    },
  ] as const)('$kind', ({ kind, calls }) => {
    expect(callsOf(asked(kind))).toEqual(calls)
  })

  it('mentions the author and whom the host allows, nobody else', () => {
    const prepared = ask(instagram, { comment, options: { mentionable: ['acme'] } })(
      sample('reply', { text: '@robin.sample see @Acme, not @noa' }),
    )
    expect(callsOf(prepared)).toEqual([
      ['POST', `${root}/17900000000000011/replies`, { message: '@robin.sample see @Acme, not noa' }],
    ])
    expect(fallsOf(prepared)).toEqual([['reply', 'reply']])
  })

  it('an account connected through Facebook has another host', () => {
    const [call] = callsOf(ask(instagram, { comment, options: { login: 'facebook', version: 'v26.0' } })('delete'))
    expect(call).toEqual(['DELETE', 'https://graph.facebook.com/v26.0/17900000000000011'])
  })

  it.each([
    {
      name: 'a live comment cannot be hidden',
      about: { ...comment, context: { isLive: true } },
      kind: 'hide',
      to: 'escalate',
    },
    { name: 'a private reply after 7 days', about: { ...comment, createdAt: 1 }, kind: 'message', to: 'assign' },
    { name: 'a post we do not know is not closed', about: { id: '1', text: '' }, kind: 'lock-thread', to: 'escalate' },
    { name: 'an id that is none', about: { id: 'a b', text: '' }, kind: 'delete', to: 'escalate' },
  ] as const)('$name', ({ about, kind, to }) => {
    const prepared = ask(instagram, { comment: about, options: {} })(kind)
    expect([prepared.requests, fallsOf(prepared)]).toEqual([[], [[kind, to]]])
  })
})
