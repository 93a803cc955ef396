import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createJudge } from '../.scripts/eval/judge.js'

// Comments that sound violent or rude and are not: complaints, idioms, slang, sport, cooking, games, warnings meant well. One line is one comment.

it.each([
  { language: 'en', least: 150 },
  { language: 'fr', least: 300 },
])('stay, however they sound: $language', ({ language, least }) => {
  const { judge } = createJudge(language)
  const lines = linesOf(language)
  expect(lines.length).toBeGreaterThan(least)
  expect(lines.filter((line) => judge(line, 'line').remove)).toEqual([])
})

function linesOf(language: string): readonly string[] {
  const path = fileURLToPath(new URL(`../fixtures/calm/${language}.txt`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
