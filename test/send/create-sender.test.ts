import { afterEach, describe, expect, it } from 'vitest'
import { adapterNames } from '../../.scripts/adapter-names.js'
import type { PlatformRequest } from '../../src/adapters/adapter.js'
import { createSender, type SendOptions, type SendResult } from '../../src/send/index.js'
import { ANSWERED_PLATFORMS } from '../../src/send/platform-answers.js'
import { localServer, type Scripted, type Seen } from './local-server.js'

type Server = Awaited<ReturnType<typeof localServer>>

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const SECRET = 'token-that-must-not-be-seen'

/** A server, a sender without real pauses, and what it waited for. */
async function setting(
  script: ((seen: Seen, nth: number) => Scripted) | readonly Scripted[],
  options: Partial<SendOptions> = {},
) {
  const answers = typeof script === 'function' ? script : (_: Seen, nth: number) => script[nth - 1] ?? { status: 200 }
  const server = await localServer(answers)
  open.push(server)
  const waited: number[] = []
  const sender = createSender({
    credentials: () => ({ headers: { authorization: `Bearer ${SECRET}` } }),
    wait: async (ms) => void waited.push(ms),
    now: () => 1_795_300_000_000 + waited.reduce((sum, ms) => sum + ms, 0),
    random: () => 1,
    ...options,
  })
  const request = (change: Partial<PlatformRequest> = {}): PlatformRequest => ({
    action: 'hide',
    ruleId: 'r',
    method: 'POST',
    url: `${server.url}/call`,
    body: { hidden: true },
    idempotencyKey: `test/1/0/${change.action ?? 'hide'}/0`,
    ...change,
  })
  const outcome = async (change: Partial<PlatformRequest> = {}) => only(await sender.send([request(change)]))
  return { server, sender, request, outcome, waited }
}

function only(results: readonly SendResult[]): SendResult {
  const [result] = results
  if (result === undefined || results.length !== 1) throw new Error('one result was expected')
  return result
}

const done: Scripted = { status: 200, body: { id: '7123456789012345678' } }

describe('createSender: what goes over the wire', () => {
  it('JSON with the host’s credentials, and the answer with all digits', async () => {
    const { server, outcome } = await setting([{ status: 201, body: { id: '7' } }])
    expect(await outcome()).toMatchObject({ outcome: 'sent', attempts: 1, answer: { status: 201, body: { id: '7' } } })
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        path: '/call',
        body: '{"hidden":true}',
        headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      },
    ])
  })

  it('text as it is, with its own type; no body without one', async () => {
    const { server, sender, request } = await setting([done, done])
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const { body: _, ...bare } = request({ method: 'DELETE', action: 'delete' })
    await sender.send([request({ body: 'a=b', headers: form }), bare])
    expect(server.seen.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['a=b', 'application/x-www-form-urlencoded'],
      ['', undefined],
    ])
  })

  it('a token where the address wants one, and nowhere else', async () => {
    const { server, sender, request } = await setting([done], { credentials: () => ({ token: '12:ab/c' }) })
    const results = await sender.send([
      request({ url: request().url.replace('/call', '/botTOKEN/deleteMessage?text=TOKEN') }),
    ])
    expect(server.seen[0]?.path).toBe('/bot12:ab%2Fc/deleteMessage?text=TOKEN')
    expect(JSON.stringify(results)).not.toContain('12:ab')
  })

  it('a platform that knows repetitions by a key is told it, in that call alone', async () => {
    const { server, sender, request } = await setting([done, done])
    await sender.send([
      request({ url: `${request().url}/api/v1/statuses`, idempotencyKey: 'mastodon/1/0/reply/0', action: 'reply' }),
      request({ url: `${request().url}/api/v1/reports`, idempotencyKey: 'mastodon/1/0/report/0', action: 'report' }),
    ])
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['mastodon/1/0/reply/0', undefined])
  })

  it('redirects are not followed, so that credentials go nowhere else', async () => {
    const { server, outcome } = await setting([{ status: 302, headers: { location: 'http://127.0.0.1:1/steal' } }])
    expect(await outcome()).toMatchObject({ outcome: 'failed', status: 302 })
    expect(server.seen).toHaveLength(1)
  })
})

