import { readFileSync } from 'node:fs'
import type { Update } from '@grammyjs/types'
import type { ApiMethods } from '@grammyjs/types/methods.js'
import { describe, expect, it } from 'vitest'
import { telegram } from '../../src/adapters/telegram/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

type Parameters_<Method extends keyof ApiMethods<never>> = Parameters<ApiMethods<never>[Method]>[0]

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/telegram/${name}`, import.meta.url))
const comment: Comment = {
  id: '-1001234567890:501',
  text: 'buy followers',
  platform: 'telegram',
  pageId: '-1001234567890',
  threadId: '-1001234567890:12',
  author: { id: '90001', handle: 'robin_s' },
  createdAt: 1_795_299_990_000,
}

adapterContract({
  adapter: telegram,
  options: {},
  payload: (comments) =>
    `{"ok":true,"result":[${comments
      .map(
        (one, index) =>
          `{"update_id":${700 + index},"message":{"message_id":${one.id},"date":${one.createdAt / 1000},"chat":{"id":-1001,"type":"supergroup"},"from":{"id":${one.authorId},"is_bot":false,"first_name":"Robin"},"text":${JSON.stringify(one.text)}}}`,
      )
      .join(',')}]}`,
  ids: { plain: '501', other: '502', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"ok":true,"result":[]}',
    '{"update_id":1,"poll":{}}',
    '{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-1,"type":"group"},"new_chat_title":"Tea"}}',
    '{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-1,"type":"group"},"from":{"id":5,"is_bot":true,"first_name":"B"},"text":"beep"}}',
  ],
  sign: (_body, secret) => ({ 'X-Telegram-Bot-Api-Secret-Token': secret }),
  signatureHeader: 'X-Telegram-Bot-Api-Secret-Token',
  secrets: { ours: 'aZ_09-', another: 'aZ_09_' },
  bearer: 'Telegram sends the agreed secret and signs nothing',
  comment,
})

describe('telegram: what comes in', () => {
  it('reads a message with where its links lead', () => {
    const result = telegram.parse(fixture('update.json'))
    expect(result).toEqual({
      ok: true,
      warnings: [],
      value: [
        {
          id: '-1001234567890:501',
          text: 'buy 👥 followers here (http://example.test/f)',
          platform: 'telegram',
          pageId: '-1001234567890',
          threadId: '-1001234567890:12',
          parentId: '-1001234567890:500',
          author: { id: '90001', name: 'Robin S', handle: 'robin_s' },
          createdAt: 1_795_299_990_000,
          url: 'https://t.me/c/1234567890/501',
        },
      ],
    })
  })

  it('reads edits and captions; whoever writes as the group is its staff', () => {
    const result = telegram.parse(fixture('get-updates.json'))
    expect(result.ok && result.value).toEqual([
      {
        id: '-1001234567890:502',
        text: 'the new roast',
        platform: 'telegram',
        pageId: '-1001234567890',
        threadId: '-1001234567890',
        author: { id: '-1001234567890', name: 'Coffee', isStaff: true },
        createdAt: 1_795_299_990_000,
        editedAt: 1_795_299_995_000,
        url: 'https://t.me/coffee/502',
        attachments: [{ kind: 'photo' }],
      },
    ])
  })

  it('what it reads is what Telegram types', () => {
    const update = {
      update_id: 1,
      message: {
        message_id: 2,
        date: 1_795_299_990,
        chat: { id: -5, type: 'group', title: 'g' },
        from: { id: 3, is_bot: false, first_name: 'Robin' },
        text: 'typed',
      },
    } satisfies Update
    const result = telegram.parse(JSON.stringify(update))
    expect(result.ok && result.value.map(({ id, text }) => [id, text])).toEqual([['-5:2', 'typed']])
  })
})

describe('telegram: what goes out', () => {
  const root = 'https://api.telegram.org/botTOKEN'
  const asked = ask(telegram, { comment, options: {} })
  const here = { chat_id: -1001234567890, message_id: 501 }

  it('is what Telegram types', () => {
    const reply = {
      chat_id: -1001234567890,
      text: 'see @robin_s, not noa',
      reply_parameters: { message_id: 501, allow_sending_without_reply: true },
      message_thread_id: 12,
    } satisfies Parameters_<'sendMessage'>
    expect(callsOf(asked(sample('reply', { text: 'see @robin_s, not @noa' })))).toEqual([
      ['POST', `${root}/sendMessage`, reply],
    ])
    expect(callsOf(asked('delete'))).toEqual([
      ['POST', `${root}/deleteMessage`, here satisfies Parameters_<'deleteMessage'>],
    ])
    expect(callsOf(asked('message'))).toEqual([
      ['POST', `${root}/sendMessage`, { chat_id: 90001, text: 'Quel est votre numéro de commande ?' }],
    ])
    const pause = {
      chat_id: -1001234567890,
      user_id: 90001,
      permissions: { can_send_messages: false },
      until_date: 1_795_303_600,
    } satisfies Parameters_<'restrictChatMember'>
    expect(callsOf(asked('mute'))).toEqual([['POST', `${root}/restrictChatMember`, pause]])
  })

  it('bans, within the bounds that Telegram keeps', () => {
    const ban = { chat_id: -1001234567890, user_id: 90001 } satisfies Parameters_<'banChatMember'>
    const bodyOf = (durationMs: number) => callsOf(asked(sample('ban', { durationMs })))[0]?.[2]
    expect(callsOf(asked(banForGood()))).toEqual([['POST', `${root}/banChatMember`, ban]])
    expect(bodyOf(86_400_000)).toEqual({ ...ban, until_date: 1_795_386_400 })
    expect(bodyOf(1)).toEqual({ ...ban, until_date: 1_795_300_030 })
    expect(bodyOf(400 * 86_400_000)).toEqual(ban)
    expect(
      fallsOf(asked(sample('ban', { durationMs: 1 }), sample('ban', { durationMs: 400 * 86_400_000 }))),
    ).toHaveLength(2)
  })

  it('a channel that writes is banned as one', () => {
    const channel = { ...comment, author: { id: '-1009' } }
    expect(callsOf(ask(telegram, { comment: channel, options: {} })('block'))).toEqual([
      ['POST', `${root}/banChatSenderChat`, { chat_id: -1001234567890, sender_chat_id: -1009 }],
    ])
    expect(fallsOf(ask(telegram, { comment: channel, options: {} })('mute', 'message'))).toEqual([
      ['mute', 'escalate'],
      ['message', 'assign'],
    ])
  })

  it.each([
    { name: 'after 48 hours nothing is deleted', about: { ...comment, createdAt: 1 }, kind: 'delete' },
    { name: 'a group that is not super pauses nobody', about: { ...comment, pageId: '-5' }, kind: 'mute' },
    {
      name: 'a chat without topics closes none',
      about: { ...comment, threadId: '-1001234567890' },
      kind: 'lock-thread',
    },
  ] as const)('$name', ({ about, kind }) => {
    expect(fallsOf(ask(telegram, { comment: about, options: {} })(kind))).toEqual([[kind, 'escalate']])
  })

  it('takes a server of one’s own, and no other address', () => {
    const own = ask(telegram, { comment, options: { server: 'http://localhost:8081/' } })
    expect(callsOf(own('delete'))[0]?.[1]).toBe('http://localhost:8081/botTOKEN/deleteMessage')
    for (const server of ['ftp://a', 'https://u:p@a.test', 'https://a.test/?x', 'a'])
      expect(() => ask(telegram, { comment, options: { server } })('delete')).toThrow(/server/)
  })
})
