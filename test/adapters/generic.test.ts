import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generic } from '../../src/adapters/generic/index.js'
import { adapterContract } from './contract.js'
import { ACTIONS, decisionWith } from './decision-with.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/payloads/generic/${name}`, import.meta.url))
const sign = (body: Uint8Array | string, secret: string) => ({
  'x-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
})
const comment = {
  id: 'f-1',
  text: 'Bonjour',
  pageId: 'shop',
  threadId: 't-4',
  author: { id: 'u-1' },
  createdAt: 1_795_299_990_000,
}
const options = { endpoint: 'https://desk.example.test/hooks/' }

adapterContract({
  adapter: generic,
  options,
  payload: (comments) =>
    `{"comments":[${comments.map((one) => `{"id":${one.id},"text":${JSON.stringify(one.text)},"author":{"id":${one.authorId}},"createdAt":${one.createdAt}}`).join(',')}]}`,
  ids: { plain: '"f-1"', other: '2', long: '7123456789012345678' },
  otherEvents: ['{}', '{"event":"ping"}', '[]', '{"comments":[]}', fixture('ping.json').toString()],
  sign,
  signatureHeader: 'x-signature-256',
  comment,
})

describe('generic', () => {
  it('reads a list of comments with exact ids', () => {
    const result = generic.parse(fixture('comments.json'))
    expect(result.ok && result.value.map(({ id, createdAt }) => [id, createdAt])).toEqual([
      ['7123456789012345678', 1794477600000],
      ['f-2', 1794477660000],
    ])
  })

  it.each([
    { name: 'one comment', body: '{"id":1,"text":"a"}', expected: ['1'] },
    { name: 'a bare list', body: '[{"id":1,"text":"a"},{"id":2,"text":"b"}]', expected: ['1', '2'] },
    {
      name: 'JSON Lines with an end of line as Windows writes it',
      body: '{"id":1,"text":"a"}\r\n\r\n{"id":2,"text":"b"}\r\n',
      expected: ['1', '2'],
    },
    { name: 'a byte order mark', body: '\uFEFF{"id":1,"text":"a"}', expected: ['1'] },
  ])('reads $name', ({ body, expected }) => {
    const result = generic.parse(body)
    expect(result.ok && result.value.map(({ id }) => id)).toEqual(expected)
  })

  it('names the broken line of JSON Lines and keeps the others', () => {
    const result = generic.parse(fixture('comments.jsonl'))
    expect(result.ok && result.value.map(({ id }) => id)).toEqual(['f-1', 'f-3'])
    expect(result.ok && result.warnings.map(({ code, line }) => [code, line])).toEqual([['unreadable-json', 2]])
  })

  it('names the place of a broken comment', () => {
    const result = generic.parse('{"comments":[{"id":1,"text":"a"},{"id":2}]}')
    expect(result.ok && result.warnings.map(({ code, path }) => [code, path])).toEqual([
      ['missing-field', '/comments/1/text'],
    ])
    const alone = generic.parse('{"id":2}')
    expect(alone.ok ? [] : alone.issues.map(({ code, path }) => [code, path])).toEqual([['missing-field', '/text']])
  })

  describe('with a tolerance', () => {
    const body = new TextEncoder().encode('{"id":1,"text":"é"}')
    const keys = { secret: 'k', now: 1_795_300_000_000, toleranceMs: 300_000 }
    const stamped = (seconds: number | string, text = new TextDecoder().decode(body)) => ({
      ...sign(`${seconds}.${text}`, 'k'),
      'X-Signature-Timestamp': String(seconds),
    })
    const verify = (headers: Record<string, string>) =>
      generic.verify({ method: 'POST', url: '/', headers, body }, keys)

    it.each([
      { name: 'now', headers: stamped(1_795_300_000), expected: true },
      { name: 'just within', headers: stamped(1_795_299_700), expected: true },
      { name: 'too old', headers: stamped(1_795_299_699), expected: false },
      { name: 'from the future', headers: stamped(1_795_300_301), expected: false },
      { name: 'no number', headers: stamped('soon'), expected: false },
      { name: 'without a time', headers: sign(body, 'k'), expected: false },
      {
        name: 'with a time that is not signed',
        headers: { ...sign(body, 'k'), 'x-signature-timestamp': '1795300000' },
        expected: false,
      },
    ])('a request $name', async ({ headers, expected }) => {
      expect(await verify(headers)).toBe(expected)
    })
  })

  it('tells the receiver every action, in order', () => {
    const { requests, host, degraded } = generic.toRequests(decisionWith(ACTIONS, comment), comment, options)
    expect(requests.map(({ action }) => action)).toEqual(ACTIONS.map(({ kind }) => kind))
    expect([host, degraded]).toEqual([[], []])
    expect(requests[0]).toEqual({
      action: 'delete',
      ruleId: 'r1',
      method: 'POST',
      url: 'https://desk.example.test/hooks/actions',
      headers: { 'content-type': 'application/json' },
      body: { comment: { id: 'f-1', pageId: 'shop', threadId: 't-4', authorId: 'u-1' }, action: ACTIONS[0] },
      idempotencyKey: 'generic/f-1/0/delete/0',
    })
  })

  it.each(['', 'desk.example.test', 'file:///etc', 'https://a.test/?x=1', 'https:// a.test'])(
    'the endpoint %j is a mistake of the caller',
    (endpoint) => {
      expect(() => generic.toRequests(decisionWith([], comment), comment, { endpoint })).toThrow(/endpoint/)
    },
  )
})
