import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ghost } from '../../src/adapters/ghost/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'
import { paragraphOf } from './paragraph-of.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/ghost/comments.json', import.meta.url))
const options = { site: 'https://blog.example.test', memberId: 'm1' }
const comment: Comment = {
  id: '6b021da452ba9c24eba0af62',
  text: 'rubbish',
  platform: 'ghost',
  threadId: '6b020000000000000000001a',
  author: { id: '6b021d9352ba9c24eba0af5c' },
  context: { topId: '6b021da452ba9c24eba0af00' },
}

adapterContract({
  adapter: ghost,
  options,
  payload: (comments) =>
    `{"comments":[${comments
      .map(
        (one) =>
          `{"id":${one.id},"html":${JSON.stringify(paragraphOf(one.text))},"status":"published","created_at":"${new Date(one.createdAt).toISOString()}","member":{"id":${one.authorId},"name":"Bob"}}`,
      )
      .join(',')}]}`,
  ids: { plain: '"6b"', other: '"6c"', long: '"7123456789012345678"' },
  otherEvents: ['{}', '{"comments":[]}', '{"comments":[{"id":"1","status":"deleted","html":"<p>gone</p>"}]}'],
  unsigned: 'Ghost is asked, it sends nothing',
  sign: () => ({}),
  signatureHeader: 'none',
  wordless: ['message'],
  comment,
})

describe('ghost', () => {
  it('reads comments as they are shown, and none that was deleted', () => {
    expect(ghost.parse(fixture)).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '6b021da452ba9c24eba0af62',
          text: 'rubbish\nreally',
          platform: 'ghost',
          threadId: '6b020000000000000000001a',
          parentId: '6b021da452ba9c24eba0af00',
          author: { id: '6b021d9352ba9c24eba0af5c', name: 'Bob' },
          createdAt: 1_794_477_600_000,
          editedAt: 1_794_477_900_000,
          engagement: { likes: 0, replies: 0 },
          context: { status: 'published', topId: '6b021da452ba9c24eba0af00' },
        },
      ],
    })
  })

  it('moderates and answers', () => {
    const root = 'https://blog.example.test/ghost/api/admin'
    const asked = ask(ghost, { comment, options })
    const become = (status: string) => [
      ['PUT', `${root}/comments/${comment.id}/`, { comments: [{ id: comment.id, status }] }],
    ]
    expect([callsOf(asked('delete')), callsOf(asked('hold')), callsOf(asked('unhide'))]).toEqual([
      become('deleted'),
      become('hidden'),
      become('published'),
    ])
    const disable = `${root}/members/6b021d9352ba9c24eba0af5c/commenting/disable/`
    expect(callsOf(asked(banForGood()))).toEqual([['POST', disable, { reason: 'the policy', hide_comments: false }]])
    expect(callsOf(asked('mute'))).toEqual([
      ['POST', disable, { reason: 'the policy', hide_comments: false, expires_at: '2026-11-21T23:26:40.000Z' }],
    ])
    expect(callsOf(asked(sample('reply', { text: 'a <b>\nc' })))).toEqual([
      [
        'POST',
        `${root}/comments/`,
        {
          comments: [
            {
              post_id: '6b020000000000000000001a',
              member_id: 'm1',
              parent_id: '6b021da452ba9c24eba0af00',
              in_reply_to_id: comment.id,
              html: '<p>a &lt;b&gt;<br>c</p>',
            },
          ],
        },
      ],
    ])
  })

  it('nobody speaks unless the host says who', () => {
    expect(fallsOf(ask(ghost, { comment, options: { site: 'https://blog.example.test' } })('reply'))).toEqual([
      ['reply', 'assign'],
    ])
  })
})
