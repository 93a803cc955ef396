import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { leadsToAct } from './leads-to-act.js'
import { createShippedAnalyzer } from './shipped-analyzer.js'

const analyzer = createShippedAnalyzer()

function framesOf(text: string): readonly string[] {
  const frames = analyzeText(analyzer, text).evidence.flatMap((piece) => piece.frames ?? [])
  return [...new Set(frames.map(({ name }) => name))]
}

describe('a name among friends', () => {
  it.each([
    'Happy birthday you daft muppet, still no sign of you growing up',
    'Give us a hug ye big eejit, it took you long enough',
    'Joyeux anniversaire vieux con, toujours pas un cheveu blanc',
    "Viens là que je t'embrasse, espèce d'enfoiré",
  ])('is left to a person at most: %s', (text) => {
    expect(framesOf(text)).toContain('among friends')
    expect(leadsToAct(analyzer, text)).toBe(false)
  })

  it.each([
    'No happy birthday for you, you stupid fat moron',
    'Happy birthday, you idiot, I hope you die before the next one',
    "Ne me dis pas joyeux anniversaire, t'es qu'un enfoiré",
    "Joyeux anniversaire connard, j'espère que tu crèveras avant le prochain",
  ])('is none where that is denied, or harm wished: %s', (text) => {
    expect(framesOf(text)).not.toContain('among friends')
    expect(leadsToAct(analyzer, text)).toBe(true)
  })
})

describe('a name in a story', () => {
  it.each([
    'In the last episode the cop is a spineless idiot.',
    'The whore in that novel is the only honest character.',
    "L'intrigue tient debout, même si le flic est un abruti fini.",
    'Ce tome est le meilleur, le notaire y est un salaud magnifique.',
  ])('is left to a person at most: %s', (text) => {
    expect(framesOf(text)).toContain('in a story')
    expect(leadsToAct(analyzer, text)).toBe(false)
  })

  it.each([
    { why: 'likened to one', text: 'Your receptionist is a fat cow straight out of a horror film' },
    { why: 'likened to one', text: "La caissière est une grosse truie sortie d'un film d'horreur" },
    { why: 'a reader', text: 'You are the biggest idiot of the whole episode' },
    { why: 'a reader', text: "T'es le plus gros connard de ce film" },
    { why: 'another sentence', text: 'Watched the film last night. Your usher is a fat stupid cow.' },
  ])('is none with $why: $text', ({ text }) => {
    expect(framesOf(text)).not.toContain('in a story')
    expect(leadsToAct(analyzer, text)).toBe(true)
  })

  it('names a group all the same', () => {
    expect(leadsToAct(analyzer, 'The nigger in that film can go back to where he came from')).toBe(true)
  })
})