describe('createSender: what is repeated', () => {
  it.each([500, 502, 503, 504, 408])(
    '%i passes: the request is sent again, after longer and longer pauses',
    async (status) => {
      const { outcome, waited } = await setting([{ status }, { status }, { status }, done])
      expect(await outcome()).toMatchObject({ outcome: 'sent', attempts: 4 })
      expect(waited).toEqual([500, 1000, 2000])
    },
  )

  it('a broken connection too', async () => {
    const { outcome } = await setting(['hang up', done])
    expect(await outcome()).toMatchObject({ outcome: 'sent', attempts: 2 })
  })

  it('an answer that never comes is given up after the time for one attempt', async () => {
    const { outcome } = await setting(['say nothing', done], { timeoutMs: 500 })
    expect((await outcome()).outcome).toBe('sent')
  })

  it('but not for ever', async () => {
    const { outcome, server } = await setting(() => ({ status: 500 }), { attempts: 3 })
    expect(await outcome()).toMatchObject({ outcome: 'failed', status: 500, attempts: 3, why: 'test answered 500' })
    expect(server.seen).toHaveLength(3)
  })

  it.each([400, 401, 403, 404, 409, 413, 422])('%i would be refused again: once is enough', async (status) => {
    const { outcome, server } = await setting(() => ({ status }))
    expect(await outcome()).toMatchObject({ outcome: 'failed', status })
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    { name: 'a server error', first: { status: 500 } as const },
    { name: 'a broken connection', first: 'hang up' as const },
    { name: 'silence', first: 'say nothing' as const },
  ])('nothing is said twice: a reply after $name is unclear', async ({ first }) => {
    const { outcome, server } = await setting([first, done], { timeoutMs: 300 })
    expect((await outcome({ action: 'reply' })).outcome).toBe('unclear')
    expect(server.seen).toHaveLength(1)
  })

  it('nor is a label that is a note; any other is put there again', async () => {
    const { server, sender, request } = await setting([{ status: 500 }, { status: 500 }, done])
    const note = request({ action: 'label', url: `${server.url}/api/mod/notes`, idempotencyKey: 'reddit/1/0/label/0' })
    const tag = request({ action: 'label' })
    expect((await sender.send([note, tag])).map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
      ['unclear', 1],
      ['sent', 2],
    ])
  })

  it.each([
    { name: 'refused for haste', change: {}, first: { status: 429 } },
    {
      name: 'with a nonce that is enforced',
      change: { body: { nonce: 'n', enforce_nonce: true } },
      first: { status: 500 },
    },
    { name: 'with a key in its header', change: { headers: { 'Idempotency-Key': 'k' } }, first: { status: 500 } },
  ])('a reply $name is sent again', async ({ change, first }) => {
    const { outcome } = await setting([first, done])
    expect(await outcome({ action: 'reply', ...change })).toMatchObject({ outcome: 'sent', attempts: 2 })
  })

  it('a reply to a server that is not there is tried again, since nobody heard it', async () => {
    const { outcome, server, waited } = await setting([])
    await server.close()
    open.splice(0)
    expect(await outcome({ action: 'reply' })).toMatchObject({
      outcome: 'failed',
      attempts: 5,
      why: 'the connection failed: ECONNREFUSED',
    })
    expect(waited).toHaveLength(4)
  })
})

