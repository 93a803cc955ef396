import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { facebook } from '../../src/adapters/facebook/index.js'
import type { Comment } from '../../src/comment/comment.js'
import type { Action } from '../../src/rule-set/action.js'
import { adapterContract } from './contract.js'
import { ACTIONS, decisionWith } from './decision-with.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/facebook/${name}`, import.meta.url))
const sign = (body: Uint8Array, secret: string) => ({
  'X-Hub-Signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
})
const feed = (value: unknown, entry: object = {}) =>
  JSON.stringify({
    object: 'page',
    entry: [{ id: '1002', time: 1795300001, ...entry, changes: [{ field: 'feed', value }] }],
  })
const value = {
  item: 'comment',
  verb: 'add',
  post_id: '1002_9',
  parent_id: '1002_9',
  comment_id: '9_7',
  from: { id: '77', name: 'Robin' },
  message: 'Bof',
  created_time: 1795299990,
}
const comment: Comment = {
  id: '900_77001',
  text: 'Bof',
  platform: 'facebook',
  pageId: '1002003',
  threadId: '1002003_900',
  author: { id: '7700000000000001' },
  createdAt: 1_795_299_990_000,
}

adapterContract({
  adapter: facebook,
  options: {},
  payload: (comments) =>
    `{"object":"page","entry":[{"id":"1002","time":1795300001,"changes":[${comments
      .map(
        (one) =>
          `{"field":"feed","value":{"item":"comment","verb":"add","post_id":"1002_9","parent_id":"1002_9","comment_id":${one.id},"from":{"id":${one.authorId},"name":"Robin"},"message":${JSON.stringify(one.text)},"created_time":${one.createdAt / 1000}}}`,
      )
      .join(',')}]}]}`,
  ids: { plain: '"9_7"', other: '12', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"object":"user","entry":[]}',
    '{"object":"page","entry":[]}',
    '{"object":"page","entry":[{"id":"1","time":1,"messaging":[{}]}]}',
    feed({ ...value, item: 'reaction' }),
    feed({ ...value, item: 'post' }),
    feed({ ...value, verb: 'remove' }),
    feed({ ...value, verb: 'hide' }),
    feed({ ...value, verb: 'unhide' }),
  ],
  sign,
  signatureHeader: 'X-Hub-Signature-256',
  comment,
})

describe('facebook: comments of a feed', () => {
  const first = (body: string | Uint8Array) => {
    const result = facebook.parse(body)
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value[0]
  }

  it('maps a comment', () => {
    expect(facebook.parse(fixture('comment-added.json'))).toEqual({
      ok: true,
      value: [
        {
          id: '900_77001',
          text: 'Colis arrivé ouvert, et toujours aucune réponse à mes trois messages…',
          platform: 'facebook',
          pageId: '100200300400500',
          threadId: '100200300400500_900',
          author: { id: '7700000000000001', name: 'Noé Valette' },
          createdAt: 1_795_299_990_000,
          url: 'https://www.facebook.com/100200300400500/posts/900',
        },
      ],
      warnings: [],
    })
  })

  it('takes from a batch what was written or edited, on whichever page', () => {
    const result = facebook.parse(fixture('batch.json'))
    expect(result.ok && result.value).toMatchObject([
      {
        id: '900_77002',
        parentId: '900_77001',
        author: { id: '7123456789012345678' },
        createdAt: 1_795_300_000_000,
        editedAt: 1_795_300_100_000,
      },
      { id: '900_77004', author: { id: '100200300400500', isSelf: true } },
      {
        id: '12_5',
        text: '',
        pageId: '600700800900',
        attachments: [{ kind: 'photo', url: 'https://example.test/broken-cup.jpg' }],
      },
    ])
    expect(result.ok && result.warnings).toEqual([])
    expect(result.ok && result.value.map(({ author }) => author === undefined)).toEqual([false, false, true])
  })

  it.each([
    { name: 'edit', change: { verb: 'edit' }, expected: { editedAt: 1_795_300_001_000 } },
    { name: 'edited', change: { verb: 'edited' }, expected: { editedAt: 1_795_300_001_000 } },
    {
      name: 'ISO time',
      change: { created_time: '2026-11-12T10:00:00+0000' },
      expected: { createdAt: 1_794_477_600_000 },
    },
    {
      name: 'the address of the post',
      change: { post: { permalink_url: 'https://www.facebook.com/1002/posts/9' } },
      expected: { url: 'https://www.facebook.com/1002/posts/9' },
    },
    { name: 'nested answer', change: { parent_id: '9_1' }, expected: { parentId: '9_1' } },
  ])('$name', ({ change, expected }) => {
    expect(first(feed({ ...value, ...change }))).toMatchObject(expected)
  })

  it.each([{ id: undefined }, { id: {} }, { id: '' }])(
    'a comment on a page that is not named still arrives: %j',
    (entry) => {
      expect(first(feed(value, entry))).toMatchObject({ id: '9_7', text: 'Bof' })
      expect(first(feed(value, entry))).not.toHaveProperty('pageId')
    },
  )

  it('an entry without a time and a comment without anything else still arrive', () => {
    expect(first(feed({ item: 'comment', verb: 'edited', comment_id: '9_7' }, { time: undefined }))).toEqual({
      id: '9_7',
      text: '',
      platform: 'facebook',
      pageId: '1002',
    })
  })

  it.each([
    { name: 'time', change: { created_time: 'soon' }, path: 'created_time' },
    { name: 'author', change: { from: { name: 'Robin' } }, path: 'from' },
    { name: 'post', change: { post_id: [] }, path: 'post_id' },
    { name: 'photo', change: { photo: {} }, path: 'photo' },
  ])('an unreadable $name is left out and said', ({ change, path }) => {
    const result = facebook.parse(feed({ ...value, ...change }))
    expect(result.ok && result.value[0]?.text).toBe('Bof')
    expect(result.ok && result.warnings.map((issue) => [issue.code, issue.path])).toEqual([
      ['unreadable-field', `/entry/0/changes/0/value/${path}`],
    ])
  })

  it('a comment without an id, or with a message that is no text, is an issue with its place', () => {
    const result = facebook.parse(feed({ ...value, comment_id: undefined, message: 3 }))
    expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toEqual([
      '/entry/0/changes/0/value/comment_id',
      '/entry/0/changes/0/value/message',
    ])
  })

  it('a key named __proto__ brings nothing in', () => {
    const result = facebook.parse(
      `{"object":"page","entry":[{"id":"1","changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"9_7","__proto__":{"message":"evil","from":{"id":"1"}}}}]}]}`,
    )
    expect(result.ok && result.value).toEqual([{ id: '9_7', text: '', platform: 'facebook', pageId: '1' }])
  })
})

