import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as facebook from '../../src/adapters/facebook/index.js'
import * as zendesk from '../../src/adapters/zendesk/index.js'
import * as sangfroid from '../../src/index.js'
import { createSender } from '../../src/send/create-sender.js'
import type { SendOptions } from '../../src/send/sender.js'
import { textOf } from '../hygiene/source-files.js'

const NOW = 1_795_300_002_000
const MODULES = {
  sangfroid,
  'sangfroid/adapters/facebook': facebook,
  'sangfroid/adapters/zendesk': zendesk,
}

/** The documented host, with modules and what is its own handed in. */
function documentedHost(send: (options: SendOptions) => unknown, own: Readonly<Record<string, unknown>>) {
  const [, code = ''] = /^```js\n([\s\S]*?)^```$/m.exec(textOf('docs/adapters/README.md')) ?? []
  const given = { modules: { ...MODULES, 'sangfroid/send': { createSender: send } }, ...own }
  const body = code.replace(/^import \{(.*)\} from '(.*)'$/gm, "const {$1} = modules['$2']")
  return new Function(...Object.keys(given), `${body}\nreturn receive`)(...Object.values(given))
}

it('the documented way from Facebook to Zendesk leads there, once', async () => {
  const calls: { readonly host: string; readonly method: string; readonly token: string | null }[] = []
  const lines: string[] = []
  const troubled: unknown[] = []
  const platforms: NonNullable<SendOptions['fetch']> = async (url, init) => {
    const { host, pathname } = new URL(url)
    calls.push({ host, method: init?.method ?? 'GET', token: new Headers(init?.headers).get('authorization') })
    return Response.json({ success: !pathname.endsWith('/blocked'), ticket: { id: 1 } })
  }
  const receive = documentedHost((options) => createSender({ ...options, fetch: platforms, now: () => NOW }), {
    histories: new Map(),
    tokens: { 'graph.facebook.com': 'fb', 'acme.zendesk.com': 'zd' },
    tellSomebody: (_comment: unknown, result: unknown) => troubled.push(result),
    console: { log: (line: string) => lines.push(line) },
  })
  const body = readFileSync(new URL('../../fixtures/payloads/facebook/threat-and-complaint.json', import.meta.url))
  const signature = `sha256=${createHmac('sha256', 'app').update(body).digest('hex')}`
  const request = { method: 'POST', url: '/hook', headers: { 'x-hub-signature-256': signature }, body }
  const keys = { secret: 'app', verifyToken: 'v', now: NOW }

  expect(await receive({ ...request, headers: {} }, keys)).toEqual({ status: 401 })
  expect(calls).toEqual([])
  expect(await receive(request, keys)).toEqual({ status: 200 })
  const first = calls.length
  expect(calls).toContainEqual({ host: 'graph.facebook.com', method: 'DELETE', token: 'Bearer fb' })
  expect(calls.filter(({ host }) => host === 'acme.zendesk.com').length).toBeGreaterThan(0)
  expect(troubled).toMatchObject([{ action: 'block', outcome: 'failed' }])
  expect(lines.join('\n')).toContain('the comment is deleted')
  expect(await receive(request, keys)).toEqual({ status: 200 })
  expect(calls.length).toBe(first)
  const hello = {
    method: 'GET',
    url: '/hook?hub.mode=subscribe&hub.challenge=42&hub.verify_token=v',
    headers: {},
    body,
  }
  expect(await receive(hello, keys)).toMatchObject({ status: 200, body: '42' })
})