describe('createSender: patience', () => {
  const AT = 1_795_300_000
  it.each([
    { name: 'Retry-After in seconds', headers: { 'retry-after': '7' }, ms: 7000 },
    { name: 'Retry-After as a date', headers: { 'retry-after': new Date(AT * 1000 + 9000).toUTCString() }, ms: 9000 },
    { name: 'GitHub, X', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${AT + 5}` }, ms: 5000 },
    { name: 'X', headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': `${AT + 6}` }, ms: 6000 },
    {
      name: 'Mastodon',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': new Date(AT * 1000 + 4000).toISOString() },
      ms: 4000,
    },
    {
      name: 'Discord',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${AT + 50}`, 'x-ratelimit-reset-after': '1.5' },
      ms: 1500,
    },
    { name: 'Bluesky, Twitch', headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': `${AT + 3}` }, ms: 3000 },
    { name: 'Zendesk', headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '41' }, ms: 41_000 },
    { name: 'Help Scout', headers: { 'x-ratelimit-retry-after': '11' }, ms: 11_000 },
    {
      name: 'HubSpot',
      headers: { 'x-hubspot-ratelimit-remaining': '0', 'x-hubspot-ratelimit-interval-milliseconds': '10000' },
      ms: 10_000,
    },
    { name: 'the structured field', headers: { ratelimit: '"default";r=0;t=12' }, ms: 12_000 },
    {
      name: 'Meta',
      headers: { 'x-business-use-case-usage': '{"1":[{"type":"pages","estimated_time_to_regain_access":1}]}' },
      ms: 60_000,
    },
  ])('waits as long as $name asks', async ({ headers, ms }) => {
    const { outcome, waited } = await setting([{ status: 429, headers }, done])
    expect(await outcome({ action: 'reply' })).toMatchObject({ outcome: 'sent', attempts: 2 })
    expect(waited).toEqual([ms])
  })

  it.each([
    {
      platform: 'telegram',
      status: 429,
      body: { ok: false, description: 'Too Many Requests', parameters: { retry_after: 8 } },
      ms: 8000,
    },
    {
      platform: 'discord',
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.75, global: false },
      ms: 750,
    },
    {
      platform: 'discourse',
      status: 429,
      body: { errors: ['You’ve performed this action too many times.'], extras: { wait_seconds: 14 } },
      ms: 14_000,
    },
    {
      platform: 'youtube',
      status: 403,
      body: { error: { code: 403, errors: [{ domain: 'youtube.quota', reason: 'rateLimitExceeded' }] } },
      ms: 500,
    },
    { platform: 'matrix', status: 429, body: { errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 1234 }, ms: 1234 },
    { platform: 'slack', status: 200, body: { ok: false, error: 'ratelimited' }, ms: 500 },
    {
      platform: 'facebook',
      status: 400,
      body: { error: { code: 32, message: 'Page request limit reached' } },
      ms: 500,
    },
    {
      platform: 'reddit',
      status: 200,
      body: { json: { errors: [['RATELIMIT', 'take a break', 'ratelimit']] } },
      ms: 500,
    },
  ])('$platform says so in the body', async ({ platform, status, body, ms }) => {
    const { outcome, waited } = await setting([{ status, body }, done])
    expect(await outcome({ action: 'reply', idempotencyKey: `${platform}/1/0/reply/0` })).toMatchObject({
      outcome: 'sent',
    })
    expect(waited).toEqual([ms])
  })

  it('a limit that is used up holds back the next request to the same place, and only there', async () => {
    const spent = { status: 200, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '20' } }
    const { sender, request, waited } = await setting([spent, done])
    const other = await localServer(() => done)
    open.push(other)
    await sender.send([request(), request({ url: `${other.url}/x`, idempotencyKey: 'test/2/0/hide/0' })])
    expect(waited).toEqual([])
    await sender.send([request({ idempotencyKey: 'test/3/0/hide/0' })])
    expect(waited).toEqual([20_000])
  })

  it('what asks for more than the host’s patience is left to the host, with the time', async () => {
    const { outcome, server, waited } = await setting([{ status: 429, headers: { 'retry-after': '3600' } }])
    expect(await outcome()).toMatchObject({ outcome: 'later', at: 1_795_303_600_000, attempts: 1 })
    expect([server.seen.length, waited]).toEqual([1, []])
  })

  it('what is not due is left to the host too', async () => {
    const { outcome, server } = await setting([])
    expect(await outcome({ notBefore: 1_795_300_000_001 })).toMatchObject({
      outcome: 'later',
      at: 1_795_300_000_001,
      attempts: 0,
    })
    expect(server.seen).toEqual([])
    expect(await outcome({ notBefore: 1_795_300_000_000 })).toMatchObject({ outcome: 'sent' })
  })

  it('the host can end it all', async () => {
    const stop = new AbortController()
    const { outcome, server } = await setting(
      () => {
        stop.abort()
        return { status: 503 }
      },
      { signal: stop.signal },
    )
    expect(await outcome()).toMatchObject({ outcome: 'later' })
    expect(server.seen).toHaveLength(1)
  })
})

