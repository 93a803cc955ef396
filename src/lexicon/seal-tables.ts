import { HASH_BASE, slotOf } from '../text/hash-units.js'
import { whenAsked } from '../when-asked.js'
import { buildRepair } from './build-repair.js'
import { fillRuns, fillSteps, lengthOf } from './columns.js'
import { edgeKey, SLOT_SIZE } from './find-word.js'
import type { PackedLexicons } from './pack-lexicons.js'
import { powerAbove } from './power-above.js'
import { type LexiconTables, SHARED_VOTE } from './tables.js'

/** Lays compiled lexicons out as flat tables. */
export function sealTables(parts: PackedLexicons): LexiconTables {
  const { words: text, phraseParent, phraseWord, phraseSense, terms } = parts
  const { words, wordMask, wordSlots, wordHash, wordFrom, wordTo, units } = readWordList(text)
  const phrases = phraseParent.length
  const nodeSense = new Int32Array(words + phrases).fill(-1)
  fillSteps(nodeSense, parts.wordSense)
  nodeSense.set(phraseSense, words)
  const edgeMask = powerAbove(Math.max(4, phrases * 2)) - 1
  const edgeSlots = new Int32Array(edgeMask + 1).fill(-1)
  const edgeParent = new Int32Array(phrases)
  const edgeWord = new Int32Array(phraseWord)
  const edgeChild = new Int32Array(phrases)
  for (let index = 0; index < phrases; index++) {
    const parent = phraseParent[index] ?? 0
    const node = parent >= 0 ? parent : words + (-1 - parent)
    edgeParent[index] = node
    edgeChild[index] = words + index
    let slot = slotOf(edgeKey(node, edgeWord[index] ?? 0), edgeMask)
    while ((edgeSlots[slot] ?? -1) >= 0) slot = (slot + 1) & edgeMask
    edgeSlots[slot] = index
  }
  const [category = [], severity = [], sureness = [], value = [], language = [], flags = [], exempts = []] = terms
  const count = lengthOf(category)
  const senses = lengthOf(parts.senseTerm)
  const termText = new Array<string>(count).fill('')
  for (const [term, text] of parts.termText) termText[term] = text
  const wordBits = fillRuns(new Uint8Array(words), parts.bits)
  const wordVote = fillRuns(new Uint8Array(words), parts.votes)
  for (let id = 0; id < words; id++) if (wordVote[id] === SHARED_VOTE) wordVote[id] = 0
  const repair = whenAsked(() => buildRepair({ units, wordFrom, wordTo, wordHash, wordBits }))
  const tables = {
    languages: parts.languages,
    words,
    wordMask,
    wordSlots,
    wordHash,
    wordFrom,
    wordTo,
    units,
    wordBits,
    wordInnocent: fillRuns(new Uint8Array(words), parts.innocent),
    wordVote,
    nodeSense,
    edgeMask,
    edgeSlots,
    edgeParent,
    edgeWord,
    edgeChild,
    senseTerm: fillSteps(new Int32Array(senses), parts.senseTerm),
    senseFeatures: fillRuns(new Int32Array(senses), parts.senseFeatures),
    senseNext: fillSteps(new Int32Array(senses), parts.senseNext),
    termCategory: fillRuns(new Uint8Array(count), category),
    termSeverity: fillRuns(new Uint8Array(count), severity),
    termSureness: fillRuns(new Uint8Array(count), sureness),
    termValue: fillRuns(new Int32Array(count), value),
    termLanguage: fillRuns(new Uint8Array(count), language),
    termFlags: fillRuns(new Uint8Array(count), flags),
    termExempts: fillRuns(new Int32Array(count), exempts),
  }
  return {
    ...tables,
    termText,
    values: parts.values,
    guards: new Map(parts.guards.map(([term, ids]) => [term, new Set(ids)])),
    exactForms: new Map(parts.exactForms.map(([term, forms]) => [term, new Set(forms)])),
    expansions: new Map(parts.expansions.map(([word, words, language]) => [word, { words, language }])),
    get repair() {
      return repair()
    },
    get bytes() {
      return sizeOf(tables) + sizeOf(repair())
    },
  }
}

function sizeOf(tables: object): number {
  let bytes = 0
  for (const table of Object.values(tables)) if (ArrayBuffer.isView(table)) bytes += table.byteLength
  return bytes
}

const BLANK = 32

/** Reads words parted by blanks into a hash table of units. */
function readWordList(text: string) {
  let words = 1
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === BLANK) words++
  // One more than there are: behind every word stands a 0.
  const units = new Uint16Array(text.length + 1)
  const wordFrom = new Int32Array(words)
  const wordTo = new Int32Array(words)
  const wordHash = new Int32Array(words)
  const wordMask = powerAbove(words * 2) - 1
  const wordSlots = new Int32Array((wordMask + 1) * SLOT_SIZE).fill(-1)
  let id = 0
  let hash = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : BLANK
    if (unit !== BLANK) {
      units[i] = unit
      hash = (Math.imul(hash, HASH_BASE) + unit) | 0
      continue
    }
    wordTo[id] = i
    wordHash[id] = hash
    let slot = slotOf(hash, wordMask)
    while ((wordSlots[slot * SLOT_SIZE] ?? -1) >= 0) slot = (slot + 1) & wordMask
    wordSlots[slot * SLOT_SIZE] = id
    wordSlots[slot * SLOT_SIZE + 1] = hash
    wordSlots[slot * SLOT_SIZE + 2] = wordFrom[id] ?? 0
    wordFrom[++id] = i + 1
    hash = 0
  }
  return { words, units, wordFrom, wordTo, wordHash, wordMask, wordSlots }
}
