import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { GenericMessageEvent } from '@slack/types'
import type {
  ChatDeleteArguments,
  ChatPostEphemeralArguments,
  ChatPostMessageArguments,
  ConversationsKickArguments,
  ConversationsOpenArguments,
  ReactionsAddArguments,
} from '@slack/web-api'
import { describe, expect, it } from 'vitest'
import { fillRequest, slack } from '../../src/adapters/slack/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/slack/${name}`, import.meta.url))
const sign = (body: Uint8Array, secret: string, at: number) => {
  const time = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest('hex')
  return { 'X-Slack-Signature': `v0=${signature}`, 'X-Slack-Request-Timestamp': time }
}
const comment: Comment = {
  id: 'C01:1795299990.000100',
  text: 'rubbish',
  platform: 'slack',
  pageId: 'T01',
  threadId: 'C01:1795299000.000001',
  author: { id: 'U01' },
}

adapterContract({
  adapter: slack,
  options: {},
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"type":"event_callback","team_id":"T01","event":{"type":"message","channel":${one.id},"user":${one.authorId},"text":${JSON.stringify(one.text)},"ts":"${one.createdAt / 1000}.000000"}}`,
      )
      .join(',')}]`,
  ids: { plain: '"C01"', other: '"C02"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"type":"event_callback","event":{"type":"reaction_added"}}',
    '{"type":"event_callback","event":{"type":"message","subtype":"message_deleted","channel":"C","deleted_ts":"1.0","ts":"2.0"}}',
    '{"type":"event_callback","event":{"type":"message","subtype":"channel_join","channel":"C","user":"U","text":"joined","ts":"2.0"}}',
    '{"type":"event_callback","event":{"type":"message","channel":"C","bot_id":"B","text":"beep","ts":"2.0"}}',
    '{"type":"event_callback","event":{"type":"message","subtype":"message_changed","channel":"C","message":{"text":"a","ts":"1.0"},"previous_message":{"text":"a","ts":"1.0"}}}',
  ],
  sign,
  signatureHeader: 'X-Slack-Signature',
  toleranceMs: 300_000,
  comment,
})

describe('slack: what comes in', () => {
  it('reads markup as it is shown', () => {
    const result = slack.parse(fixture('message.json'))
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: 'C01:1795299990.000100',
          text: '@channel see this (https://example.test), @U02 & #general <3',
          platform: 'slack',
          pageId: 'T01',
          threadId: 'C01:1795299000.000001',
          author: { id: 'U01' },
          createdAt: 1_795_299_990_000,
        },
      ],
    })
  })

  it('reads an edit under the id of what was edited', () => {
    const result = slack.parse(fixture('message-changed.json'))
    expect(result.ok && result.value).toEqual([
      expect.objectContaining({ id: 'C01:1795299990.000100', text: 'edited words', editedAt: 1_795_299_998_000 }),
    ])
  })

  it('knows the bot it is installed as, and reads what Slack types', () => {
    const event = {
      type: 'message',
      subtype: undefined,
      channel: 'C01',
      channel_type: 'channel',
      user: 'UBOT',
      text: 'Désolés',
      ts: '1795299990.000100',
      event_ts: '1795299990.000100',
    } satisfies GenericMessageEvent
    const payload = { type: 'event_callback', event, authorizations: [{ user_id: 'UBOT', is_bot: true }] }
    const result = slack.parse(JSON.stringify(payload))
    expect(result.ok && result.value[0]?.author).toEqual({ id: 'UBOT', isSelf: true })
  })
})

describe('slack: signature and handshake', () => {
  it('agrees with the example in Slack’s documentation', async () => {
    const body = new TextEncoder().encode(
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    )
    const headers = {
      'X-Slack-Signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
      'X-Slack-Request-Timestamp': '1531420618',
    }
    const keys = { secret: '8f742231b10e8888abcd99yyyzzz85a5', now: 1_531_420_618_000 }
    expect(await slack.verify({ method: 'POST', url: '/', headers, body }, keys)).toBe(true)
  })

  it('echoes a challenge that Slack has signed', async () => {
    const body = new TextEncoder().encode('{"type":"url_verification","challenge":"3eZbrw1aB"}')
    const keys = { secret: 's', now: 1_795_300_000_000 }
    const request = { method: 'POST', url: '/', headers: sign(body, 's', keys.now), body }
    expect(await slack.handshake(request, keys)).toMatchObject({ status: 200, body: '3eZbrw1aB' })
    expect(await slack.handshake({ ...request, headers: {} }, keys)).toMatchObject({ status: 401, body: '' })
    const markup = new TextEncoder().encode('{"type":"url_verification","challenge":"<b>"}')
    expect(
      await slack.handshake({ ...request, body: markup, headers: sign(markup, 's', keys.now) }, keys),
    ).toMatchObject({ status: 401 })
  })
})

describe('slack: what goes out', () => {
  const root = 'https://slack.com/api'
  const asked = ask(slack, { comment, options: {} })

  it('a reply in the thread calls nobody', () => {
    expect(callsOf(asked(sample('reply', { text: 'see <!channel> & <@U1>' })))).toEqual([
      [
        'POST',
        `${root}/chat.postMessage`,
        {
          channel: 'C01',
          thread_ts: '1795299000.000001',
          text: 'see &lt;!channel&gt; &amp; &lt;@U1&gt;',
          unfurl_links: false,
          unfurl_media: false,
        } satisfies ChatPostMessageArguments,
      ],
    ])
  })

  it('private words', () => {
    const [opened, said] = asked('message').requests
    expect([opened?.url, opened?.body]).toEqual([
      `${root}/conversations.open`,
      { users: 'U01' } satisfies ConversationsOpenArguments,
    ])
    if (said === undefined) throw new Error('no second request')
    expect(fillRequest(said, { status: 200, body: { ok: true, channel: { id: 'D7' } } })?.body).toMatchObject({
      channel: 'D7',
    })
    expect(fillRequest(said, { status: 200, body: { ok: false, error: 'user_disabled' } })).toBeUndefined()
    expect(callsOf(ask(slack, { comment, options: { privateBy: 'note' } })('message'))).toEqual([
      [
        'POST',
        `${root}/chat.postEphemeral`,
        {
          channel: 'C01',
          user: 'U01',
          text: 'Quel est votre numéro de commande ?',
        } satisfies ChatPostEphemeralArguments,
      ],
    ])
  })

  it('a label is the host’s, or a reaction that the host named for it', () => {
    expect(asked('label').host).toHaveLength(1)
    const reacting = ask(slack, { comment, options: { reactions: { delivery: 'package' } } })
    expect(callsOf(reacting('label'))).toEqual([
      [
        'POST',
        `${root}/reactions.add`,
        { channel: 'C01', timestamp: '1795299990.000100', name: 'package' } satisfies ReactionsAddArguments,
      ],
    ])
    const [lost] = reacting(sample('label', { label: 'constructor' })).degraded
    expect([lost?.to, lost?.why]).toEqual([null, 'the option `reactions` has none for the label constructor'])
  })

  it('takes away a message, and its author from the channel', () => {
    expect(callsOf(asked('delete', 'block'))).toEqual([
      ['POST', `${root}/chat.delete`, { channel: 'C01', ts: '1795299990.000100' } satisfies ChatDeleteArguments],
      ['POST', `${root}/conversations.kick`, { channel: 'C01', user: 'U01' } satisfies ConversationsKickArguments],
    ])
    expect(fallsOf(asked('block', 'hold', 'mute'))).toEqual([
      ['block', 'block'],
      ['hold', 'escalate'],
      ['mute', 'escalate'],
    ])
  })
})