describe('facebook: signature and handshake', () => {
  it('agrees with a signature computed elsewhere', async () => {
    // HMAC-SHA256 of the UTF-8 bytes of `{"message":"Caf\u00e9"}`, escaped as Meta sends it, under the key `app-secret`.
    const body = new TextEncoder().encode('{"message":"Caf\\u00e9"}')
    const headers = { 'x-hub-signature-256': 'sha256=268e08931c46f9f3daba52f261dfcd928f41b02d9481f78e979599a9c3087c80' }
    expect(await facebook.verify({ method: 'POST', url: '/', headers, body }, { secret: 'app-secret', now: 0 })).toBe(
      true,
    )
  })

  const ask = (query: string, verifyToken = 'agreed é', method = 'GET') =>
    facebook.handshake(
      { method, url: `https://bot.example.test/hook?x=1&${query}`, headers: {}, body: new Uint8Array() },
      { secret: 's', now: 0, verifyToken },
    )
  const token = encodeURIComponent('agreed é')

  it('echoes the challenge to whoever knows the token', async () => {
    expect(await ask(`hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`)).toMatchObject({
      status: 200,
      body: '1158201444',
    })
  })

  it.each([
    { name: 'a wrong token', query: 'hub.mode=subscribe&hub.challenge=1&hub.verify_token=agreed' },
    { name: 'no token', query: 'hub.mode=subscribe&hub.challenge=1' },
    { name: 'no challenge', query: `hub.mode=subscribe&hub.verify_token=${token}` },
    {
      name: 'a challenge that is markup',
      query: `hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=${token}`,
    },
    { name: 'no token on our side', query: 'hub.mode=subscribe&hub.challenge=1&hub.verify_token=', verifyToken: '' },
  ])('refuses $name', async ({ query, verifyToken }) => {
    expect(await ask(query, verifyToken)).toMatchObject({ status: 403, body: '' })
  })

  it.each([
    { name: 'another mode', query: 'hub.mode=unsubscribe', method: 'GET' },
    { name: 'a POST', query: `hub.mode=subscribe&hub.challenge=1&hub.verify_token=${token}`, method: 'POST' },
  ])('$name is no handshake', async ({ query, method }) => {
    expect(await ask(query, 'agreed é', method)).toBeNull()
  })
})

