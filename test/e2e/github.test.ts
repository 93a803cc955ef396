import { afterAll, beforeAll, expect, it } from 'vitest'
import { github } from '../../src/adapters/github/index.js'
import { createBrand, type Handled, jokeOf, kindsOf, THREAT, TROLL } from './brand.js'
import { type Emulator, emulate } from './servers/emulate.js'
import { openHook } from './servers/hook.js'

const SECRET = 'the secret of the hook, with an é'
const REPOSITORY = '/repos/acme/demo'

let emulator: Emulator
let hook: Awaited<ReturnType<typeof openHook>>
beforeAll(async () => {
  hook = await openHook()
  const users = ['owner', 'troll', 'rude']
  emulator = await emulate('github', {
    tokens: Object.fromEntries(
      users.map((login) => [login, { login, scopes: ['repo', 'user', 'admin:org', 'admin:repo_hook'] }]),
    ),
    github: {
      users: users.map((login) => ({ login })),
      orgs: [{ login: 'acme', members: [{ login: 'owner', role: 'admin' }] }],
      repos: [{ owner: 'acme', name: 'demo', auto_init: true }],
    },
  })
})
afterAll(async () => {
  await emulator?.close()
  await hook?.close()
})

async function api(token: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${emulator.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`)
  return text === '' ? undefined : JSON.parse(text)
}

it('an issue under which a troll provokes: signed webhooks in, one joke, then a block', async () => {
  await api('owner', 'POST', `${REPOSITORY}/hooks`, {
    name: 'web',
    active: true,
    events: ['issue_comment'],
    config: { url: hook.url, content_type: 'json', secret: SECRET },
  })
  await api('owner', 'POST', `${REPOSITORY}/issues`, { title: 'New colours', body: 'Which one next?' })
  hook.take()
  const brand = createBrand({
    adapter: github,
    options: { api: emulator.url },
    selfIds: ['owner'],
    credentials: () => ({ headers: { authorization: 'Bearer owner' } }),
  })
  const keys = { secret: SECRET, now: Date.now() }
  const deliver = async () => {
    const handled: Handled[] = []
    for (const request of hook.take()) {
      expect(await github.verify(request, keys)).toBe(true)
      expect(await github.verify(request, { ...keys, secret: 'another' })).toBe(false)
      handled.push(...(await brand.handlePayload(request.body, request.headers)))
    }
    return handled
  }
  const say = async (who: string, body: string) => {
    await api(who, 'POST', `${REPOSITORY}/issues/1/comments`, { body })
    return deliver()
  }

  const handled: Handled[] = []
  for (const text of TROLL) handled.push(...(await say('troll', text)))
  expect(handled).toHaveLength(3)
  expect(handled.flatMap((one) => jokeOf(one) ?? [])).toHaveLength(1)
  expect(handled.map((one) => kindsOf(one).includes('ban'))).toEqual([false, false, true])
  expect(handled[1]?.results).toMatchObject([{ action: 'reply', outcome: 'sent' }])
  // The emulator knows no blocks and answers 404: the request is right, and its failure is told.
  expect(handled[2]?.prepared.requests).toMatchObject([
    { action: 'ban', method: 'PUT', url: `${emulator.url}/orgs/acme/blocks/troll` },
  ])
  expect(handled[2]?.results).toMatchObject([{ outcome: 'failed', status: 404 }])

  const [threat] = await say('rude', THREAT)
  expect(threat?.results.find(({ action }) => action === 'delete')?.outcome).toBe('sent')
  const shown = JSON.stringify(await api('owner', 'GET', `${REPOSITORY}/issues/1/comments`))
  expect(shown).toContain(TROLL[2])
  expect(shown).not.toContain(THREAT)
  expect(await deliver()).toEqual([])
})
