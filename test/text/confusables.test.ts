import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONFUSABLES } from '../../src/text/confusables.generated.js'

const root = resolve(import.meta.dirname, '../..')
const table = new Map(
  CONFUSABLES.split(' ').map((entry) => {
    const [point = '', letters = ''] = entry.split('=')
    return [String.fromCodePoint(Number.parseInt(point, 36)), letters] as const
  }),
)

describe('the table of look-alikes', () => {
  it('is what the script makes of the data', () => {
    const run = () =>
      execFileSync(process.execPath, ['--import', 'tsx', '.scripts/build-confusables.ts', '--check'], { cwd: root })
    expect(run).not.toThrow()
  })

  it('stays small', () => {
    expect(CONFUSABLES.length).toBeLessThan(20_000)
    expect(table.size).toBeGreaterThan(600)
  })

  it.each([
    ['а', 'a', 'Cyrillic'],
    ['В', 'b', 'Cyrillic capital'],
    ['І', 'i', 'Cyrillic capital that the data writes as l'],
    ['ο', 'o', 'Greek'],
    ['Ι', 'i', 'Greek capital iota'],
    ['ε', 'e', 'Greek epsilon'],
    ['հ', 'h', 'Armenian'],
    ['Ꭺ', 'a', 'Cherokee'],
    ['ꓡ', 'l', 'Lisu'],
    ['ᴛ', 't', 'small capital'],
    ['ɐ', 'a', 'turned'],
    ['🅵', 'f', 'negative squared'],
    ['🅐', 'a', 'negative circled'],
    ['𝛂', 'a', 'mathematical Greek'],
  ])('reads %s as %s (%s)', (char, letters) => {
    expect(table.get(char)).toBe(letters)
  })

  it.each(['0', '1', 'l', 'I', '|', 'm', '5', '€', '£', 'ا', 'ه', 'ס', '〇', '०', 'é', 'ñ'])(
    'leaves %s alone: it is a digit, a plain letter, an amount, or at home in its own script',
    (char) => {
      expect(table.has(char)).toBe(false)
    },
  )

  it('holds basic Latin letters only', () => {
    for (const letters of table.values()) expect(letters).toMatch(/^[a-z]{1,2}$/)
  })
})
