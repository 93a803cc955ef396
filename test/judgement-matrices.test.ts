import { describe, expect, it } from 'vitest'
import { judgeMatrix, readMatrices } from '../.scripts/eval/matrices.js'

// Sentences made of frames and fillers: a construction holds for all its subjects, verbs and tails, and its harmless twins stay.

/** Of the sentences that should go, at least this share goes. */
const LEAST = 0.9

const matrices = ['en', 'fr'].flatMap(readMatrices)

it('each have a name of their own', () => {
  const names = matrices.map(({ language, name }) => `${language}/${name}`)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(matrices.map((matrix) => [`${matrix.language}/${matrix.name}`, matrix] as const))('%s', (_, matrix) => {
  const judged = judgeMatrix(matrix)

  it('has frames both ways', () => {
    expect(new Set(matrix.frames.map(({ bad }) => bad))).toEqual(new Set([true, false]))
    expect(judged.length).toBeGreaterThanOrEqual(matrix.frames.length)
  })

  it('removes what it should', () => {
    const bad = judged.filter((sentence) => sentence.bad)
    const missed = bad.filter((sentence) => !sentence.removed).map(({ text }) => text)
    expect(missed.length / bad.length, missed.join('\n')).toBeLessThanOrEqual(1 - LEAST)
  })

  it('leaves the harmless twins', () => {
    expect(judged.filter((sentence) => !sentence.bad && sentence.removed).map(({ text }) => text)).toEqual([])
  })
})
