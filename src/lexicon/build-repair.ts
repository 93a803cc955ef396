import { HASH_BASE, slotOf } from '../text/hash-units.js'
import { powerAbove } from './power-above.js'
import { soundHash } from './sound-hash.js'
import { type RepairTables, WordBit } from './tables.js'

/** Builds what repair looks words up in, of the words that repair may lead to. */
export function buildRepair(tables: {
  readonly units: Uint16Array
  readonly wordFrom: Int32Array
  readonly wordTo: Int32Array
  readonly wordHash: Int32Array
  readonly wordBits: Uint8Array
}): RepairTables {
  const { units, wordFrom, wordTo, wordHash, wordBits } = tables
  const words = wordBits.length
  const sounds = new Map<number, number>()
  const masks = new Map<number, number[]>()
  let entries = 0
  for (let id = 0; id < words; id++) {
    const size = (wordTo[id] ?? 0) - (wordFrom[id] ?? 0)
    if (isRepairable(wordBits[id] ?? 0, size)) entries += size + 1
  }
  const dropMask = powerAbove(Math.max(8, entries * 2)) - 1
  const dropSlots = new Int32Array(dropMask + 1).fill(-1)
  const dropHash = new Int32Array(entries)
  const dropWord = new Int32Array(entries)
  const dropNext = new Int32Array(entries)
  const powers = new Int32Array(32)
  powers[0] = 1
  for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, HASH_BASE)
  let count = 0
  const add = (hash: number, id: number) => {
    const slot = slotOf(hash, dropMask)
    dropHash[count] = hash
    dropWord[count] = id
    dropNext[count] = dropSlots[slot] ?? -1
    dropSlots[slot] = count++
  }
  for (let id = 0; id < words; id++) {
    const bits = wordBits[id] ?? 0
    const from = wordFrom[id] ?? 0
    const to = wordTo[id] ?? 0
    const size = to - from
    if (bits & WordBit.masked && size >= 3) {
      const key = (units[from] ?? 0) * 64 + Math.min(63, size)
      const list = masks.get(key)
      if (list === undefined) masks.set(key, [id])
      else list.push(id)
    }
    if (bits & WordBit.repaired && size >= 4 && size <= 24) {
      const sound = soundHash(String.fromCharCode(...units.subarray(from, to)))
      if (!sounds.has(sound)) sounds.set(sound, id)
    }
    if (!isRepairable(bits, size)) continue
    const hash = wordHash[id] ?? 0
    add(hash, id)
    let prefix = 0
    for (let i = from; i < to; i++) {
      const rest = powers[to - i - 1] ?? 1
      const unit = units[i] ?? 0
      const suffix = (hash - Math.imul((Math.imul(prefix, HASH_BASE) + unit) | 0, rest)) | 0
      if (i === from || unit !== units[i - 1]) add((Math.imul(prefix, rest) + suffix) | 0, id)
      prefix = (Math.imul(prefix, HASH_BASE) + unit) | 0
    }
  }
  return { dropMask, dropSlots, dropHash, dropWord, dropNext, sounds, masks }
}

function isRepairable(bits: number, size: number): boolean {
  return size <= 24 && (((bits & WordBit.repaired) !== 0 && size >= 5) || ((bits & WordBit.mended) !== 0 && size >= 4))
}
