import { describe, expect, it } from 'vitest'
import type { PlatformRequest, Taken } from '../../src/adapters/adapter.js'
import { fillRequest } from '../../src/adapters/fill-request.js'

const waiting = (values: Record<string, Taken>, rest: Partial<PlatformRequest> = {}): PlatformRequest => ({
  action: 'reply',
  ruleId: 'r',
  method: 'POST',
  url: 'https://a.test/channels/~channel~/messages?of=~channel~&x=a~channel~',
  idempotencyKey: 'k',
  body: { to: '~channel~', text: 'write to ~channel~', list: ['~channel~'] },
  ...rest,
  fill: { from: 'j', values },
})

describe('fillRequest', () => {
  it('puts the value into whole steps and whole strings, and nowhere else', () => {
    const { fill, ...sent } = waiting({ '~channel~': { pointer: '/data/0/id' } })
    expect(
      fillRequest(
        { ...sent, ...(fill === undefined ? {} : { fill }) },
        { status: 200, body: { data: [{ id: 'a/b' }] } },
      ),
    ).toEqual({
      ...sent,
      url: 'https://a.test/channels/a%2Fb/messages?of=a%2Fb&x=a~channel~',
      body: { to: 'a/b', text: 'write to ~channel~', list: ['a/b'] },
    })
  })

  it.each([
    { name: 'lacks it', answer: { status: 200, body: {} } },
    { name: 'is a failure', answer: { status: 404, body: { id: '1' } } },
    { name: 'is no JSON', answer: { status: 200, body: undefined } },
    { name: 'only inherits it', answer: { status: 200, body: 'text' }, pointer: '/constructor' },
  ])('a request whose answer $name is not sent', ({ answer, pointer = '/id' }) => {
    expect(fillRequest(waiting({ '~channel~': { pointer } }), answer)).toBeUndefined()
  })

  it('reads, changes, writes', () => {
    const record = {
      pointer: '/value',
      otherwise: { hidden: [] },
      add: { '/hidden': 'b' },
      set: { '/at': 1, '/users/c': -1 },
    }
    const body = (answer: unknown, status = 200) =>
      fillRequest(waiting({ '~r~': record }, { body: { record: '~r~' } }), { status, body: answer })?.body
    expect(body({ value: { hidden: ['a'], keep: true, users: { d: 5 } } })).toEqual({
      record: { hidden: ['a', 'b'], keep: true, at: 1, users: { d: 5, c: -1 } },
    })
    expect(body({ value: { hidden: ['b'] } })).toEqual({ record: { hidden: ['b'], at: 1, users: { c: -1 } } })
    expect(body({ error: 'RecordNotFound' }, 400)).toEqual({ record: { hidden: ['b'], at: 1, users: { c: -1 } } })
  })

  it('a request that waits for nothing stays as it is', () => {
    const { fill: _, ...sent } = waiting({})
    expect(fillRequest(sent, { status: 500, body: null })).toBe(sent)
  })
})
