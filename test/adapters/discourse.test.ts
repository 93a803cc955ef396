import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { discourse } from '../../src/adapters/discourse/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'
import { paragraphOf } from './paragraph-of.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/discourse/post-edited.json', import.meta.url))
const options = { site: 'https://forum.example.test' }
const comment: Comment = {
  id: '4711',
  text: 'cheap watches',
  platform: 'discourse',
  threadId: '99',
  author: { id: '33', handle: 'robin' },
  context: { postNumber: 4 },
}

adapterContract({
  adapter: discourse,
  options,
  payload: (comments) =>
    `{"latest_posts":[${comments
      .map(
        (one) =>
          `{"id":${one.id},"username":"robin","user_id":${one.authorId},"topic_id":99,"post_type":1,"cooked":${JSON.stringify(paragraphOf(one.text))},"created_at":"${new Date(one.createdAt).toISOString()}"}`,
      )
      .join(',')}]}`,
  ids: { plain: '1', other: '2', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"topic":{"id":1}}',
    '{"post":{"id":1,"post_type":3,"raw":"closed"}}',
    '{"post":{"id":1,"raw":"gone","deleted_at":"2026-11-12T10:00:00Z"}}',
  ],
  sign: (body, secret) => ({
    'X-Discourse-Event-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),
  signatureHeader: 'X-Discourse-Event-Signature',
  comment,
})

describe('discourse', () => {
  it('reads a post as it is shown', () => {
    expect(discourse.parse(fixture, [], { 'X-Discourse-Event': 'post_edited' })).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '4711',
          text: 'cheap watches here (https://example.test)',
          platform: 'discourse',
          threadId: '99',
          parentId: '99/2',
          author: { id: '33', name: 'Robin Sample', handle: 'robin', isStaff: true },
          createdAt: 1_794_477_600_000,
          editedAt: 1_794_477_900_000,
          context: { postNumber: 4 },
        },
      ],
    })
    expect(discourse.parse(fixture, [], { 'x-discourse-event': 'post_destroyed' })).toEqual({
      ok: true,
      value: [],
      warnings: [],
    })
    const topic = `{"post_stream":{"posts":[${JSON.stringify(JSON.parse(fixture.toString()).post)}]}}`
    expect(discourse.parse(topic).ok).toBe(true)
  })

  it('a label is the host’s, or a tag of the topic that the host named for it', () => {
    expect(ask(discourse, { comment, options })('label').host).toHaveLength(1)
    const tags = { delivery: { id: 12, name: 'livraison' } }
    const tagging = ask(discourse, { comment, options: { ...options, tags } })
    expect(callsOf(tagging('label'))).toEqual([
      [
        'PUT',
        'https://forum.example.test/topics/bulk.json',
        { topic_ids: [99], operation: { type: 'append_tags', tag_ids: [12], tags: ['livraison'] } },
      ],
    ])
    expect(fallsOf(tagging(sample('label', { label: 'other' })))).toEqual([['label', null]])
  })

  it('answers, in public and in private', () => {
    const asked = ask(discourse, { comment, options: { ...options, subject: 'Votre message' } })
    expect(callsOf(asked(sample('reply', { text: 'see @robin, not @noa' }), 'message'))).toEqual([
      [
        'POST',
        'https://forum.example.test/posts.json',
        { raw: 'see @robin, not noa', topic_id: 99, reply_to_post_number: 4 },
      ],
      [
        'POST',
        'https://forum.example.test/posts.json',
        {
          raw: 'Quel est votre numéro de commande ?',
          title: 'Votre message',
          archetype: 'private_message',
          target_recipients: 'robin',
        },
      ],
    ])
  })

  it('moderates', () => {
    const asked = ask(discourse, { comment, options })
    const user = 'https://forum.example.test/admin/users/33'
    expect(callsOf(asked('delete'))).toEqual([['DELETE', 'https://forum.example.test/posts/4711.json']])
    expect(callsOf(asked(banForGood()))).toEqual([
      ['PUT', `${user}/suspend.json`, { suspend_until: '3017-01-01T00:00:00.000Z', reason: 'the policy' }],
    ])
    expect(callsOf(asked('mute'))).toEqual([
      ['PUT', `${user}/silence.json`, { silenced_till: '2026-11-21T23:26:40.000Z', reason: 'the policy' }],
    ])
    expect(callsOf(asked('lock-thread')).map(([, , body]) => body)).toEqual([
      { status: 'closed', enabled: 'true' },
      { status: 'closed', enabled: 'false' },
    ])
    expect(callsOf(asked('report'))).toEqual([
      ['POST', 'https://forum.example.test/post_actions.json', { id: 4711, post_action_type_id: 7, message: 'hate' }],
    ])
  })

  const asked = ask(discourse, { comment, options })

  it('hides by a flag on which the staff acts, and shows again', () => {
    const flag = 'https://forum.example.test/post_actions.json'
    expect(callsOf(asked('hide', 'unhide'))).toEqual([
      ['POST', flag, { id: 4711, post_action_type_id: 4, take_action: 'true' }],
      ['PUT', 'https://forum.example.test/posts/4711/unhide.json'],
    ])
    const spam = sample('hide', {
      evidence: [{ signal: 'spam_scam', start: 0, end: 5, text: 'cheap', weight: 0.9, pattern: 'en/spam/x' }],
    })
    expect(callsOf(asked(spam))[0]?.[2]).toMatchObject({ post_action_type_id: 8 })
    expect(fallsOf(asked('hold'))).toEqual([['hold', 'hide']])
  })

  it('what should be hidden is deleted, or left to a person, where the host says so', () => {
    const deleting = ask(discourse, { comment, options: { ...options, hideAs: 'delete' } })
    expect(deleting('hide').requests.map(({ method }) => method)).toEqual(['DELETE'])
    const leaving = ask(discourse, { comment, options: { ...options, hideAs: 'escalate' } })
    expect(fallsOf(leaving('hide'))).toEqual([['hide', 'escalate']])
  })
})
