import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillRequest, helpscout } from '../../src/adapters/helpscout/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/helpscout/conversation.json', import.meta.url))
const comment: Comment = { id: '9001', text: 'Bof', platform: 'helpscout', threadId: '112233', author: { id: '2' } }
const options = { roles: { support: { person: '14' } } }

adapterContract({
  adapter: helpscout,
  options,
  payload: (comments) =>
    `{"id":112233,"_embedded":{"threads":[${comments
      .map(
        (one) =>
          `{"id":${one.id},"type":"customer","body":${JSON.stringify(html(one.text))},"createdAt":"${new Date(one.createdAt).toISOString()}","createdBy":{"id":${one.authorId}}}`,
      )
      .join(',')}]}}`,
  ids: { plain: '9001', other: '9002', long: '7123456789012345678' },
  otherEvents: ['{}', '{"id":1}', '{"id":1,"_embedded":{"threads":[{"id":2,"type":"note","body":"x"}]}}'],
  sign: (body, secret) => ({ 'X-HelpScout-Signature': createHmac('sha1', secret).update(body).digest('base64') }),
  signatureHeader: 'X-HelpScout-Signature',
  comment,
})

/** HTML that shows just this. */
function html(text: string): string {
  return `<pre>${text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`
}

describe('helpscout: what comes in', () => {
  it('maps what the customer wrote, and nothing of colleagues', () => {
    const parsed = helpscout.parse(fixture, [], { 'X-HelpScout-Event': 'convo.customer.reply.created' })
    expect(parsed.ok && parsed.value).toEqual([
      {
        id: '9001',
        text: 'still nothing',
        platform: 'helpscout',
        pageId: '85',
        threadId: '112233',
        author: { id: '2', name: 'Robin Sample' },
        createdAt: 1_794_477_600_000,
        context: { subject: 'Order' },
      },
    ])
  })

  it.each(['convo.agent.reply.created', 'convo.note.created', 'convo.tags'])('%s brings none', (event) => {
    expect(helpscout.parse(fixture, [], { 'x-helpscout-event': event })).toEqual({ ok: true, value: [], warnings: [] })
  })
})

describe('helpscout: what goes out', () => {
  const asked = ask(helpscout, { comment, options })
  const root = 'https://api.helpscout.net/v2/conversations/112233'

  it('answers the customer, hands over with a note', () => {
    expect(callsOf(asked('reply'))).toEqual([
      ['POST', `${root}/reply`, { text: 'Nous sommes désolés, nous vous écrivons.', customer: { id: 2 } }],
    ])
    expect(callsOf(asked('assign'))[1]).toEqual(['PATCH', root, { op: 'replace', path: '/assignTo', value: 14 }])
    const { author: _, ...nameless } = comment
    expect(fallsOf(ask(helpscout, { comment: nameless, options })('reply'))).toEqual([['reply', 'assign']])
  })

  it('adds a tag to those that are there, by their names', () => {
    const [, write] = asked('label').requests
    if (write === undefined) throw new Error('no second request')
    const body = { tags: [{ id: 1, tag: 'vip', color: '#fff' }] }
    expect(fillRequest(write, { status: 200, body })?.body).toEqual({ tags: ['vip', 'delivery'] })
  })

  it('folds a thread away and back', () => {
    expect(callsOf(asked('hide', 'unhide'))).toEqual([
      ['PATCH', `${root}/threads/9001`, { op: 'replace', path: '/hidden', value: true }],
      ['PATCH', `${root}/threads/9001`, { op: 'replace', path: '/hidden', value: false }],
    ])
  })

  it('reports as spam; what it cannot do goes to a person', () => {
    expect(callsOf(asked('report'))).toEqual([['PATCH', root, { op: 'replace', path: '/status', value: 'spam' }]])
    expect(fallsOf(asked('delete', 'ban'))).toEqual([
      ['delete', 'hide'],
      ['ban', 'escalate'],
    ])
  })
})
