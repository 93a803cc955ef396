import { afterAll, beforeAll, expect, it } from 'vitest'
import { slack } from '../../src/adapters/slack/index.js'
import { createBrand, jokeOf, kindsOf, THREAT, TROLL } from './brand.js'
import { type Emulator, emulate } from './servers/emulate.js'
import { openHook } from './servers/hook.js'

const SECRET = 'the signing secret of the app'
const SCOPES = [
  'chat:write',
  'channels:read',
  'channels:history',
  'channels:manage',
  'channels:write',
  'channels:join',
  'im:write',
  'users:read',
]
const secret = (now: number) => ({ secret: SECRET, now })

let emulator: Emulator
let hook: Awaited<ReturnType<typeof openHook>>
beforeAll(async () => {
  hook = await openHook()
  const seed = {
    slack: {
      signing_secret: SECRET,
      users: ['acme', 'troll', 'rude'].map((name) => ({ name, real_name: name, email: `${name}@example.test` })),
      channels: [{ name: 'feedback' }],
      tokens: ['acme', 'troll', 'rude'].map((user) => ({ token: `xoxb-${user}`, user, scopes: SCOPES })),
    },
  }
  emulator = await emulate('slack', seed, hook.url)
})
afterAll(async () => {
  await emulator?.close()
  await hook?.close()
})

async function api(token: string, method: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: Record<string, unknown> = JSON.parse(await response.text())
  if (answer.ok !== true) throw new Error(`${method}: ${JSON.stringify(answer)}`)
  return answer
}

it('a channel in which a troll provokes: signed events in, one joke, then out of the channel', async () => {
  const { channels } = await api('xoxb-acme', 'conversations.list', {})
  const channel = field(
    list(channels).find((one) => field(one, 'name') === 'feedback'),
    'id',
  )
  for (const user of ['acme', 'troll', 'rude']) await api(`xoxb-${user}`, 'conversations.join', { channel })
  const acme = String((await api('xoxb-acme', 'auth.test', {})).user_id)
  const brand = createBrand({
    adapter: slack,
    options: {},
    selfIds: [acme],
    credentials: () => ({ headers: { authorization: 'Bearer xoxb-acme' } }),
    fetch: (url, init) => fetch(url.replace('https://slack.com', emulator.url), init),
  })
  const deliver = async () => {
    const handled = []
    for (const request of hook.take()) {
      expect(await slack.verify(request, secret(Date.now()))).toBe(true)
      expect(await slack.verify({ ...request, body: new Uint8Array([...request.body, 32]) }, secret(Date.now()))).toBe(
        false,
      )
      handled.push(...(await brand.handlePayload(request.body, request.headers)))
    }
    return handled
  }
  await deliver()

  const jokes: string[] = []
  const kinds: string[][] = []
  for (const text of TROLL) {
    await api('xoxb-troll', 'chat.postMessage', { channel, text })
    for (const handled of await deliver()) {
      kinds.push([...kindsOf(handled)])
      expect(handled.results.map(({ outcome }) => outcome)).toEqual(handled.results.map(() => 'sent'))
      jokes.push(...[jokeOf(handled)].filter((joke) => joke !== undefined))
    }
  }
  expect(kinds.map((one) => one.filter((kind) => kind === 'reply' || kind === 'ban'))).toEqual([[], ['reply'], ['ban']])
  expect(jokes).toHaveLength(1)

  const troll = (await api('xoxb-troll', 'auth.test', {})).user_id
  const { members } = await api('xoxb-acme', 'conversations.members', { channel })
  expect(list(members)).not.toContain(troll)
  await deliver()

  await api('xoxb-rude', 'chat.postMessage', { channel, text: THREAT })
  const [threat] = await deliver()
  expect(threat && kindsOf(threat)).toContain('delete')
  expect(threat?.results.map(({ action }) => action)).toContain('delete')

  const shown = JSON.stringify(list((await api('xoxb-acme', 'conversations.history', { channel, limit: 50 })).messages))
  expect(shown).toContain(TROLL[1])
})

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
