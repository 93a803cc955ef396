import { expect, it } from 'vitest'
import { createSnapshot } from '../../src/pattern/analyzer.js'
import { parsePack } from '../../src/pattern/parse-pack.js'
import { readSnapshot } from '../../src/shipped/index.js'
import { PACKS } from '../../src/shipped/packs.generated.js'
import { parseSnapshot, writeSnapshot } from '../../src/shipped/snapshot-text.js'

const packs = ['en', 'fr'].map((language) => {
  const pack = parsePack(JSON.parse(PACKS[language] ?? ''), language)
  if (!pack.ok) throw new Error(`the pack of ${language} is broken`)
  return pack.value
})
const { snapshot } = createSnapshot(packs)

/** Lists come back flat. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof Int32Array ? [...one] : one)))

it('reads the snapshot it has written', () => {
  expect(plain(parseSnapshot(writeSnapshot(snapshot)))).toEqual(plain(snapshot))
})

it('ships what compiling the packs gives', () => {
  expect(plain(readSnapshot())).toEqual(plain(snapshot))
})

it('reads anew at each call', () => {
  expect(readSnapshot().lexicons.phraseWord).not.toBe(readSnapshot().lexicons.phraseWord)
})
