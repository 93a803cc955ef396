import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { measureText } from '../../src/adapters/measure-text.js'
import { zammad } from '../../src/adapters/zammad/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'
import { oneOrList } from './one-or-list.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/zammad/article.json', import.meta.url))
const comment: Comment = {
  id: '1207',
  text: 'Bof',
  platform: 'zammad',
  threadId: '81',
  author: { id: '12', handle: 'robin@example.test' },
  context: { articleType: 'email' },
}
const options = { root: 'https://desk.example.test/', roles: { support: { group: 'Users', person: '4' } } }

adapterContract({
  adapter: zammad,
  options,
  payload: (comments) =>
    oneOrList(
      comments.map(
        (one) =>
          `{"ticket":{"id":81,"customer":{"id":${one.authorId}}},"article":{"id":${one.id},"body":${JSON.stringify(one.text)},"content_type":"text/plain","internal":false,"sender":"Customer","type":"web","created_at":"${new Date(one.createdAt).toISOString()}"}}`,
      ),
    ),
  ids: { plain: '1207', other: '1208', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"ticket":{"id":1}}',
    '{"ticket":{"id":1},"article":{"id":2,"sender":"Agent","internal":false,"body":"x"}}',
    '{"ticket":{"id":1},"article":{"id":2,"sender":"Customer","internal":true,"body":"x"}}',
  ],
  sign: (body, secret) => ({ 'X-Hub-Signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` }),
  signatureHeader: 'X-Hub-Signature',
  comment,
})

describe('zammad: what comes in', () => {
  it('maps an article', () => {
    const parsed = zammad.parse(fixture)
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: '1207',
        text: 'still nothing',
        platform: 'zammad',
        pageId: 'Users',
        threadId: '81',
        author: { id: '12', name: 'Robin Sample', handle: 'robin@example.test' },
        createdAt: 1_794_477_600_000,
        attachments: [{ kind: 'photo', url: 'https://desk.example.test/api/v1/ticket_attachment/81/1207/5' }],
        context: {
          articleType: 'email',
          subject: 'Order',
          from: 'Robin Sample <robin@example.test>',
          messageId: '<a1@mail.example.test>',
        },
      },
    ])
  })

  const authorWith = (article: object) => {
    const payload = JSON.parse(fixture.toString())
    const changed = { ...payload, article: { ...payload.article, created_by: undefined, ...article } }
    const parsed = zammad.parse(JSON.stringify(changed))
    return parsed.ok ? parsed.value[0]?.author : parsed.issues
  }
  const kim = { id: 31, firstname: 'Kim', lastname: 'Other', email: 'kim@example.test', roles: ['Customer'] }

  it.each([
    { name: 'who made the article, where several write in one ticket', article: { created_by: kim }, id: '31' },
    { name: 'the customer, where an agent made it', article: { created_by: { ...kim, roles: ['Agent'] } }, id: '12' },
    { name: 'the customer, where nobody is named', article: {}, id: '12' },
    {
      name: 'the one in whose name it was made',
      article: { created_by: { ...kim, roles: ['Admin', 'Agent'] }, origin_by_id: 12 },
      id: '12',
    },
    { name: 'the one in whose name it was made, unknown otherwise', article: { origin_by_id: 99 }, id: '99' },
  ])('the author is $name', ({ article, id }) => {
    expect(authorWith(article)).toMatchObject({ id })
  })
})

