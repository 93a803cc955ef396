import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tiktok } from '../../src/adapters/tiktok/index.js'
import type { Comment } from '../../src/comment/comment.js'
import { ask, callsOf, fallsOf, sample } from './ask.js'
import { adapterContract } from './contract.js'

const fixture = readFileSync(new URL('../../fixtures/payloads/tiktok/comment-update.json', import.meta.url))
const comment: Comment = {
  id: '7300000000000000001',
  text: 'meh',
  platform: 'tiktok',
  pageId: 'open-1',
  threadId: '7200000000000000001',
  author: { id: 'u-1' },
}

adapterContract({
  adapter: tiktok,
  options: {},
  payload: (comments) =>
    `[${comments
      .map((one) => {
        const content = `{"comment_id":${one.id},"video_id":"72","comment_action":"insert","timestamp":${one.createdAt / 1000},"unique_identifier":${one.authorId},"text":${JSON.stringify(one.text)}}`
        return `{"event":"comment.update","user_openid":"open-1","content":${JSON.stringify(content)}}`
      })
      .join(',')}]`,
  ids: { plain: '73', other: '74', long: '7123456789012345678' },
  otherEvents: [
    '{}',
    '{"event":"video.publish.completed","content":"{}"}',
    '{"event":"comment.update","content":"{\\"comment_id\\":1,\\"comment_action\\":\\"delete\\"}"}',
  ],
  sign: (body, secret, at) => {
    const time = String(Math.floor(at / 1000))
    return {
      'Tiktok-Signature': `t=${time},s=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`,
    }
  },
  signatureHeader: 'Tiktok-Signature',
  toleranceMs: 300_000,
  wordless: ['message'],
  comment,
})

describe('tiktok', () => {
  it('reads the JSON inside the JSON, ids with all digits', () => {
    expect(tiktok.parse(fixture)).toEqual({
      ok: true,
      warnings: [],
      value: [{ ...comment, parentId: '7300000000000000000', createdAt: 1_795_299_980_000 }],
    })
    expect(tiktok.parse('{"event":"comment.update","content":"{"}').ok).toBe(false)
  })

  it('hides, shows, replies', () => {
    const asked = ask(tiktok, { comment, options: { businessId: 'b' } })
    const about = { business_id: 'b', video_id: '7200000000000000001', comment_id: '7300000000000000001' }
    const root = 'https://business-api.tiktok.com/open_api/v1.3/business/comment'
    expect(callsOf(asked('hide', 'unhide'))).toEqual([
      ['POST', `${root}/hide/`, { ...about, action: 'HIDE' }],
      ['POST', `${root}/hide/`, { ...about, action: 'UNHIDE' }],
    ])
    expect(callsOf(asked(sample('reply', { text: 'ask @noa' })))).toEqual([
      ['POST', `${root}/reply/create/`, { ...about, text: 'ask noa' }],
    ])
    expect(fallsOf(asked('delete', 'hold'))).toEqual([
      ['delete', 'hide'],
      ['hold', 'hide'],
    ])
  })
})
