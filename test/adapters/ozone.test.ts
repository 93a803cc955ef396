import { readFileSync } from 'node:fs'
import type { ToolsOzoneModerationDefs } from '@atcute/ozone'
import { describe, expect, it } from 'vitest'
import { ozone } from '../../src/adapters/ozone/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/ozone/records.json', import.meta.url))
const options = { service: 'https://ozone.example.test', createdBy: 'did:plc:mmmmmmmmmmmmmmmmmmmmmmmm' }
const uri = 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kxyz'
const cid = 'bafyreihfcwunivl4tkvsbwnfb54jte4oy4qr43zkdrpe2njqtwcyj7cl7u'
const comment: Comment = {
  id: uri,
  text: 'buy followers',
  platform: 'bluesky',
  author: { id: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa' },
  context: { cid },
}

adapterContract({
  adapter: ozone,
  options,
  payload: (comments) =>
    `{"records":[${comments
      .map(
        (one) =>
          `{"uri":${one.id},"cid":"b","repo":{"did":${one.authorId},"handle":"bob.test"},"value":{"$type":"app.bsky.feed.post","text":${JSON.stringify(one.text)}},"indexedAt":"${new Date(one.createdAt).toISOString()}"}`,
      )
      .join(',')}]}`,
  ids: { plain: '"at://a/b/1"', other: '"at://a/b/2"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"records":[]}',
    '{"records":[{"uri":"at://a/app.bsky.actor.profile/self","value":{"$type":"app.bsky.actor.profile"}}]}',
  ],
  unsigned: 'Ozone is asked, it sends nothing',
  sign: () => ({}),
  signatureHeader: 'none',
  wordless: ['reply', 'message'],
  comment,
})

describe('ozone', () => {
  it('reads the posts of the records that are there', () => {
    const result = ozone.parse(fixture)
    expect(result.ok && result.value).toEqual([
      expect.objectContaining({
        id: uri,
        text: 'buy followers',
        author: { id: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'bob.test' },
      }),
    ])
  })

  it('emits the events that Ozone types', () => {
    const asked = ask(ozone, { comment, options: { ...options, proxy: 'did:plc:service' } })
    const post = { $type: 'com.atproto.repo.strongRef', uri, cid }
    const account = { $type: 'com.atproto.admin.defs#repoRef', did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa' }
    const takedown = {
      $type: 'tools.ozone.moderation.defs#modEventTakedown',
      comment: 'the policy',
    } satisfies ToolsOzoneModerationDefs.ModEventTakedown
    const label = {
      $type: 'tools.ozone.moderation.defs#modEventLabel',
      createLabelVals: ['!hide'],
      negateLabelVals: [],
    } satisfies ToolsOzoneModerationDefs.ModEventLabel
    const tag = {
      $type: 'tools.ozone.moderation.defs#modEventTag',
      add: ['delivery'],
      remove: [],
    } satisfies ToolsOzoneModerationDefs.ModEventTag
    const escalate = {
      $type: 'tools.ozone.moderation.defs#modEventEscalate',
      comment: 'look at this',
    } satisfies ToolsOzoneModerationDefs.ModEventEscalate
    const eventsOf = (prepared: ReturnType<typeof asked>) =>
      prepared.requests.map(({ body }) =>
        typeof body === 'object' && body !== null ? [Reflect.get(body, 'event'), Reflect.get(body, 'subject')] : [],
      )
    expect(eventsOf(asked('delete'))).toEqual([[takedown, post]])
    expect(eventsOf(asked(banForGood()))).toEqual([[takedown, account]])
    expect(eventsOf(asked('ban'))).toEqual([[{ ...takedown, durationInHours: 24 }, account]])
    expect(eventsOf(asked('hold'))).toEqual([[label, post]])
    expect(eventsOf(asked('label'))).toEqual([[tag, post]])
    expect(eventsOf(asked('escalate'))).toEqual([[escalate, post]])
    expect(asked('delete').requests[0]?.headers).toMatchObject({ 'atproto-proxy': 'did:plc:service#atproto_labeler' })
    expect(callsOf(ask(ozone, { comment, options })('delete'))[0]?.slice(0, 2)).toEqual([
      'POST',
      'https://ozone.example.test/xrpc/tools.ozone.moderation.emitEvent',
    ])
  })
})