describe('zammad: what goes out', () => {
  const asked = ask(zammad, { comment, options })
  const root = 'https://desk.example.test/api/v1'

  it('answers the way the customer wrote', () => {
    expect(callsOf(asked('reply'))).toEqual([
      [
        'POST',
        `${root}/ticket_articles`,
        {
          ticket_id: 81,
          body: 'Nous sommes désolés, nous vous écrivons.',
          content_type: 'text/plain',
          type: 'email',
          internal: false,
          to: 'robin@example.test',
        },
      ],
    ])
    const nowhere = ask(zammad, { comment: { ...comment, author: { id: '12' } }, options })
    expect(fallsOf(nowhere('reply'))).toEqual([['reply', 'assign']])
  })

  const written = (articleType: string, more: Comment['context'] = {}) =>
    ask(zammad, { comment: { ...comment, context: { articleType, ...more } }, options })

  it.each([
    { type: 'web', more: {}, article: { type: 'email', to: 'robin@example.test' } },
    { type: 'phone', more: {}, article: { type: 'email', to: 'robin@example.test' } },
    { type: 'note', more: {}, article: { type: 'note' } },
    { type: 'sms', more: { from: '+33600000000' }, article: { type: 'sms', to: '+33600000000' } },
    {
      type: 'facebook feed post',
      more: { messageId: '900_1' },
      article: { type: 'facebook feed comment', in_reply_to: '900_1' },
    },
    {
      type: 'telegram personal-message',
      more: { messageId: '5' },
      article: { type: 'telegram personal-message', in_reply_to: '5' },
    },
    {
      type: 'twitter direct-message',
      more: { from: '@robin' },
      article: { type: 'twitter direct-message', to: '@robin' },
    },
  ])('what came as $type is answered as Zammad’s own reply button does', ({ type, more, article }) => {
    expect(callsOf(written(type, more)('reply'))[0]?.[2]).toEqual({
      ticket_id: 81,
      body: 'Nous sommes désolés, nous vous écrivons.',
      content_type: 'text/plain',
      internal: false,
      ...article,
    })
  })

  it('a post on X is answered by name, and within its length', () => {
    const asked = written('twitter status', { from: '@robin', messageId: '7' })
    const [call] = callsOf(asked(sample('reply', { text: 'mot '.repeat(200) })))
    expect(call?.[2]).toMatchObject({ type: 'twitter status', in_reply_to: '7' })
    const { body } = z.object({ body: z.string() }).parse(call?.[2])
    expect(body).toMatch(/^@robin mot .*…$/)
    expect(measureText(body, 'weighted')).toBeLessThanOrEqual(280)
  })

  it('a message by SMS is cut where Zammad would cut it, and says so', () => {
    const { requests, degraded } = written('sms', { from: '+336' })(sample('reply', { text: 'mot '.repeat(60) }))
    const { body } = z.object({ body: z.string() }).parse(requests[0]?.body)
    expect(body.length).toBeLessThanOrEqual(160)
    expect(body).toMatch(/…$/)
    expect(degraded[0]?.why).toContain('cut')
  })

  it.each(['chat', 'a channel of tomorrow', 'sms', 'twitter status'])(
    'what came as %s and cannot be answered goes to a person',
    (type) => {
      expect(fallsOf(written(type)('reply'))).toEqual([['reply', 'assign']])
    },
  )

  it.each(['facebook feed comment', 'twitter status'])('nothing private is said under a %s', (type) => {
    const asked = written(type, { from: '@robin', messageId: '7' })
    expect(asked('reply').requests).toHaveLength(1)
    expect(fallsOf(asked('message'))).toEqual([['message', 'assign']])
    expect(callsOf(asked('message'))).toEqual([
      [
        'PUT',
        `${root}/tickets/81`,
        expect.objectContaining({ article: expect.objectContaining({ internal: true, type: 'note' }) }),
      ],
    ])
  })

  it('hands over in one update, with an internal article', () => {
    expect(callsOf(asked('assign'))).toEqual([
      [
        'PUT',
        `${root}/tickets/81`,
        {
          priority_id: 3,
          state: 'open',
          group: 'Users',
          owner_id: 4,
          article: expect.objectContaining({ internal: true, type: 'note' }),
        },
      ],
    ])
  })

  it('tags, hides, shows, excludes; a deletion is no deletion of the ticket', () => {
    expect(callsOf(asked('label', 'hide', 'unhide', 'block'))).toEqual([
      ['POST', `${root}/tags/add`, { object: 'Ticket', o_id: 81, item: 'delivery' }],
      ['PUT', `${root}/ticket_articles/1207`, { internal: true }],
      ['PUT', `${root}/ticket_articles/1207`, { internal: false }],
      ['PUT', `${root}/users/12`, { active: false }],
    ])
    expect(fallsOf(asked('delete', 'hold'))).toEqual([
      ['delete', 'hide'],
      ['hold', 'hide'],
    ])
  })

  it.each(['', 'desk.example.test', 'ftp://a.test', 'https://a.test/?x=1'])('an address %j is a mistake', (root) => {
    expect(() => ask(zammad, { comment, options: { root } })('reply')).toThrow(TypeError)
  })
})
