import { fileURLToPath } from 'node:url'
import type { Update } from '@grammyjs/types'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { telegram } from '../../src/adapters/telegram/index.js'
import { createBrand, jokeOf, kindsOf, THREAT, TROLL } from './brand.js'
import { fakeServer } from './servers/fake-server.js'
import { misfit, readTypes } from './servers/type-shapes.js'

const TOKEN = '123456:e2e-token'
const CHAT = -1001234567890
const SECRET = 'agreed_word'

const methods = readTypes(
  fileURLToPath(new URL('../../node_modules/@grammyjs/types/methods.d.ts', import.meta.url)),
).methods('ApiMethods')
const messages = new Map<number, { readonly from: number; readonly text: string }>()
const banned = new Set<number>()

let server: Awaited<ReturnType<typeof fakeServer>>
beforeAll(async () => {
  server = await fakeServer(({ path, body }) => {
    const [, token = '', method = ''] = path.split('/')
    if (token !== `bot${TOKEN}`)
      return { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } }
    const shape = methods.get(method)
    if (shape === undefined) return { status: 404, body: { ok: false, error_code: 404, description: 'Not Found' } }
    const wrong = misfit(body, shape)
    if (wrong !== undefined)
      return { status: 400, body: { ok: false, error_code: 400, description: `Bad Request: ${wrong}` } }
    return carryOut(method, new Map(Object.entries(Object(body))))
  })
})
afterAll(async () => server?.close())

function carryOut(method: string, fields: ReadonlyMap<string, unknown>) {
  const done = { status: 200, body: { ok: true, result: true } }
  if (method === 'sendMessage') {
    const id = messages.size + 1
    messages.set(id, { from: 0, text: String(fields.get('text')) })
    return { status: 200, body: { ok: true, result: { message_id: id } } }
  }
  if (method === 'deleteMessage') {
    if (messages.delete(Number(fields.get('message_id')))) return done
    return {
      status: 400,
      body: { ok: false, error_code: 400, description: 'Bad Request: message to delete not found' },
    }
  }
  if (method === 'banChatMember') banned.add(Number(fields.get('user_id')))
  return done
}

/** What Telegram sends when somebody writes; those who are banned cannot. */
function write(from: number, text: string): string {
  if (banned.has(from)) throw new Error('a banned user cannot write')
  const id = messages.size + 1
  messages.set(id, { from, text })
  const update: Update = {
    update_id: id,
    message: {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: CHAT, type: 'supergroup', title: 'Acme' },
      from: { id: from, is_bot: false, first_name: 'Somebody' },
      text,
    },
  }
  return JSON.stringify(update)
}

it('knows the published methods', () => {
  expect(methods.size).toBeGreaterThan(100)
  expect(misfit({ chat_id: 1 }, methods.get('deleteMessage') ?? { fields: new Map() })).toBe('message_id is missing')
  expect(misfit({ chat_id: 1, message_id: 'x' }, methods.get('deleteMessage') ?? { fields: new Map() })).toBe(
    'message_id may not be string',
  )
})

it('a group in which a troll provokes: one joke, then he can no longer write', async () => {
  const brand = createBrand({
    adapter: telegram,
    options: { server: server.url },
    credentials: () => ({ token: TOKEN }),
  })
  const keys = { secret: SECRET, now: Date.now() }
  const deliver = async (body: string) => {
    const headers = { 'x-telegram-bot-api-secret-token': SECRET }
    const request = { method: 'POST', url: '/', headers, body: new TextEncoder().encode(body) }
    expect(await telegram.verify(request, keys)).toBe(true)
    expect(await telegram.verify({ ...request, headers: {} }, keys)).toBe(false)
    const [handled] = await brand.handlePayload(body)
    if (handled === undefined) throw new Error('nothing was handled')
    expect(handled.results.map((result) => result.outcome === 'sent' || result)).toEqual(
      handled.results.map(() => true),
    )
    return handled
  }
  const handled = []
  for (const text of TROLL) handled.push(await deliver(write(666, text)))
  expect(handled.map(jokeOf).filter((joke) => joke !== undefined)).toHaveLength(1)
  expect([...messages.values()].filter(({ from }) => from === 0).map(({ text }) => text)).toEqual(
    handled.flatMap((one) => jokeOf(one) ?? []),
  )
  expect(handled.map((one) => kindsOf(one).includes('ban'))).toEqual([false, false, true])
  expect(() => write(666, 'still here')).toThrow('banned')

  const before = messages.size
  await deliver(write(777, THREAT))
  expect(banned).toEqual(new Set([666, 777]))
  expect(messages.size).toBe(before)
  expect(JSON.stringify([...messages.values()])).not.toContain(THREAT)
})
