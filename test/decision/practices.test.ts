import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAction, playPractices } from '../../.scripts/practice-fixtures.js'
import { toPracticesPage } from '../../.scripts/practices-page.js'

// fixtures/practices holds a conversation for each practice and language; docs/practices.md shows them as they are decided.

const played = playPractices()
const steps = played.flatMap(({ practice, lang, steps: all }) =>
  all.map(({ step, decision }) => ({ practice, lang, text: step.text, step, decision })),
)

describe('the practices', () => {
  it('are shown in both languages', () => {
    expect(new Set(played.map(({ practice }) => practice)).size).toBe(22)
    for (const { steps: all } of played) expect(all.length).toBeGreaterThan(0)
  })

  it.each(steps)('$practice in $lang: $text', ({ step, decision }) => {
    const done = decision.actions.map((action) => JSON.stringify({ ...action, evidence: [], reason: '' })).join('\n')
    for (const named of step.does)
      expect(
        decision.actions.some((action) => isAction(action, named)),
        `${named} in\n${done}`,
      ).toBe(true)
    for (const named of step.never)
      expect(
        decision.actions.some((action) => isAction(action, named)),
        `no ${named} in\n${done}`,
      ).toBe(false)
  })

  it('stand on their page as they are decided (else: npx tsx .scripts/build-practices-page.ts)', () => {
    const page = readFileSync(new URL('../../docs/practices.md', import.meta.url), 'utf8')
    expect(page).toBe(toPracticesPage(page, played))
  })
})
