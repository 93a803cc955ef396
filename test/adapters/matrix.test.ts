import { readFileSync } from 'node:fs'
import type { ICreateRoomOpts } from 'matrix-js-sdk/lib/@types/requests.js'
import type { RoomMessageEventContent, RoomPowerLevelsEventContent } from 'matrix-js-sdk/lib/types.js'
import { describe, expect, it } from 'vitest'
import { fillRequest, matrix } from '../../src/adapters/matrix/index.js'
import type { Comment } from '../../src/comment/comment.js'
import type { OnTheWire } from '../types/strange-to.js'
import { ask, banForGood, callsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/matrix/transaction.json', import.meta.url))
const options = { server: 'https://matrix.example.test' }
const comment: Comment = {
  id: '$evt1',
  text: 'join',
  platform: 'matrix',
  pageId: '!room:example.test',
  threadId: '$evt0',
  author: { id: '@robin:example.test', handle: '@robin:example.test' },
  context: { isThread: true },
}

adapterContract({
  adapter: matrix,
  options,
  payload: (comments) =>
    `{"events":[${comments
      .map(
        (one) =>
          `{"type":"m.room.message","event_id":${one.id},"room_id":"!r:e.test","sender":${one.authorId},"origin_server_ts":${one.createdAt},"content":{"msgtype":"m.text","body":${JSON.stringify(one.text)}}}`,
      )
      .join(',')}]}`,
  ids: { plain: '"$a"', other: '"$b"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"events":[]}',
    '{"events":[{"type":"m.room.member","content":{}},{"type":"m.room.encrypted","content":{}}]}',
  ],
  sign: (_body, secret) => ({ Authorization: `Bearer ${secret}` }),
  signatureHeader: 'Authorization',
  bearer: 'Matrix sends the agreed token and signs nothing',
  comment,
})

describe('matrix: what comes in', () => {
  it('reads what readers see, edits under the id of what was edited, threads', () => {
    expect(matrix.parse(fixture)).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '$evt1',
          text: 'join my scam room',
          platform: 'matrix',
          pageId: '!room:example.test',
          threadId: '!room:example.test',
          parentId: '$evt0',
          author: { id: '@robin:example.test', name: '@robin:example.test', handle: '@robin:example.test' },
          createdAt: 1_795_299_990_000,
        },
        expect.objectContaining({ id: '$evt1', text: 'edited words', editedAt: 1_795_299_999_000 }),
        expect.objectContaining({
          id: '$evt3',
          text: 'new',
          threadId: '$evt0',
          parentId: '$evt1',
          context: { isThread: true },
        }),
      ],
    })
  })
})

describe('matrix: what goes out', () => {
  const asked = ask(matrix, { comment, options })
  const room = 'https://matrix.example.test/_matrix/client/v3/rooms/%21room%3Aexample.test'

  it('redacts, bans, reports, answers in the thread', () => {
    expect(callsOf(asked('delete'))).toEqual([
      ['PUT', `${room}/redact/%24evt1/%24evt1.0.delete`, { reason: 'the policy' }],
    ])
    expect(callsOf(asked(banForGood()))).toEqual([
      ['POST', `${room}/ban`, { user_id: '@robin:example.test', reason: 'the policy' }],
    ])
    expect(callsOf(asked('report'))).toEqual([['POST', `${room}/report/%24evt1`, { reason: 'hate' }]])
    expect(callsOf(asked(sample('reply', { text: 'Bonjour' })))).toEqual([
      [
        'PUT',
        `${room}/send/m.room.message/%24evt1.0.reply`,
        {
          msgtype: 'm.text',
          body: 'Bonjour',
          'm.relates_to': { rel_type: 'm.thread', event_id: '$evt0', 'm.in_reply_to': { event_id: '$evt1' } },
          'm.mentions': { user_ids: ['@robin:example.test'] },
        } satisfies OnTheWire<RoomMessageEventContent>,
      ],
    ])
  })

  it('a pause reads the levels, changes one, and writes them all back; later it is undone', () => {
    const [, paused, again, lifted] = asked('mute').requests
    if (paused === undefined || lifted === undefined) throw new Error('requests are missing')
    const levels = { users: { '@admin:example.test': 100 }, events_default: 0 } satisfies RoomPowerLevelsEventContent
    expect(fillRequest(paused, { status: 200, body: levels })?.body).toEqual({
      ...levels,
      users: { '@admin:example.test': 100, '@robin:example.test': -1 },
    })
    expect([again?.method, again?.notBefore, lifted.notBefore]).toEqual(['GET', 1_795_303_600_000, 1_795_303_600_000])
    expect(lifted.fill?.from).toBe(again?.idempotencyKey)
    expect(fillRequest(lifted, { status: 200, body: levels })?.body).toMatchObject({
      users: { '@robin:example.test': 0 },
    })
  })

  it('two measures on the levels do not undo each other: each reads anew', () => {
    const methods = asked('mute', 'lock-thread').requests.map(({ method }) => method)
    expect(methods).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT'])
  })

  it('private words go into a room of their own', () => {
    const [opened, said] = asked('message').requests
    expect(opened?.body).toEqual({
      is_direct: true,
      invite: ['@robin:example.test'],
      preset: 'trusted_private_chat',
    } satisfies OnTheWire<ICreateRoomOpts>)
    if (said === undefined) throw new Error('no second request')
    expect(fillRequest(said, { status: 200, body: { room_id: '!new:example.test' } })?.url).toContain(
      '/rooms/!new%3Aexample.test/send/',
    )
  })
})
