import { readFileSync } from 'node:fs'
import type { AppBskyFeedPost, AppBskyFeedThreadgate, AppBskyGraphBlock } from '@atcute/bluesky'
import { describe, expect, it } from 'vitest'
import { bluesky, fillRequest } from '../../src/adapters/bluesky/index.js'
import { tidOf } from '../../src/adapters/bluesky/tid-of.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/bluesky/notifications.json', import.meta.url))
const brand = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb'
const options = { did: brand, service: 'https://pds.example.test' }
const root = `at://${brand}/app.bsky.feed.post/3kroot`
const rootCid = 'bafyreicrywu46i7v4cvxvjstqqswspwz5b2d4g3wngas53hkddzxyzypvu'
const comment: Comment = {
  id: 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kxyz',
  text: 'this is rubbish',
  platform: 'bluesky',
  threadId: root,
  author: { id: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'bob.test' },
  context: { cid: 'bafyreihfcwunivl4tkvsbwnfb54jte4oy4qr43zkdrpe2njqtwcyj7cl7u', rootCid },
}

adapterContract({
  adapter: bluesky,
  options,
  payload: (comments) =>
    `{"notifications":[${comments
      .map(
        (one) =>
          `{"uri":${one.id},"cid":"b","author":{"did":${one.authorId},"handle":"bob.test"},"reason":"reply","record":{"text":${JSON.stringify(one.text)}},"indexedAt":"${new Date(one.createdAt).toISOString()}"}`,
      )
      .join(',')}]}`,
  ids: {
    plain: '"at://did:plc:a/app.bsky.feed.post/3k"',
    other: '"at://did:plc:a/app.bsky.feed.post/3l"',
    long: '"7123456789012345678"',
  },
  otherEvents: ['{}', '{"notifications":[]}', '{"notifications":[{"uri":"at://x","record":{},"reason":"like"}]}'],
  unsigned: 'Bluesky is asked, it sends nothing',
  sign: () => ({}),
  signatureHeader: 'none',
  comment,
})

describe('bluesky: what comes in', () => {
  it('reads a reply with where its links lead, at the time of the server', () => {
    const result = bluesky.parse(fixture)
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kxyz',
          text: 'this is rubbish 😡 look here (https://example.test/x)',
          platform: 'bluesky',
          pageId: brand,
          threadId: root,
          author: { id: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', name: 'Bob', handle: 'bob.test' },
          createdAt: 1_795_299_731_012,
          lang: 'en',
          url: 'https://bsky.app/profile/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/post/3kxyz',
          context: { cid: 'bafyreihfcwunivl4tkvsbwnfb54jte4oy4qr43zkdrpe2njqtwcyj7cl7u', rootCid },
        },
      ],
    })
  })
})

