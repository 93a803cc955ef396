import { HASH_BASE, slotOf } from '../text/hash-units.js'
import { buildRepair } from './build-repair.js'
import { edgeKey } from './find-word.js'
import { eachRun, type PackedLexicons } from './pack-lexicons.js'
import { powerAbove } from './power-above.js'
import { type LexiconTables, SHARED_VOTE, TERM_SIZE } from './tables.js'

/** Lays compiled lexicons out as flat tables. */
export function sealTables(parts: PackedLexicons): LexiconTables {
  const { words: text, phraseParent, phraseWord, phraseSense, terms } = parts
  const { words, wordMask, wordSlots, wordHash, wordFrom, wordTo, units } = readWordList(text)
  const phrases = phraseParent.length
  const nodeSense = new Int32Array(words + phrases).fill(-1)
  nodeSense.set(parts.wordSense)
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
  const count = parts.termText.length
  const column = <Column extends Uint8Array | Int32Array>(values: Column, offset: number): Column => {
    for (let term = 0; term < count; term++) values[term] = terms[term * TERM_SIZE + offset] ?? 0
    return values
  }
  const wordBits = new Uint8Array(words)
  wordBits.set(parts.bits)
  const wordVote = new Uint8Array(words)
  wordVote.set(parts.votes)
  for (let id = 0; id < parts.votes.length; id++) if (wordVote[id] === SHARED_VOTE) wordVote[id] = 0
  const wordInnocent = new Uint8Array(words)
  eachRun(parts.innocent, words, (from, to, bits) => wordInnocent.fill(bits, from, to))
  const repair = buildRepair({ units, wordFrom, wordTo, wordHash, wordBits })
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
    wordInnocent,
    wordVote,
    nodeSense,
    edgeMask,
    edgeSlots,
    edgeParent,
    edgeWord,
    edgeChild,
    senseTerm: new Int32Array(parts.senseTerm),
    senseFeatures: new Int32Array(parts.senseFeatures),
    senseNext: new Int32Array(parts.senseNext),
    termCategory: column(new Uint8Array(count), 0),
    termSeverity: column(new Uint8Array(count), 1),
    termSureness: column(new Uint8Array(count), 2),
    termValue: column(new Int32Array(count), 3),
    termLanguage: column(new Uint8Array(count), 4),
    termFlags: column(new Uint8Array(count), 5),
    termExempts: column(new Int32Array(count), 6),
  }
  let bytes = 0
  for (const table of [...Object.values(tables), ...Object.values(repair)])
    if (ArrayBuffer.isView(table)) bytes += table.byteLength
  return {
    ...tables,
    termText: parts.termText,
    values: parts.values,
    guards: new Map(parts.guards.map(([term, ids]) => [term, new Set(ids)])),
    exactForms: new Map(parts.exactForms.map(([term, forms]) => [term, new Set(forms)])),
    expansions: new Map(parts.expansions.map(([word, words, language]) => [word, { words, language }])),
    repair,
    bytes,
  }
}

const BLANK = 32

/** Reads words parted by blanks into a hash table of units. */
function readWordList(text: string) {
  let words = 1
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === BLANK) words++
  const units = new Uint16Array(text.length)
  const wordFrom = new Int32Array(words)
  const wordTo = new Int32Array(words)
  const wordHash = new Int32Array(words)
  const wordMask = powerAbove(words * 2) - 1
  const wordSlots = new Int32Array(wordMask + 1).fill(-1)
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
    while ((wordSlots[slot] ?? -1) >= 0) slot = (slot + 1) & wordMask
    wordSlots[slot] = id++
    wordFrom[id] = i + 1
    hash = 0
  }
  return { words, units, wordFrom, wordTo, wordHash, wordMask, wordSlots }
}
