import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingParts, readWrittenParts, toSignalPage } from '../../.scripts/signal-pages.js'
import { SIGNALS } from '../../src/signals/index.js'
import { signalOf } from './measure.js'

// The comments quoted on each signal's page are judged: those that count reach the act tier, those that do not stay below it.

const HISTORY_IS_NEEDED = ['repetition', 'troll']

describe.each(SIGNALS)('docs/signals/$id.md', (definition) => {
  const { id } = definition
  const page = readFileSync(new URL(`../../docs/signals/${id}.md`, import.meta.url), 'utf8')
  const parts = readWrittenParts(page)

  it('stands as the definition says (else: npx tsx .scripts/build-signal-pages.ts)', () => {
    expect(page).toBe(toSignalPage(definition, parts))
  })

  it('says where it comes from, what counts, what does not, and what is not seen', () => {
    expect(missingParts(parts)).toEqual([])
  })

  it.each(HISTORY_IS_NEEDED.includes(id) ? [] : quotesOf(parts.counts))('counts %s', (text) => {
    expect(signalOf(id, text).value ?? 0).toBeGreaterThanOrEqual(0.5)
  })

  it.each(quotesOf(parts.passes))('does not count %s', (text) => {
    expect(signalOf(id, text).value ?? 0).toBeLessThan(0.5)
  })
})

function quotesOf(list: readonly string[]): string[] {
  return list.flatMap((line) => line.match(/^- "([^"]+)"/)?.slice(1, 2) ?? [])
}
