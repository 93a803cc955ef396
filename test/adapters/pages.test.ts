import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { facebook } from '../../src/adapters/facebook/index.js'
import { generic } from '../../src/adapters/generic/index.js'
import { capabilityTable, limitSentence } from './capability-table.js'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const adapters = [facebook, generic]

describe('pages of the adapters', () => {
  it('every adapter folder is known here', () => {
    const folders = readdirSync(at('src/adapters'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual(adapters.map(({ platform }) => platform))
  })

  it.each(adapters)('docs/adapters/$platform.md says what the code declares', (adapter) => {
    const page = readFileSync(at(`docs/adapters/${adapter.platform}.md`), 'utf8')
    expect(page).toContain(capabilityTable(adapter))
    expect(page).toContain(limitSentence(adapter))
  })
})
