import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mastodonStaff } from '../../src/adapters/mastodon-staff/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, banForGood, callsOf } from './ask.js'
import { adapterContract } from './contract.js'
import { paragraphOf } from './paragraph-of.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/mastodon-staff/report-created.json', import.meta.url))
const options = { server: 'https://example.social' }
const comment: Comment = {
  id: '103186126728896492',
  text: 'buy followers',
  platform: 'mastodon',
  author: { id: '971724', handle: 'robin' },
  context: { reportId: '77' },
}

adapterContract({
  adapter: mastodonStaff,
  options,
  payload: (comments) =>
    `[${comments
      .map(
        (one) =>
          `{"event":"status.created","object":{"id":${one.id},"content":${JSON.stringify(paragraphOf(one.text))},"created_at":"${new Date(one.createdAt).toISOString()}","account":{"id":${one.authorId}}}}`,
      )
      .join(',')}]`,
  ids: { plain: '"103"', other: '"104"', long: '"7123456789012345678"' },
  otherEvents: [
    '{}',
    '{"event":"account.created","object":{}}',
    '{"event":"report.created","object":{"id":"1","statuses":[]}}',
  ],
  sign: (body, secret) => ({ 'X-Hub-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }),
  signatureHeader: 'X-Hub-Signature',
  wordless: ['reply', 'message'],
  comment,
})

describe('mastodon-staff', () => {
  it('reads what was reported, with the report', () => {
    const result = mastodonStaff.parse(fixture)
    expect(result.ok && result.value).toEqual([
      expect.objectContaining({
        id: '103186126728896492',
        text: 'buy followers',
        platform: 'mastodon',
        context: { visibility: 'public', reportId: '77' },
      }),
    ])
  })

  it('suspends and limits accounts, on behalf of the report', () => {
    const root = 'https://example.social/api/v1/admin/accounts/971724'
    const body = { text: 'the policy', send_email_notification: false, report_id: '77' }
    const asked = ask(mastodonStaff, { comment, options })
    expect(callsOf(asked(banForGood()))).toEqual([['POST', `${root}/action`, { type: 'suspend', ...body }]])
    expect(callsOf(asked('mute'))).toEqual([
      ['POST', `${root}/action`, { type: 'silence', ...body }],
      ['POST', `${root}/unsilence`],
    ])
  })
})
