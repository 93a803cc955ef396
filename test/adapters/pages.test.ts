import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adapterNames } from '../../.scripts/adapter-names.js'
import { toAdapterPage, toOverview } from '../../.scripts/adapter-pages.js'
import { loadAdapters } from '../../.scripts/load-adapters.js'
import { withAdapters } from '../../.scripts/package-exports.js'
import manifest from '../../package.json' with { type: 'json' }

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const page = (name: string) => readFileSync(at(`docs/adapters/${name}.md`), 'utf8')
const adapters = await loadAdapters()

describe('pages of the adapters', () => {
  it.each(adapters)(
    'docs/adapters/$platform.md says what the code declares (else: npm run generate:adapters)',
    (adapter) => {
      expect(page(adapter.platform)).toBe(toAdapterPage(adapter, page(adapter.platform)))
    },
  )

  it('docs/adapters/README.md holds every platform and action', () => {
    expect(page('README')).toBe(toOverview(adapters, page('README')))
  })

  it('a page that says something else would be found', () => {
    const [first] = adapters
    if (first === undefined) throw new Error('no adapter')
    const wrong = page(first.platform).replace('native', 'impossible')
    expect(toAdapterPage(first, wrong)).not.toBe(wrong)
  })
})

describe('the length of the adapters', () => {
  it.each(adapterNames())('%s stays below 250 lines, or its page says which oddity costs them', (name) => {
    const lines = readdirSync(at(`src/adapters/${name}`)).map(
      (file) =>
        readFileSync(at(`src/adapters/${name}/${file}`), 'utf8')
          .trimEnd()
          .split('\n').length,
    )
    const [, said = ''] = page(name).split('## What its length pays for\n')
    expect(said.trim().length > 60).toBe(lines.reduce((sum, one) => sum + one) > 250)
  })
})

describe('the entries of the adapters', () => {
  it('stand in package.json, one per folder, in order', () => {
    expect(Object.entries(manifest.exports)).toEqual(Object.entries(withAdapters(manifest.exports)))
  })

  it.each(adapterNames())('%s imports nothing of another adapter, and is a file or two of modest length', (name) => {
    const files = readdirSync(at(`src/adapters/${name}`)).map((file) =>
      readFileSync(at(`src/adapters/${name}/${file}`), 'utf8'),
    )
    for (const source of files) {
      expect([...source.matchAll(/'\.\.\/([^./']+)\//g)].map(([, folder]) => folder)).toEqual([])
      expect(source.split('\n').length).toBeLessThan(250)
    }
  })
})
