import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { briefsOf, didStep, playPractices, stepWords } from '../../.scripts/practice-fixtures.js'
import { toPracticesPage } from '../../.scripts/practices-page.js'

// fixtures/practices holds a conversation for each practice and language; docs/practices.md shows them as they are decided.

const played = playPractices()
const steps = played.flatMap(({ practice, lang, steps: all }) =>
  all.map((one) => ({ practice, lang, text: one.step.text, one })),
)

describe('the practices', () => {
  it('are shown in both languages', () => {
    expect(new Set(played.map(({ practice }) => practice)).size).toBe(25)
    for (const { steps: all } of played) expect(all.length).toBeGreaterThan(0)
  })

  it.each(steps)('$practice in $lang: $text', ({ one }) => {
    const done = stepWords(one).join('\n')
    for (const named of one.step.does) expect(didStep(one, named), `${named} in\n${done}`).toBe(true)
    for (const named of one.step.never) expect(didStep(one, named), `no ${named} in\n${done}`).toBe(false)
    for (const words of one.step.brief ?? []) expect(briefsOf(one)).toContain(words)
    for (const words of one.step.unsaid ?? []) expect(briefsOf(one)).not.toContain(words)
  })

  it('stand on their page as they are decided (else: npx tsx .scripts/build-practices-page.ts)', () => {
    const page = readFileSync(new URL('../../docs/practices.md', import.meta.url), 'utf8')
    expect(page).toBe(toPracticesPage(page, played))
  })
})
