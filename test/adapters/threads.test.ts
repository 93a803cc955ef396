import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillRequest, threads } from '../../src/adapters/threads/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/threads/reply.json', import.meta.url))
const comment: Comment = {
  id: '8901234',
  text: 'first!!',
  platform: 'threads',
  threadId: '123450',
  author: { id: 'robin', handle: 'robin' },
}

adapterContract({
  adapter: threads,
  options: {},
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"topic":"moderate","values":{"field":"replies","value":{"id":${one.id},"username":${one.authorId},"text":${JSON.stringify(one.text)},"timestamp":"${new Date(one.createdAt).toISOString()}"}}}`,
      )
      .join(',')}]`,
  ids: { plain: '"89"', other: '"90"', long: '"7123456789012345678"' },
  otherEvents: ['{}', '{"topic":"moderate","values":{"field":"delete","value":{"id":"1"}}}', '{"values":[]}'],
  sign: (body, secret) => ({
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),
  signatureHeader: 'x-hub-signature-256',
  wordless: ['message'],
  comment,
})

describe('threads', () => {
  it('reads a reply; the name is the id', () => {
    expect(threads.parse(fixture)).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '8901234',
          text: 'first!!',
          platform: 'threads',
          pageId: '42',
          threadId: '123450',
          parentId: '567890',
          author: { id: 'robin_sample', name: 'robin_sample', handle: 'robin_sample' },
          createdAt: 1_794_477_600_000,
          url: 'https://www.threads.net/@robin_sample/post/Pp',
        },
      ],
    })
    const own = fixture.toString().replace('"username": "brand"', '"username": "robin_sample"')
    const result = threads.parse(own)
    expect(result.ok && result.value[0]?.author?.isSelf).toBe(true)
  })

  it('a reply is written, then published', () => {
    const [written, published] = ask(threads, { comment, options: {} })(
      sample('reply', { text: '@robin not @noa' }),
    ).requests
    expect([written?.url, written?.body]).toEqual([
      'https://graph.threads.net/v1.0/me/threads',
      { media_type: 'TEXT', text: '@robin not noa', reply_to_id: '8901234' },
    ])
    if (published === undefined) throw new Error('no second request')
    expect(fillRequest(published, { status: 200, body: { id: '77' } })?.body).toEqual({ creation_id: '77' })
  })

  it('hides what it cannot delete', () => {
    const asked = ask(threads, { comment, options: {} })
    expect(callsOf(asked('delete'))).toEqual([
      ['POST', 'https://graph.threads.net/v1.0/8901234/manage_reply?hide=true'],
    ])
    expect(fallsOf(asked('delete', 'block'))).toEqual([
      ['delete', 'hide'],
      ['block', 'escalate'],
    ])
  })
})
