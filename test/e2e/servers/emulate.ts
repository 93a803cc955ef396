import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { npmFolder } from '../workshop.js'
import { freePort } from './start-program.js'

/** A running emulator. */
export interface Emulator {
  readonly url: string
  readonly close: () => Promise<void>
}

interface Dispatcher {
  register(subscription: { url: string; events: string[]; active: boolean; owner: string }): unknown
}

/**
 * The emulator of GitHub or Slack, from npm, in a pinned version: the newest tag is another program. `subscriber` gets Slack's events; that version has
 * no call to subscribe, so its own dispatcher is asked, which signs and delivers as it does for any subscription.
 */
export async function emulate(service: 'github' | 'slack', seed: object, subscriber?: string): Promise<Emulator> {
  const folder = await npmFolder('emulate', { emulate: '0.12.2' })
  const dist = join(folder, 'node_modules', 'emulate', 'dist')
  if (subscriber !== undefined) await subscribe(dist, service, subscriber)
  const api = await load(join(dist, 'api.js'))
  if (typeof api.createEmulator !== 'function') throw new Error('the emulator has no `createEmulator`')
  const emulator: Emulator = await api.createEmulator({ service, port: await freePort(), seed })
  return emulator
}

async function subscribe(dist: string, service: string, url: string): Promise<void> {
  for (const file of await readdir(dist)) {
    if (!/^dist-.*\.js$/.test(file) || !(await readFile(join(dist, file), 'utf8')).includes(`name: "${service}",`))
      continue
    const plugin = Object.values(await load(join(dist, file))).find(isPlugin)
    if (plugin === undefined || plugin.name !== service) continue
    const register = plugin.register.bind(plugin)
    plugin.register = (app, store, webhooks, ...rest) => {
      register(app, store, webhooks, ...rest)
      webhooks.register({ url, events: ['*'], active: true, owner: service })
    }
    return
  }
  throw new Error(`the emulator has no plugin for ${service}`)
}

interface Plugin {
  readonly name: string
  register: (app: unknown, store: unknown, webhooks: Dispatcher, ...rest: readonly unknown[]) => void
}

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && 'name' in value && 'register' in value
}

async function load(path: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ pathToFileURL(path).href)
}
