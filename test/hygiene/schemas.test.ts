import { describe, expect, it } from 'vitest'
import { schemaFiles } from '../../.scripts/schema-files.js'
import { filesUnder, textOf } from './source-files.js'

describe('rules/schema', () => {
  it('holds the schemas the sources give; otherwise run `npm run generate:schemas`', () => {
    const files = schemaFiles()
    expect(filesUnder('rules/schema')).toEqual(Object.keys(files).map((name) => `rules/schema/${name}`))
    expect(
      Object.entries(files)
        .filter(([name, text]) => textOf(`rules/schema/${name}`) !== text)
        .map(([name]) => name),
    ).toEqual([])
  })

  it.each(['rule-set', 'lexicon', 'patterns', 'comment', 'tests', 'budget'])('describes a %s', (name) => {
    const schema: unknown = JSON.parse(schemaFiles()[`${name}.json`] ?? 'null')
    expect(schema).toMatchObject({ $schema: expect.any(String), title: expect.any(String), type: 'object' })
  })
})