describe('createSender: once is enough', () => {
  it('the same key is sent once, again and again or at once', async () => {
    const { sender, request, server } = await setting([])
    await Promise.all([sender.send([request()]), sender.send([request()])])
    expect(only(await sender.send([request()]))).toMatchObject({ outcome: 'already-done', attempts: 0 })
    expect(server.seen).toHaveLength(1)
  })

  it('also after a restart, where the host keeps the keys', async () => {
    const sent = new Set<string>()
    const first = await setting([], { sent: { has: async (key) => sent.has(key), add: async (key) => sent.add(key) } })
    await first.outcome()
    const second = await setting([], { sent })
    expect((await second.outcome()).outcome).toBe('already-done')
    expect(second.server.seen).toEqual([])
  })

  it('what failed may be sent again', async () => {
    const { outcome } = await setting([{ status: 400 }, done])
    expect((await outcome()).outcome).toBe('failed')
    expect((await outcome()).outcome).toBe('sent')
  })

  it.each([
    { platform: 'test', action: 'delete', method: 'DELETE', status: 404, body: {} },
    { platform: 'wordpress', action: 'delete', method: 'DELETE', status: 410, body: { code: 'rest_already_trashed' } },
    { platform: 'wordpress', action: 'reply', method: 'POST', status: 409, body: { code: 'comment_duplicate' } },
    { platform: 'facebook', action: 'message', method: 'POST', status: 400, body: { error: { code: 10900 } } },
    {
      platform: 'facebook',
      action: 'delete',
      method: 'DELETE',
      status: 400,
      body: { error: { code: 100, error_subcode: 33 } },
    },
    {
      platform: 'slack',
      action: 'delete',
      method: 'POST',
      status: 200,
      body: { ok: false, error: 'message_not_found' },
    },
    {
      platform: 'telegram',
      action: 'delete',
      method: 'POST',
      status: 400,
      body: { ok: false, description: 'Bad Request: message to delete not found' },
    },
    { platform: 'discord', action: 'delete', method: 'DELETE', status: 404, body: { code: 10008 } },
    { platform: 'slack', action: 'ban', method: 'POST', status: 200, body: { ok: false, error: 'not_in_channel' } },
    {
      platform: 'discourse',
      action: 'hide',
      method: 'POST',
      status: 403,
      body: { errors: ['Oops! You already performed this action. Can you try refreshing the page?'] },
    },
    {
      platform: 'youtube',
      action: 'hide',
      method: 'POST',
      status: 404,
      body: { error: { errors: [{ reason: 'commentNotFound' }] } },
    },
    {
      platform: 'github',
      action: 'block',
      method: 'PUT',
      status: 422,
      body: { message: 'Blocked user has already been blocked' },
    },
    { platform: 'twitch', action: 'ban', method: 'POST', status: 400, body: { message: 'The user is already banned' } },
    { platform: 'bluesky', action: 'delete', method: 'POST', status: 400, body: { error: 'DuplicateExternalId' } },
    {
      platform: 'ozone',
      action: 'delete',
      method: 'POST',
      status: 400,
      body: { error: 'InvalidRequest', message: 'Subject is already taken down' },
    },
  ] as const)('$platform $action $status: it is so already', async ({ platform, action, method, status, body }) => {
    const { outcome, server } = await setting([{ status, body }])
    expect(await outcome({ action, method, idempotencyKey: `${platform}/1/0/${action}/0` })).toMatchObject({
      outcome: 'already-done',
    })
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    { platform: 'slack', status: 200, body: { ok: false, error: 'not_in_channel' } },
    { platform: 'slack', status: 200, body: { ok: false, error: 'message_not_found' } },
    { platform: 'facebook', status: 400, body: { error: { code: 100, error_subcode: 33 } } },
    { platform: 'x', status: 403, body: { detail: 'You are not allowed to create a Tweet with duplicate content.' } },
    { platform: 'discord', status: 404, body: { code: 10008 } },
    { platform: 'discord', status: 400, body: { code: 30007 } },
    { platform: 'wordpress', status: 404, body: { code: 'rest_comment_invalid_id' } },
    { platform: 'youtube', status: 403, body: { error: { errors: [{ reason: 'quotaExceeded' }] } } },
  ] as const)(
    '$platform: what was to be said and found no place ($body) was not said',
    async ({ platform, status, body }) => {
      for (const action of ['reply', 'escalate'] as const) {
        const { outcome } = await setting([{ status, body }])
        expect(await outcome({ action, idempotencyKey: `${platform}/1/0/${action}/0` })).toMatchObject({
          outcome: 'failed',
          attempts: 1,
        })
      }
    },
  )

  it.each([
    { platform: 'slack', body: { ok: false, error: 'channel_not_found' } },
    { platform: 'facebook', body: { success: false } },
    { platform: 'tiktok', body: { code: 40001, message: 'no' } },
    { platform: 'reddit', body: { json: { errors: [['THREAD_LOCKED', 'locked', 'parent']] } } },
    { platform: 'github', body: { data: null, errors: [{ message: 'Could not resolve to a node' }] } },
  ])('$platform: a failure that says 200 is a failure', async ({ platform, body }) => {
    const { outcome } = await setting([{ status: 200, body }])
    expect(await outcome({ idempotencyKey: `${platform}/1/0/hide/0` })).toMatchObject({
      outcome: 'failed',
      status: 200,
    })
  })
})

