import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { toAdapterPage, toOverview } from './adapter-pages.js'
import { loadAdapters } from './load-adapters.js'

// Writes what the code declares into docs/adapters; what people wrote there is kept.

const adapters = await loadAdapters()
for (const adapter of adapters) rewrite(adapter.platform, (page) => toAdapterPage(adapter, page))
rewrite('README', (page) => toOverview(adapters, page))

function rewrite(name: string, how: (page: string) => string): void {
  const file = new URL(`../docs/adapters/${name}.md`, import.meta.url)
  const page = existsSync(file) ? readFileSync(file, 'utf8') : `# ${name}\n`
  writeFileSync(file, how(page))
}
