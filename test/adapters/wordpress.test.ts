import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wordpress } from '../../src/adapters/wordpress/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'
import { paragraphOf } from './paragraph-of.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/wordpress/comments.json', import.meta.url))
const options = { site: 'https://blog.example.test/' }
const comment: Comment = {
  id: '2',
  text: 'rubbish roast',
  platform: 'wordpress',
  threadId: '1',
  author: { id: 'guest-1' },
}

adapterContract({
  adapter: wordpress,
  options,
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"id":${one.id},"post":1,"parent":0,"author":${one.authorId},"author_name":"Bob","date_gmt":"${new Date(one.createdAt).toISOString().slice(0, 19)}","content":{"rendered":${JSON.stringify(paragraphOf(one.text))}},"status":"hold","type":"comment"}`,
      )
      .join(',')}]`,
  ids: { plain: '2', other: '3', long: '7123456789012345678' },
  otherEvents: ['{}', '[]', '{"code":"rest_forbidden","message":"no","data":{"status":401}}'],
  sign: (body, secret, at) => {
    const time = String(Math.floor(at / 1000))
    const signature = createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')
    return { 'x-signature-256': `sha256=${signature}`, 'x-signature-timestamp': time }
  },
  signatureHeader: 'x-signature-256',
  toleranceMs: 300_000,
  wordless: ['message'],
  comment,
})

describe('wordpress: what comes in', () => {
  it('reads comments as they are shown; a guest is known by a hash of his address', () => {
    const result = wordpress.parse(fixture, ['1'])
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '2',
          text: 'rubbish roast\nand this (https://example.test)',
          platform: 'wordpress',
          threadId: '1',
          author: { id: expect.stringMatching(/^guest-[0-9a-f]{32}$/), name: 'Bob' },
          createdAt: 1_795_300_393_000,
          url: 'https://blog.example.test/hello-world/#comment-2',
          context: { status: 'hold' },
        },
        expect.objectContaining({ id: '3', parentId: '2', author: { id: '1', name: 'Acme', isSelf: true } }),
      ],
    })
  })

  it('reads what a hook of the site sends', () => {
    const sent = {
      id: 9,
      post: 1,
      author_name: 'Bob',
      date_gmt: '2026-11-21T22:33:13',
      content: { raw: 'one\ntwo' },
    }
    const result = wordpress.parse(JSON.stringify({ comment: sent }))
    expect(result.ok && result.value.map(({ id, text }) => [id, text])).toEqual([['9', 'one\ntwo']])
  })
})

describe('wordpress: what goes out', () => {
  const root = 'https://blog.example.test/wp-json/wp/v2'
  const asked = ask(wordpress, { comment, options })

  it('spam goes among the spam, unless it is to go for good', () => {
    const found = (signal: string) => ({ signal, start: 0, end: 3, text: 'rub', weight: 0.9, pattern: 'en/x/y' })
    const removal = (...signals: readonly string[]) => sample('delete', { evidence: signals.map(found) })
    expect(callsOf(asked(removal('spam_scam')))).toEqual([['POST', `${root}/comments/2`, { status: 'spam' }]])
    expect(callsOf(asked(removal('spam_scam', 'threat')))).toEqual([['DELETE', `${root}/comments/2`]])
    const forGood = ask(wordpress, { comment, options: { ...options, force: true } })
    expect(callsOf(forGood(removal('spam_scam')))).toEqual([['DELETE', `${root}/comments/2?force=true`]])
  })

  it.each([
    { kind: 'delete', calls: [['DELETE', `${root}/comments/2`]] },
    { kind: 'hide', calls: [['POST', `${root}/comments/2`, { status: 'hold' }]] },
    { kind: 'unhide', calls: [['POST', `${root}/comments/2`, { status: 'approved' }]] },
    {
      kind: 'lock-thread',
      calls: [
        ['POST', `${root}/posts/1`, { comment_status: 'closed' }],
        ['POST', `${root}/posts/1`, { comment_status: 'open' }],
      ],
    },
  ] as const)('$kind', ({ kind, calls }) => {
    expect(callsOf(asked(kind))).toEqual(calls)
  })

  it('a reply is text, not markup', () => {
    expect(callsOf(asked(sample('reply', { text: 'a <b>&"' })))).toEqual([
      ['POST', `${root}/comments`, { post: 1, parent: 2, content: 'a &lt;b&gt;&amp;&quot;' }],
    ])
  })

  it('a site without permalinks, for good, on a page', () => {
    const plain = ask(wordpress, {
      comment,
      options: { site: 'http://127.0.0.1:8089/blog', permalinks: 'plain', force: true, postType: 'pages' },
    })
    expect(callsOf(plain('delete'))[0]?.[1]).toBe(
      'http://127.0.0.1:8089/blog/index.php?rest_route=/wp/v2/comments/2&force=true',
    )
    expect(callsOf(plain('lock-thread'))[0]?.[1]).toBe('http://127.0.0.1:8089/blog/index.php?rest_route=/wp/v2/pages/1')
  })

  it('what WordPress cannot do goes to a person', () => {
    expect(fallsOf(asked('block', 'ban', 'mute', 'report', 'message'))).toEqual([
      ['block', 'escalate'],
      ['ban', 'escalate'],
      ['mute', 'escalate'],
      ['report', 'escalate'],
      ['message', 'assign'],
    ])
  })
})
