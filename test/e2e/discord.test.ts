import { fileURLToPath } from 'node:url'
import { type APIMessage, Routes } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { discord } from '../../src/adapters/discord/index.js'
import { createBrand, jokeOf, kindsOf, THREAT, TROLL } from './brand.js'
import { type FakeCall, fakeServer } from './servers/fake-server.js'
import { misfit, readTypes, type Shape } from './servers/type-shapes.js'

const [GUILD, CHANNEL] = ['1100000000000000001', '1200000000000000001']
const [US, TROLL_ID, RUDE_ID] = ['1000000000000000001', '1000000000000000002', '1000000000000000003']
const types = readTypes(
  fileURLToPath(new URL('../../node_modules/discord-api-types/rest/v10/index.d.ts', import.meta.url)),
)
const SHAPES: ReadonlyMap<string, Shape> = new Map(
  [
    'RESTPostAPIChannelMessageJSONBody',
    'RESTPutAPIGuildBanJSONBody',
    'RESTPostAPICurrentUserCreateDMChannelJSONBody',
  ].map((name) => [name, types.shape(name)]),
)

const messages = new Map<string, { readonly author: string; readonly content: string }>()
const banned = new Set<string>()
const nonces = new Set<unknown>()

/** The published routes, each with the type of its body and what it does. */
function answer({ method, path, body }: FakeCall): { readonly status: number; readonly body?: unknown } {
  const route = path.replace('/api/v10', '')
  const checked = (name: string) => misfit(body, SHAPES.get(name) ?? { fields: new Map() })
  const refuse = (message: string) => ({ status: 400, body: { code: 50035, message } })
  const given = new Map(Object.entries(Object(body)))
  if (method === 'POST' && route === Routes.userChannels())
    return { status: 200, body: { id: `dm-${given.get('recipient_id')}` } }
  if (method === 'POST' && /^\/channels\/[^/]+\/messages$/.test(route)) {
    const wrong = checked('RESTPostAPIChannelMessageJSONBody')
    if (wrong !== undefined) return refuse(wrong)
    if (nonces.has(given.get('nonce'))) return refuse('the nonce was used')
    nonces.add(given.get('nonce'))
    const id = `13000000000000000${messages.size + 10}`
    messages.set(id, { author: US, content: String(given.get('content')) })
    return { status: 200, body: { id } }
  }
  const deleted = [...messages.keys()].find((id) => route === Routes.channelMessage(CHANNEL, id))
  if (method === 'DELETE' && deleted !== undefined) {
    messages.delete(deleted)
    return { status: 204 }
  }
  const excluded = [TROLL_ID, RUDE_ID].find((id) => route === Routes.guildBan(GUILD, id))
  if (method === 'PUT' && excluded !== undefined) {
    const wrong = checked('RESTPutAPIGuildBanJSONBody')
    if (wrong !== undefined) return refuse(wrong)
    banned.add(excluded)
    return { status: 204 }
  }
  return { status: 404, body: { code: 0, message: '404: Not Found' } }
}

let server: Awaited<ReturnType<typeof fakeServer>>
beforeAll(async () => {
  server = await fakeServer((call) =>
    call.headers.authorization === 'Bot e2e'
      ? answer(call)
      : { status: 401, body: { code: 0, message: '401: Unauthorized' } },
  )
})
afterAll(async () => server?.close())

function write(author: string, content: string): string {
  if (banned.has(author)) throw new Error('a banned user cannot write')
  const id = `13000000000000000${messages.size + 10}`
  messages.set(id, { author, content })
  const message: Partial<APIMessage> & { readonly guild_id: string } = {
    id,
    channel_id: CHANNEL,
    guild_id: GUILD,
    author: { id: author, username: 'somebody', discriminator: '0', avatar: null, global_name: 'Somebody' },
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    type: 0,
  }
  return JSON.stringify({ op: 0, t: 'MESSAGE_CREATE', s: 1, d: message })
}

it('holds bodies against the published types', () => {
  const shape = SHAPES.get('RESTPostAPIChannelMessageJSONBody')
  expect(shape?.fields.size).toBeGreaterThan(8)
  expect(shape && misfit({ content: 5 }, shape)).toBe('content may not be number')
  expect(shape && misfit({ contents: '' }, shape)).toBe('unknown field contents')
})

it('a server in which a troll provokes: one joke, then out', async () => {
  const brand = createBrand({
    adapter: discord,
    options: {},
    selfIds: [US],
    credentials: () => ({ headers: { authorization: 'Bot e2e' } }),
    fetch: (url, init) => fetch(url.replace('https://discord.com', server.url), init),
  })
  const deliver = async (body: string) => {
    const [handled] = await brand.handlePayload(body)
    if (handled === undefined) throw new Error('nothing was handled')
    expect(handled.results.map((result) => result.outcome === 'sent' || result)).toEqual(
      handled.results.map(() => true),
    )
    return handled
  }
  const handled = []
  for (const text of TROLL) handled.push(await deliver(write(TROLL_ID, text)))
  expect([...messages.values()].filter(({ author }) => author === US)).toHaveLength(1)
  expect(handled.flatMap((one) => jokeOf(one) ?? [])).toHaveLength(1)
  expect(handled.map((one) => kindsOf(one).includes('ban'))).toEqual([false, false, true])
  expect(() => write(TROLL_ID, 'still here')).toThrow('banned')

  await deliver(write(RUDE_ID, THREAT))
  expect(JSON.stringify([...messages.values()])).not.toContain(THREAT)
  expect(banned).toEqual(new Set([TROLL_ID, RUDE_ID]))
})
