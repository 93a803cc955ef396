import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Intercom } from 'intercom-client'
import { describe, expect, it } from 'vitest'
import { intercom } from '../../src/adapters/intercom/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'
import { oneOrList } from './one-or-list.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/intercom/${name}`, import.meta.url))
const comment: Comment = { id: '132', text: 'Bof', platform: 'intercom', threadId: '527', author: { id: '6762f' } }
const options = { adminId: '9', tags: { delivery: '88' }, roles: { support: { group: '5' } } }

adapterContract({
  adapter: intercom,
  options,
  payload: (comments) =>
    oneOrList(
      comments.map(
        (one) =>
          `{"type":"notification_event","topic":"conversation.user.replied","data":{"item":{"id":"527","conversation_parts":{"conversation_parts":[{"id":${one.id},"body":${JSON.stringify(html(one.text))},"created_at":${one.createdAt / 1000},"author":{"type":"user","id":${one.authorId}}}]}}}}`,
      ),
    ),
  ids: { plain: '"132"', other: '"133"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"type":"notification_event","topic":"ping","data":{"item":{}}}',
    '{"type":"notification_event","topic":"conversation.admin.replied","data":{"item":{"id":"1"}}}',
  ],
  sign: (body, secret) => ({ 'X-Hub-Signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` }),
  signatureHeader: 'X-Hub-Signature',
  comment,
})

/** HTML that shows just this. */
function html(text: string): string {
  return `<pre>${text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`
}

describe('intercom: what comes in', () => {
  it('the part that a user added, as it is shown; notes of colleagues bring none', () => {
    const parsed = intercom.parse(fixture('replied.json'))
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: '132',
        text: 'Third week\nwithout & refund',
        platform: 'intercom',
        pageId: 'ab12',
        threadId: '527',
        author: { id: '6762f1571bb69f9f2193bbbb', name: 'Robin Sample' },
        createdAt: 1_795_299_990_000,
      },
    ])
  })

  it('reads a part and an opening as the vendor types them', () => {
    const author = { type: 'user', id: '6762f1571bb69f9f2193bbbb', name: 'Robin', email: 'r@example.test' } as const
    const part = {
      type: 'conversation_part',
      id: '9',
      part_type: 'comment',
      body: '<p>typed</p>',
      created_at: 1_795_299_990,
      author,
      attachments: [],
      redacted: false,
    } satisfies Intercom.ConversationPart
    const source = {
      type: 'conversation',
      id: '8',
      delivered_as: 'customer_initiated',
      subject: '',
      body: '<p>opened</p>',
      author,
      attachments: [],
      redacted: false,
    } satisfies Intercom.ConversationSource
    const sent = (topic: string, item: object) =>
      intercom.parse(JSON.stringify({ type: 'notification_event', topic, data: { item: { id: '527', ...item } } }))
    const replied = sent('conversation.user.replied', { conversation_parts: { conversation_parts: [part] } })
    expect(replied.ok && replied.value).toMatchObject([{ id: '9', text: 'typed', author: { name: 'Robin' } }])
    const opened = sent('conversation.user.created', { source })
    expect(opened.ok && opened.value).toMatchObject([{ id: '8', text: 'opened', author: { name: 'Robin' } }])
  })

  it('the words that open a conversation', () => {
    const parsed = intercom.parse(fixture('created.json'))
    expect(parsed.ok && parsed.value).toMatchObject([
      { id: '4030', text: 'Hi', createdAt: 1_795_299_990_000, context: { isSource: true } },
    ])
  })
})

describe('intercom: what goes out', () => {
  const asked = ask(intercom, { comment, options })
  const root = 'https://api.intercom.io'

  it('answers, notes and assigns in the admin’s name', () => {
    expect(callsOf(asked('reply'))[0]).toEqual([
      'POST',
      `${root}/conversations/527/reply`,
      {
        message_type: 'comment',
        type: 'admin',
        admin_id: '9',
        body: 'Nous sommes désolés, nous vous écrivons.',
      } satisfies Intercom.AdminReplyConversationRequest,
    ])
    const [note, assignment] = callsOf(asked('escalate'))
    expect(note?.[2]).toMatchObject({ message_type: 'note' })
    expect(assignment).toEqual([
      'POST',
      `${root}/conversations/527/parts`,
      {
        message_type: 'assignment',
        type: 'team',
        admin_id: '9',
        assignee_id: '5',
      } satisfies Intercom.ConversationsManageRequestBody,
    ])
    expect(asked('reply').requests[0]?.headers).toMatchObject({ 'intercom-version': '2.16' })
  })

  it('assigns to the team and to the person', () => {
    const both = ask(intercom, { comment, options: { ...options, roles: { support: { group: '5', person: '7' } } } })
    expect(callsOf(both('assign')).slice(1)).toEqual(
      [
        { type: 'team', assignee_id: '5' },
        { type: 'admin', assignee_id: '7' },
      ].map((to) => ['POST', `${root}/conversations/527/parts`, { message_type: 'assignment', admin_id: '9', ...to }]),
    )
  })

  it('tags by id, redacts, blocks', () => {
    expect(callsOf(asked('label', 'delete', 'block'))).toEqual([
      [
        'POST',
        `${root}/conversations/527/tags`,
        { id: '88', admin_id: '9' } satisfies Omit<Intercom.TagConversationRequest, 'conversation_id'>,
      ],
      [
        'POST',
        `${root}/conversations/redact`,
        {
          type: 'conversation_part',
          conversation_part_id: '132',
          conversation_id: '527',
        } satisfies Intercom.RedactConversationRequest,
      ],
      ['POST', `${root}/contacts/6762f/block`],
    ])
    const source = ask(intercom, { comment: { ...comment, context: { isSource: true } }, options })
    expect(callsOf(source('delete'))[0]?.[2]).toMatchObject({ type: 'source', source_id: '132' })
  })

  it('what it cannot lift or name is said', () => {
    expect(fallsOf(asked('ban'))).toEqual([['ban', 'escalate']])
    expect(asked(banForGood()).requests).toHaveLength(1)
    expect(fallsOf(ask(intercom, { comment, options: { adminId: '9' } })('label'))).toEqual([['label', null]])
  })
})
