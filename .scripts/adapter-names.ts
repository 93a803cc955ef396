import { readdirSync } from 'node:fs'

/** The platforms that have an adapter: one folder each. */
export function adapterNames(): readonly string[] {
  const folders = readdirSync(new URL('../src/adapters', import.meta.url), { withFileTypes: true })
  return folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
