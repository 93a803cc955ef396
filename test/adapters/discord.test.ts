import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type {
  APIMessage,
  RESTPatchAPIGuildMemberJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10'
import { verifyKey } from 'discord-interactions'
import { describe, expect, it } from 'vitest'
import { discord, fillRequest } from '../../src/adapters/discord/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/discord/${name}`, import.meta.url))
const pair = generateKeyPairSync('ed25519')
const hexOf = (key: typeof pair.publicKey) => key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
const ours = hexOf(pair.publicKey)
const sign = (body: Uint8Array, _secret: string, at: number) => {
  const time = String(Math.floor(at / 1000))
  const signed = signBytes(null, Buffer.concat([Buffer.from(time), body]), pair.privateKey)
  return { 'X-Signature-Ed25519': signed.toString('hex'), 'X-Signature-Timestamp': time }
}
const comment: Comment = {
  id: '1300000000000000001',
  text: 'free nitro',
  platform: 'discord',
  pageId: '1100000000000000001',
  threadId: '1200000000000000001',
  author: { id: '1000000000000000001', handle: 'robin' },
  context: { isThread: true },
}

adapterContract({
  adapter: discord,
  options: {},
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"op":0,"t":"MESSAGE_CREATE","d":{"id":${one.id},"channel_id":"12","guild_id":"11","author":{"id":${one.authorId},"username":"robin"},"content":${JSON.stringify(one.text)},"timestamp":"${new Date(one.createdAt).toISOString()}"}}`,
      )
      .join(',')}]`,
  ids: { plain: '"13"', other: '"14"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"op":11}',
    '{"op":0,"t":"MESSAGE_DELETE","d":{"id":"1","channel_id":"2"}}',
    '{"op":0,"t":"MESSAGE_UPDATE","d":{"id":"1","channel_id":"2","content":"a link resolved","author":{"id":"3"}}}',
    '{"op":0,"t":"MESSAGE_CREATE","d":{"id":"1","channel_id":"2","type":7,"content":"","author":{"id":"3"}}}',
    '{"op":0,"t":"MESSAGE_CREATE","d":{"id":"1","channel_id":"2","content":"beep","author":{"id":"3","bot":true}}}',
    '{"op":0,"t":"MESSAGE_CREATE","d":{"id":"1","channel_id":"2","content":"beep","webhook_id":"4","author":{"id":"4"}}}',
  ],
  sign,
  signatureHeader: 'X-Signature-Ed25519',
  secrets: { ours, another: hexOf(generateKeyPairSync('ed25519').publicKey) },
  toleranceMs: 300_000,
  comment,
})

describe('discord: what comes in', () => {
  it('reads a message as it is shown', () => {
    const result = discord.parse(fixture('message-create.json'))
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '1300000000000000001',
          text: '@acme still waiting :sad:',
          platform: 'discord',
          pageId: '1100000000000000001',
          threadId: '1200000000000000001',
          parentId: '1299999999999999999',
          author: { id: '1000000000000000001', name: 'Robin Sample', handle: 'robin' },
          createdAt: 1_794_477_600_000,
          url: 'https://discord.com/channels/1100000000000000001/1200000000000000001/1300000000000000001',
          attachments: [{ kind: 'image', url: 'https://example.test/box.jpg' }],
          context: { isThread: true },
        },
      ],
    })
  })

  it('reads the message that a member reports', () => {
    const result = discord.parse(fixture('report-command.json'))
    expect(result.ok && result.value).toEqual([
      expect.objectContaining({
        id: '1300000000000000002',
        pageId: '1100000000000000001',
        text: 'free nitro at example.test',
        editedAt: 1_794_477_660_000,
      }),
    ])
  })

  it('what it reads is what Discord types', () => {
    const message = {
      id: '1',
      channel_id: '2',
      content: 'typed',
      timestamp: '2026-11-12T10:00:00.000000+00:00',
      edited_timestamp: null,
      author: { id: '3', username: 'robin', discriminator: '0', global_name: null, avatar: null },
    } satisfies Partial<APIMessage>
    const result = discord.parse(JSON.stringify([message]))
    expect(result.ok && result.value.map(({ text }) => text)).toEqual(['typed'])
  })
})

