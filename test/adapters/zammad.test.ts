import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zammad } from '../../src/adapters/zammad/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
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
        context: { articleType: 'email', subject: 'Order' },
      },
    ])
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
