import { describe, expect, it } from 'vitest'
import { chatwootDesk } from '../../src/adapters/chatwoot/index.js'
import type { Desk } from '../../src/adapters/desk.js'
import { discordDesk } from '../../src/adapters/discord/index.js'
import { discourseDesk } from '../../src/adapters/discourse/index.js'
import { facebook } from '../../src/adapters/facebook/index.js'
import { freshdeskDesk } from '../../src/adapters/freshdesk/index.js'
import { frontDesk } from '../../src/adapters/front/index.js'
import { githubDesk } from '../../src/adapters/github/index.js'
import { helpscoutDesk } from '../../src/adapters/helpscout/index.js'
import { hubspotDesk } from '../../src/adapters/hubspot/index.js'
import { intercomDesk } from '../../src/adapters/intercom/index.js'
import { matrixDesk } from '../../src/adapters/matrix/index.js'
import { slackDesk } from '../../src/adapters/slack/index.js'
import { telegramDesk } from '../../src/adapters/telegram/index.js'
import { zammadDesk } from '../../src/adapters/zammad/index.js'
import { fillRequest, handOver, zendeskDesk } from '../../src/adapters/zendesk/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, sample } from './ask.js'
import { ACTIONS } from './decision-with.js'

const comment: Comment = {
  id: '900_77001',
  text: 'Colis arrivé ouvert @agent, et toujours <aucune> réponse',
  platform: 'facebook',
  pageId: '1002003',
  threadId: '1002003_900',
  author: { id: '770', name: 'Noé Valette' },
  url: 'https://www.facebook.com/1002003/posts/900',
}
const asked = ask(facebook, { comment, options: {} })
const roles = { support: { group: '360001', person: '7' } }
const zendesk = zendeskDesk({ subdomain: 'acme', roles })

const DESKS: readonly Desk[] = [
  zendesk,
  freshdeskDesk({ domain: 'acme', roles }),
  intercomDesk({ adminId: '9', ticketTypeId: '3', contactId: 'c1', roles }),
  chatwootDesk({ accountId: '1', inboxId: '3', contactId: '77', sourceId: 'abc', roles }),
  zammadDesk({ root: 'https://desk.example.test', group: 'Users', customerId: '12', roles }),
  frontDesk({ inboxId: 'inb_1', roles }),
  helpscoutDesk({ mailboxId: '85', customerEmail: 'pages@example.test', roles }),
  hubspotDesk({ roles }),
  slackDesk({ channel: 'C9', roles: { support: { group: 'C7', person: 'U7' } } }),
  discordDesk({ channelId: '1200', roles }),
  telegramDesk({ chatId: '-100123', roles: { support: { group: '-100777' } } }),
  matrixDesk({ server: 'https://matrix.example.test', roomId: '!mods:example.test' }),
  discourseDesk({ site: 'https://forum.example.test', roles: { support: { group: 'staff', person: 'kim' } } }),
  githubDesk({ repository: 'acme/desk', roles: { support: { person: 'kim' } } }),
]