describe('discord: signature and pings', () => {
  const request = (body: string, at = 1_795_300_000_000) => {
    const bytes = new TextEncoder().encode(body)
    return { method: 'POST', url: '/', headers: sign(bytes, '', at), body: bytes }
  }
  const keys = { secret: ours, now: 1_795_300_000_000 }

  it('agrees with Discord’s own verifier', async () => {
    const { headers, body } = request('{"type":2}')
    const { 'X-Signature-Ed25519': signature, 'X-Signature-Timestamp': time } = headers
    expect(await verifyKey(body, signature, time, ours)).toBe(true)
    expect(await discord.verify(request('{"type":2}'), keys)).toBe(true)
  })

  it('a key that is none is a mistake of the caller', async () => {
    await expect(discord.verify(request('{}'), { ...keys, secret: 'ab' })).rejects.toThrow(/public key/)
  })

  it('answers pings, and refuses those that are not signed', async () => {
    expect(await discord.handshake(request('{"type":1}'), keys)).toMatchObject({ status: 200, body: '{"type":1}' })
    expect(await discord.handshake(request('{"type":0}'), keys)).toMatchObject({ status: 204, body: '' })
    const forged = { ...request('{"type":1}'), body: new TextEncoder().encode('{"type":1 }') }
    expect(await discord.handshake(forged, keys)).toMatchObject({ status: 401 })
    expect(await discord.handshake(request('{"type":2}'), keys)).toBeNull()
  })
})

describe('discord: what goes out', () => {
  const root = 'https://discord.com/api/v10'
  const asked = ask(discord, { comment, options: {} })

  it('no two posts have one nonce: another kind, another part, another edit', () => {
    const noncesOf = (about: Comment) =>
      ask(discord, { comment: about, options: {} })(
        sample('reply', { text: 'Une phrase. '.repeat(300) }),
        'message',
      ).requests.flatMap(({ body }) => JSON.stringify(body)?.match(/"nonce":"([^"]+)"/)?.[1] ?? [])
    const largest = { ...comment, id: '18446744073709551615', editedAt: 1_795_300_000_000 }
    const nonces = [
      ...noncesOf(comment),
      ...noncesOf(largest),
      ...noncesOf({ ...largest, editedAt: 1_795_300_000_001 }),
    ]
    expect(nonces.length).toBeGreaterThan(6)
    expect(nonces.every((nonce) => nonce.length <= 25)).toBe(true)
    expect(new Set(nonces).size).toBe(nonces.length - 1)
  })

  it('a reply calls nobody, and is not posted twice', () => {
    const [reply] = asked(sample('reply', { text: 'see <@1> and [this](https://x.test)' })).requests
    const body = {
      content: 'see \\<@1> and \\[this\\](https://x.test)',
      message_reference: { message_id: '1300000000000000001', fail_if_not_exists: false },
      allowed_mentions: { parse: [] },
      nonce: 'r09vkbjfeanyf5-0',
      enforce_nonce: true,
    } satisfies RESTPostAPIChannelMessageJSONBody
    expect([reply?.url, reply?.body]).toEqual([`${root}/channels/1200000000000000001/messages`, body])
  })

  it('private words go into a channel of their own', () => {
    const [opened, said] = asked('message').requests
    expect([opened?.url, opened?.body]).toEqual([`${root}/users/@me/channels`, { recipient_id: '1000000000000000001' }])
    if (said === undefined) throw new Error('no second request')
    expect(fillRequest(said, { status: 200, body: { id: '77' } })?.url).toBe(`${root}/channels/77/messages`)
    expect(fillRequest(said, { status: 403, body: { code: 50007 } })).toBeUndefined()
  })

  it('sanctions, with their reason for the audit log', () => {
    const ban = `${root}/guilds/1100000000000000001/bans/1000000000000000001`
    expect(callsOf(asked(banForGood()))).toEqual([['PUT', ban, { delete_message_seconds: 0 }]])
    expect(callsOf(asked('ban'))).toEqual([
      ['PUT', ban, { delete_message_seconds: 0 }],
      ['DELETE', ban],
    ])
    const until = { communication_disabled_until: '2026-11-21T23:26:40.000Z' } satisfies RESTPatchAPIGuildMemberJSONBody
    expect(callsOf(asked('mute'))).toEqual([
      ['PATCH', `${root}/guilds/1100000000000000001/members/1000000000000000001`, until],
    ])
    expect(asked('delete').requests[0]?.headers).toEqual({ 'x-audit-log-reason': 'r1%3A%20the%20policy' })
    expect(fallsOf(asked(sample('mute', { durationMs: 29 * 86_400_000 })))).toEqual([['mute', 'mute']])
  })

  it('nothing can be hidden, unless the host wants it deleted', () => {
    expect(fallsOf(asked('hide'))).toEqual([['hide', 'escalate']])
    const deleting = ask(discord, { comment, options: { hideAs: 'delete' } })
    expect(fallsOf(deleting('hide'))).toEqual([['hide', 'delete']])
    expect(callsOf(deleting('hide'))).toEqual([
      ['DELETE', `${root}/channels/1200000000000000001/messages/1300000000000000001`],
    ])
  })

  it('a channel is not locked', () => {
    const inChannel = ask(discord, { comment: { ...comment, context: {} }, options: {} })
    expect(fallsOf(inChannel('lock-thread'))).toEqual([['lock-thread', 'escalate']])
    expect(callsOf(asked('lock-thread')).map(([, , body]) => body)).toEqual([
      { locked: true, archived: true },
      { locked: false, archived: false },
    ])
  })
})
