import { fileURLToPath } from 'node:url'
import type { Adapter } from '../src/adapters/adapter.js'
import { adapterNames } from './adapter-names.js'

/** Every adapter, loaded from its own entry. */
export async function loadAdapters(): Promise<readonly Adapter<never>[]> {
  return Promise.all(
    adapterNames().map(async (name) => {
      const file = fileURLToPath(new URL(`../src/adapters/${name}/index.ts`, import.meta.url))
      const entry: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ file)
      const found = Object.values(entry).find((value) => isAdapter(value, name))
      if (!isAdapter(found, name)) throw new Error(`src/adapters/${name} exports no adapter of that platform`)
      return found
    }),
  )
}

function isAdapter(value: unknown, platform: string): value is Adapter<never> {
  return typeof value === 'object' && value !== null && 'platform' in value && value.platform === platform
}