describe('handOver', () => {
  it('a comment on Facebook becomes a ticket in Zendesk', () => {
    const prepared = handOver(asked('hide', 'escalate'), comment, zendesk)
    expect(prepared.host).toEqual([])
    expect(prepared.requests.map(({ action, url }) => [action, url])).toEqual([
      ['hide', 'https://graph.facebook.com/v25.0/900_77001'],
      ['escalate', 'https://acme.zendesk.com/api/v2/tickets.json'],
    ])
    expect(prepared.requests[1]?.body).toEqual({
      ticket: {
        subject: 'facebook: Colis arrivé ouvert agent, et toujours <aucune> réponse',
        comment: {
          html_body: [
            'facebook · Noé Valette',
            'https://www.facebook.com/1002003/posts/900',
            '',
            '“Colis arrivé ouvert agent, et toujours &lt;aucune&gt; réponse”',
            '',
            'escalate → support · high · 2026-11-21T23:26:40.000Z',
            '',
            'look at this',
            '',
            'the policy',
          ].join('<br>'),
          public: false,
        },
        requester: { name: 'Noé Valette' },
        priority: 'high',
        group_id: 360001,
        assignee_id: 7,
        external_id: 'facebook:900_77001',
        tags: ['sangfroid', 'facebook'],
      },
    })
  })

  it.each(DESKS)('$platform: one ticket for all that people have to do, with keys of its own', (desk) => {
    const before = asked(...ACTIONS)
    const after = handOver(before, comment, desk)
    const opened = after.requests.slice(before.requests.length)
    expect(opened.length).toBeGreaterThan(0)
    expect(opened.every(({ action }) => action === 'escalate')).toBe(true)
    expect(new Set(after.requests.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(after.requests.length)
    const told = JSON.stringify(opened)
    for (const word of [
      'look at this',
      'a free coffee',
      'recall',
      'mute: Facebook cannot pause one account',
      'Noé Valette',
    ])
      expect(told).toContain(word)
    expect(told).not.toContain('@agent')
    expect(after.host.map(({ kind }) => kind).sort()).toEqual(['hold-publishing', 'label', 'record-lesson', 'silence'])
    expect(handOver(asked(...ACTIONS), comment, desk)).toEqual(after)
    for (const request of opened) expect(request.url).toBe(new URL(request.url).href)
  })

  it('the second call of a chain waits for the first', () => {
    const chatwoot = DESKS.find(({ platform }) => platform === 'chatwoot')
    if (chatwoot === undefined) throw new Error('no such desk')
    const [first, second, third] = handOver(asked('assign'), comment, chatwoot).requests
    expect(second?.fill?.from).toBe(first?.idempotencyKey)
    if (second === undefined) throw new Error('no second call')
    expect(fillRequest(second, { status: 200, body: { id: 315 } })?.url).toBe(
      'https://app.chatwoot.com/api/v1/accounts/1/conversations/315/messages',
    )
    if (third === undefined) throw new Error('no third call')
    expect(third.body).toEqual({ priority: 'high' })
    expect(fillRequest(third, { status: 200, body: { id: 9, conversation_id: 315 } })?.url).toBe(
      'https://app.chatwoot.com/api/v1/accounts/1/conversations/315/toggle_priority',
    )
  })

  it.each(DESKS)('$platform: hostile words stay words', (desk) => {
    const hostile: Comment = {
      ...comment,
      text: '<img src=x onerror=alert(1)>\u0000 @everyone',
      author: { name: '<b>' },
    }
    const { requests } = handOver(ask(facebook, { comment: hostile, options: {} })('assign'), hostile, desk)
    const text = JSON.stringify(requests)
    expect(text).not.toMatch(/@everyone|\\u0000/)
    if (['freshdesk', 'helpscout'].includes(desk.platform)) expect(text).toContain('&lt;img')
  })

  it('in Intercom, team and person are both assigned, and the stand-in contact is told nothing', () => {
    const desk = intercomDesk({ adminId: '9', ticketTypeId: '3', contactId: 'c1', roles })
    expect(handOver(asked('assign'), comment, desk).requests[0]?.body).toMatchObject({
      assignment: { admin_assignee_id: '7', team_assignee_id: '360001' },
      skip_notifications: true,
    })
  })

  const told = (platform: string) => {
    const desk = DESKS.find((one) => one.platform === platform)
    if (desk === undefined) throw new Error('no such desk')
    return handOver(asked('escalate'), comment, desk).requests.map(({ method, url, body }) => [method, url, body])
  }
  const note = expect.stringContaining('facebook · Noé Valette')

  it('a channel, a group, a tracker are desks too: the person of the role is called, nobody else', () => {
    expect(told('slack')).toEqual([
      [
        'POST',
        'https://slack.com/api/chat.postMessage',
        { channel: 'C7', text: expect.stringMatching(/^<@U7> facebook/), unfurl_links: false, unfurl_media: false },
      ],
    ])
    expect(told('discord')).toEqual([
      [
        'POST',
        'https://discord.com/api/v10/channels/360001/messages',
        {
          content: expect.stringMatching(/^<@7> facebook/),
          allowed_mentions: { parse: [], users: ['7'] },
          nonce: expect.stringMatching(/^[0-9a-f]{22}-0$/),
          enforce_nonce: true,
        },
      ],
    ])
    expect(told('telegram')).toEqual([
      [
        'POST',
        'https://api.telegram.org/botTOKEN/sendMessage',
        { chat_id: -100777, text: note, link_preview_options: { is_disabled: true } },
      ],
    ])
    expect(told('matrix')).toEqual([
      [
        'PUT',
        expect.stringMatching(/^https:\/\/matrix.example.test\/.*\/send\/m.room.message\/[0-9a-f]{22}$/),
        { msgtype: 'm.text', body: note, 'm.mentions': {} },
      ],
    ])
    expect(told('discourse')).toEqual([
      [
        'POST',
        'https://forum.example.test/posts.json',
        {
          title: expect.stringContaining('facebook: Colis'),
          raw: note,
          archetype: 'private_message',
          target_recipients: 'staff,kim',
        },
      ],
    ])
    expect(told('github')).toEqual([
      [
        'POST',
        'https://api.github.com/repos/acme/desk/issues',
        {
          title: expect.stringContaining('facebook: Colis'),
          body: note,
          labels: ['sangfroid', 'facebook'],
          assignees: ['kim'],
        },
      ],
    ])
  })

  it('what is longer than a message of the channel goes on below it, and a key never repeats', () => {
    const long: Comment = { ...comment, text: 'Encore une phrase qui explique. '.repeat(300) }
    const sent = (desk: Desk) => handOver(ask(facebook, { comment: long, options: {} })('assign'), long, desk).requests
    const slack = sent(slackDesk({ channel: 'C9' }))
    expect(slack.length).toBeGreaterThan(1)
    const [first, second] = slack
    if (first === undefined || second === undefined) throw new Error('no second message')
    expect(fillRequest(second, { status: 200, body: { ok: true, ts: '17.1' } })?.body).toMatchObject({
      thread_ts: '17.1',
    })
    const nonces = sent(discordDesk({ channelId: '1' })).map(
      ({ body }) => JSON.stringify(body).match(/"nonce":"([^"]+)/)?.[1],
    )
    expect(new Set(nonces).size).toBe(nonces.length)
    expect(nonces.every((nonce) => nonce !== undefined && nonce.length <= 25)).toBe(true)
  })

  it.each(['', 'acme', 'acme/desk/x', '../desk', 'acme/..'])('a repository %j is a mistake', (repository) => {
    expect(() => handOver(asked('escalate'), comment, githubDesk({ repository }))).toThrow(TypeError)
  })

  it('nothing for people, no ticket', () => {
    const prepared = asked('hide', 'reply', 'record-lesson')
    expect(handOver(prepared, comment, zendesk)).toBe(prepared)
  })

  it('what the platform could not do is for people too', () => {
    const { requests } = handOver(asked('mute'), comment, zendesk)
    expect(requests).toHaveLength(1)
    expect(JSON.stringify(requests)).toContain('mute: Facebook cannot pause one account')
  })

  it('the gravest priority counts, and the first role that somebody stands for', () => {
    const urgent = sample('escalate', { role: 'nobody', priority: 'urgent' })
    const { requests } = handOver(asked(sample('assign', { priority: 'low' }), urgent), comment, zendesk)
    expect(requests[0]?.body).toMatchObject({ ticket: { priority: 'urgent', group_id: 360001 } })
    expect(requests[0]?.action).toBe('escalate')
  })

  it('a key changes with an edit, so that what was added is seen', () => {
    const edited = { ...comment, editedAt: 5 }
    const [first, second] = [comment, edited].map(
      (about) => handOver(asked('assign'), about, zendesk).requests[0]?.idempotencyKey,
    )
    expect(first).toBe('zendesk/facebook%3A900_77001/0/assign/0')
    expect(second).toBe('zendesk/facebook%3A900_77001/5/assign/0')
  })
})
