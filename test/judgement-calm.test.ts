import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createJudge } from '../.scripts/eval/judge.js'

// Comments that sound violent and are not: complaints, idioms, sport, cooking, games, warnings meant well. One line is one comment.

const lines = readFileSync(fileURLToPath(new URL('../fixtures/calm/fr.txt', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

it('stay, however they sound', () => {
  const { judge } = createJudge('fr')
  expect(lines.length).toBeGreaterThan(300)
  expect(lines.filter((line) => judge(line, 'line').remove)).toEqual([])
})
