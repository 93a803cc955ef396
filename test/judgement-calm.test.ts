import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createJudge } from '../.scripts/eval/judge.js'

// Comments that sound violent or rude and are not: complaints, idioms, slang, sport, cooking, games, warnings meant well. One line is one comment.

it.each([
  { language: 'en', least: 150 },
  { language: 'fr', least: 300 },
])('stay, however they sound: $language', ({ language, least }) => {
  const lines = linesOf(`fixtures/calm/${language}.txt`)
  expect(lines.length).toBeGreaterThan(least)
  expect(removed(language, lines)).toEqual([])
})

// The hardest that others could think of, from whom nothing was learnt: counter-speech, reports, banter, words with two readings, trades. What is
// removed all the same stands in a list of its own, so that nothing is added to it unseen.
it.each(['en', 'fr'])('stay, but for those that are known to go: %s', (language) => {
  const lines = linesOf(`fixtures/everyday/${language}.txt`)
  const known = linesOf('fixtures/everyday/removed.txt')
  expect(lines).toHaveLength(2100)
  expect(known.length).toBeLessThan(0.02 * 4200)
  expect(removed(language, lines)).toEqual(lines.filter((line) => known.includes(line)))
})

function removed(language: string, lines: readonly string[]): readonly string[] {
  const { judge } = createJudge(language)
  return lines.filter((line) => judge(line, 'line').remove)
}

function linesOf(file: string): readonly string[] {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