describe('bluesky: what goes out', () => {
  const asked = ask(bluesky, { comment, options })
  const xrpc = 'https://pds.example.test/xrpc'
  const createdAt = '2026-11-21T22:26:40.000Z'

  it('a reply is a record that the network would take, with its links', () => {
    const record = {
      $type: 'app.bsky.feed.post',
      text: 'Désolés, voir https://example.test/aide.',
      reply: {
        root: { uri: `at://${brand}/app.bsky.feed.post/3kroot`, cid: rootCid },
        parent: {
          uri: 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kxyz',
          cid: 'bafyreihfcwunivl4tkvsbwnfb54jte4oy4qr43zkdrpe2njqtwcyj7cl7u',
        },
      },
      langs: ['fr'],
      createdAt,
      facets: [
        {
          index: { byteStart: 16, byteEnd: 41 },
          features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.test/aide' }],
        },
      ],
    } satisfies AppBskyFeedPost.Main
    const [call] = asked(sample('reply', { text: 'Désolés, voir https://example.test/aide.' })).requests
    expect(call).toMatchObject({
      method: 'POST',
      url: `${xrpc}/com.atproto.repo.putRecord`,
      body: { repo: brand, collection: 'app.bsky.feed.post', record },
    })
  })

  it('hides by reading the gate of the thread, adding to it, and writing it back', () => {
    const [read, write] = asked('hide').requests
    expect(read?.url).toBe(
      `${xrpc}/com.atproto.repo.getRecord?repo=${encodeURIComponent(brand)}&collection=app.bsky.feed.threadgate&rkey=3kroot`,
    )
    if (write === undefined) throw new Error('no second request')
    const gate = { $type: 'app.bsky.feed.threadgate' as const, post: root, createdAt, hiddenReplies: [comment.id] }
    expect({
      ...gate,
      post: `at://${brand}/app.bsky.feed.post/3kroot`,
      hiddenReplies: [],
    } satisfies AppBskyFeedThreadgate.Main).toBeDefined()
    expect(fillRequest(write, { status: 400, body: { error: 'RecordNotFound' } })?.body).toEqual({
      repo: brand,
      collection: 'app.bsky.feed.threadgate',
      rkey: '3kroot',
      record: gate,
      swapRecord: null,
    })
    const known = { ...gate, allow: [], hiddenReplies: ['at://other'] }
    expect(fillRequest(write, { status: 200, body: { cid: 'c', value: known } })?.body).toMatchObject({
      record: { ...known, hiddenReplies: ['at://other', comment.id] },
      swapRecord: 'c',
    })
  })

  it('unhides, closes', () => {
    const [, shown] = asked('unhide').requests
    const [, closed] = asked('lock-thread').requests
    if (shown === undefined || closed === undefined) throw new Error('no second request')
    const answer = { status: 200, body: { cid: 'c', value: { post: root, hiddenReplies: [comment.id] } } }
    expect(fillRequest(shown, answer)?.body).toMatchObject({ record: { hiddenReplies: [] } })
    expect(fillRequest(closed, answer)?.body).toMatchObject({ record: { allow: [], hiddenReplies: [comment.id] } })
  })

  it('a thread of somebody else is not touched', () => {
    const elsewhere = { ...comment, threadId: 'at://did:plc:cccccccccccccccccccccccc/app.bsky.feed.post/3k' }
    expect(fallsOf(ask(bluesky, { comment: elsewhere, options })('delete', 'hide', 'lock-thread'))).toEqual([
      ['delete', 'escalate'],
      ['hide', 'escalate'],
      ['lock-thread', 'escalate'],
    ])
  })

  it('a block is a record under a key that a retry writes again', () => {
    const record = {
      $type: 'app.bsky.graph.block',
      subject: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa',
      createdAt,
    } satisfies AppBskyGraphBlock.Main
    const rkey = tidOf(1_795_300_000_000, 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa')
    expect(rkey).toMatch(/^[234567abcdefghij][234567a-z]{12}$/)
    expect(callsOf(asked(banForGood()))).toEqual([
      ['POST', `${xrpc}/com.atproto.repo.putRecord`, { repo: brand, collection: 'app.bsky.graph.block', rkey, record }],
    ])
    expect(callsOf(asked('ban'))[1]).toEqual([
      'POST',
      `${xrpc}/com.atproto.repo.deleteRecord`,
      { repo: brand, collection: 'app.bsky.graph.block', rkey },
    ])
  })

  it('keys grow with time', () => {
    expect([tidOf(2, 'a'), tidOf(1, 'b'), tidOf(3, '')].sort()).toEqual([tidOf(1, 'b'), tidOf(2, 'a'), tidOf(3, '')])
  })

  it('messages and reports go through services of their own', () => {
    const [found, said] = asked('message').requests
    expect(found?.headers).toEqual({ 'atproto-proxy': 'did:web:api.bsky.chat#bsky_chat' })
    if (said === undefined) throw new Error('no second request')
    expect(fillRequest(said, { status: 200, body: { convo: { id: '3c' } } })?.body).toEqual({
      convoId: '3c',
      message: { text: 'Quel est votre numéro de commande ?' },
    })
    const [told] = asked('report').requests
    expect(told?.headers).toMatchObject({ 'atproto-proxy': 'did:plc:ar7c4by46qjdydhdevvrndac#atproto_labeler' })
    expect(told?.body).toMatchObject({ reasonType: 'com.atproto.moderation.defs#reasonRude' })
  })

  it('needs the account of the brand', () => {
    expect(() => ask(bluesky, { comment, options: { did: 'brand.test' } })('reply')).toThrow(/did/)
  })
})