describe('createSender: requests that wait for answers', () => {
  const chain = (url: string): PlatformRequest[] => [
    { action: 'label', ruleId: 'r', method: 'GET', url: `${url}/labels`, idempotencyKey: 'test/1/0/label/0' },
    {
      action: 'label',
      ruleId: 'r',
      method: 'POST',
      url: `${url}/labels`,
      body: { labels: '~labels~' },
      idempotencyKey: 'test/1/0/label/1',
      fill: { from: 'test/1/0/label/0', values: { '~labels~': { pointer: '/payload', add: { '': 'delivery' } } } },
    },
  ]

  it('read, change, write', async () => {
    const { server, sender } = await setting([{ status: 200, body: { payload: ['vip'] } }, done])
    expect((await sender.send(chain(server.url))).map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
    expect(server.seen[1]?.body).toBe('{"labels":["vip","delivery"]}')
  })

  it('what only follows is sent where the one before it was carried out, and not where it failed', async () => {
    const good = await setting([{ status: 200 }, { status: 200 }])
    const parts = (request: (change: Partial<PlatformRequest>) => PlatformRequest) => [
      request({ action: 'reply', idempotencyKey: 'one' }),
      request({ action: 'reply', idempotencyKey: 'two', fill: { from: 'one', values: {} } }),
    ]
    expect((await good.sender.send(parts(good.request))).map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
    const bad = await setting([{ status: 403, body: { error: 'no' } }])
    expect((await bad.sender.send(parts(bad.request))).map(({ outcome }) => outcome)).toEqual(['failed', 'skipped'])
    expect(bad.server.seen).toHaveLength(1)
  })

  it('what was waited for is remembered, so that the rest can follow later', async () => {
    const { server, sender, request } = await setting([
      { status: 200, body: { id: '7' } },
      { status: 403 },
      { status: 200, body: { id: '8' } },
    ])
    const parts = [
      request({ action: 'reply', idempotencyKey: 'one' }),
      request({
        action: 'reply',
        idempotencyKey: 'two',
        body: { to: '~former~' },
        fill: { from: 'one', values: { '~former~': { pointer: '/id' } } },
      }),
    ]
    expect((await sender.send(parts)).map(({ outcome }) => outcome)).toEqual(['sent', 'failed'])
    expect((await sender.send(parts)).map(({ outcome }) => outcome)).toEqual(['already-done', 'sent'])
    expect(server.seen.map(({ body }) => body)).toEqual(['{"hidden":true}', '{"to":"7"}', '{"to":"7"}'])
  })

  it('without the answer the second makes no sense, and says so', async () => {
    const { server, sender } = await setting([{ status: 403 }])
    expect((await sender.send(chain(server.url))).map(({ outcome }) => outcome)).toEqual(['failed', 'skipped'])
    expect(server.seen).toHaveLength(1)
  })

  it('nothing there is an answer: the second goes on with what it has instead, or makes no sense', async () => {
    const { server, sender } = await setting([{ status: 404 }, done, { status: 404 }])
    const [read, write] = chain(server.url)
    if (read === undefined || write === undefined) throw new Error('no chain')
    const values = { '~labels~': { pointer: '/payload', otherwise: [], add: { '': 'delivery' } } }
    const started = { ...write, fill: { from: read.idempotencyKey, values } }
    expect((await sender.send([read, started])).map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
    expect(server.seen[1]?.body).toBe('{"labels":["delivery"]}')
    const other = { ...write, idempotencyKey: 'test/1/0/label/2' }
    expect((await sender.send([read, other])).map(({ outcome }) => outcome)).toEqual(['sent', 'skipped'])
  })

  it('reading is always done anew', async () => {
    const { server, sender } = await setting(() => ({ status: 200, body: { payload: [] } }))
    await sender.send(chain(server.url))
    expect((await sender.send(chain(server.url))).map(({ outcome }) => outcome)).toEqual(['sent', 'already-done'])
    expect(server.seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
  })
})

describe('createSender: secrets', () => {
  it('are in no result, whatever goes wrong', async () => {
    const wrongs: readonly Partial<SendOptions>[] = [
      { credentials: () => Promise.reject(new Error(`vault: ${SECRET}`)) },
      { credentials: () => ({ headers: { 'bad\nname': SECRET } }) },
      {
        credentials: () => ({ query: { access_token: SECRET } }),
        fetch: () => Promise.reject(new TypeError(`cannot fetch ${SECRET}`)),
      },
      { sent: { has: () => Promise.reject(Object.assign(new Error(SECRET), { code: 'EIO' })), add: () => {} } },
    ]
    for (const wrong of wrongs) {
      const { outcome } = await setting(() => ({ status: 500 }), { ...wrong, attempts: 2 })
      const result = await outcome()
      expect(result.outcome).toBe('failed')
      expect(JSON.stringify(result)).not.toContain(SECRET)
    }
  })

  it('an address that wants a token and gets none is not called', async () => {
    const { outcome, server } = await setting([])
    expect(await outcome({ url: `${server.url}/botTOKEN/getMe` })).toMatchObject({ outcome: 'failed', attempts: 0 })
    expect(server.seen).toEqual([])
  })

  it('are asked for anew with each attempt, so that they may be renewed', async () => {
    let nth = 0
    const { outcome, server } = await setting([{ status: 503 }, done], {
      credentials: async () => {
        nth += 1
        return { headers: { authorization: `${nth}` } }
      },
    })
    await outcome()
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['1', '2'])
  })
})

describe('createSender: options', () => {
  const credentials = () => ({})
  it.each([
    { attempts: 0 },
    { attempts: 1.5 },
    { timeoutMs: -1 },
    { backoffMs: Number.NaN },
    { patienceMs: Number.POSITIVE_INFINITY },
  ])('%j is a mistake of the caller', (wrong) => {
    expect(() => createSender({ credentials, ...wrong })).toThrow(TypeError)
  })
})

describe('what is known of platforms', () => {
  it('names adapters that there are', () => {
    const known = adapterNames()
    expect(ANSWERED_PLATFORMS.filter((name) => !known.includes(name))).toEqual([])
    expect(ANSWERED_PLATFORMS.length).toBeGreaterThan(10)
  })
})