describe('facebook: Graph API requests', () => {
  const base = { ruleId: 'r1', evidence: [], reason: '' }
  const spoken = { ...base, text: 'Désolés !', template: 't', variant: 0, lang: 'fr', tone: 'apology' } as const
  const prepare = (actions: readonly Action[], about: Comment = comment, version?: string) =>
    facebook.toRequests(decisionWith(actions, about), about, version === undefined ? {} : { version })
  const root = 'https://graph.facebook.com/v25.0'

  it.each<{ name: string; action: Action; expected: object }>([
    {
      name: 'delete',
      action: { ...base, kind: 'delete' },
      expected: { method: 'DELETE', url: `${root}/900_77001`, idempotencyKey: 'facebook/900_77001/0/delete/0' },
    },
    {
      name: 'hide',
      action: { ...base, kind: 'hide' },
      expected: { method: 'POST', url: `${root}/900_77001`, body: { is_hidden: true } },
    },
    {
      name: 'unhide',
      action: { ...base, kind: 'unhide' },
      expected: { method: 'POST', url: `${root}/900_77001`, body: { is_hidden: false } },
    },
    {
      name: 'reply',
      action: { ...spoken, kind: 'reply' },
      expected: { method: 'POST', url: `${root}/900_77001/comments`, body: { message: 'Désolés !' } },
    },
    {
      name: 'message',
      action: { ...spoken, kind: 'message' },
      expected: {
        method: 'POST',
        url: `${root}/1002003/messages`,
        body: { recipient: { comment_id: '900_77001' }, message: { text: 'Désolés !' } },
      },
    },
    {
      name: 'block',
      action: { ...base, kind: 'block' },
      expected: { method: 'POST', url: `${root}/1002003/blocked`, body: { user: ['7700000000000001'] } },
    },
    {
      name: 'a ban for good',
      action: { ...base, kind: 'ban', scope: 'page' },
      expected: { method: 'POST', url: `${root}/1002003/blocked`, body: { user: ['7700000000000001'] } },
    },
  ])('$name', ({ action, expected }) => {
    const { requests, degraded } = prepare([action])
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject(expected)
    expect(degraded).toEqual([])
  })

  it('a ban for a time is a block and a later lift', () => {
    const { requests, degraded } = prepare([{ ...base, kind: 'ban', scope: 'page', durationMs: 1000 }])
    expect(requests.map(({ method, notBefore }) => [method, notBefore])).toEqual([
      ['POST', undefined],
      ['DELETE', 1_795_300_001_000],
    ])
    expect(degraded.map(({ to }) => to)).toEqual(['ban'])
  })

  it.each<{ name: string; action: Action; about: Comment; to: string | null }>([
    {
      name: 'a block of someone Meta did not name',
      action: { ...base, kind: 'block' },
      about: { id: '9_7', text: '', pageId: '1' },
      to: 'escalate',
    },
    {
      name: 'a block on a page we do not know',
      action: { ...base, kind: 'block' },
      about: { id: '9_7', text: '', author: { id: '1' } },
      to: 'escalate',
    },
    {
      name: 'a ban from one thread',
      action: { ...base, kind: 'ban', scope: 'thread' },
      about: comment,
      to: 'escalate',
    },
    { name: 'a mute', action: { ...base, kind: 'mute', durationMs: 1 }, about: comment, to: 'escalate' },
    {
      name: 'a private reply after 7 days',
      action: { ...spoken, kind: 'message' },
      about: { ...comment, createdAt: 1_795_300_000_000 - 7 * 86_400_000 - 1 },
      to: 'assign',
    },
    {
      name: 'a private reply from no page',
      action: { ...spoken, kind: 'message' },
      about: { id: '9_7', text: '' },
      to: 'assign',
    },
    {
      name: 'anything about an id that is a path',
      action: { ...base, kind: 'delete' },
      about: { ...comment, id: '..' },
      to: 'escalate',
    },
  ])('$name falls to $to', ({ action, about, to }) => {
    const { requests, host, degraded } = prepare([action], about)
    expect([requests, host]).toEqual([[], []])
    expect(degraded.map((step) => [step.action, step.to])).toEqual([[action, to]])
  })

  it('a private reply is never turned into a public one', () => {
    const { requests } = prepare(ACTIONS, { id: '9_7', text: '' })
    expect(JSON.stringify(requests)).not.toContain('numéro de commande')
  })

  it('a hold is a hiding, said; beside a hide it is the same call', () => {
    const { requests, degraded } = prepare([
      { ...base, kind: 'hold' },
      { ...base, kind: 'hide' },
    ])
    expect(requests.map(({ action }) => action)).toEqual(['hide'])
    expect(degraded.map(({ action, to }) => [action.kind, to])).toEqual([['hold', 'hide']])
  })

  it('speaks before it removes', () => {
    const { requests } = prepare([
      { ...base, kind: 'block' },
      { ...base, kind: 'delete' },
      { ...spoken, kind: 'message' },
    ])
    expect(requests.map(({ action }) => action)).toEqual(['message', 'delete', 'block'])
  })

  it('takes another version of the API, and no other host', () => {
    expect(prepare([{ ...base, kind: 'hide' }], comment, 'v26.0').requests[0]?.url).toBe(
      'https://graph.facebook.com/v26.0/900_77001',
    )
    for (const version of ['25', 'v25', 'v25.0/../x', ''])
      expect(() => prepare([], comment, version)).toThrow(/version/)
  })
})
