import { HASH_BASE } from '../text/hash-units.js'

/**
 * Hashes how a folded word sounds, roughly, in French and English: `c/qu/ck/k`, `ph/f`, `z/s`, `y/i`, `w/v`, doubled letters and a final silent `e` fall together.
 */
export function soundHash(word: string): number {
  let hash = 0
  let last = 0
  for (let i = 0; i < word.length; i++) {
    let unit = word.charCodeAt(i)
    const next = i + 1 < word.length ? word.charCodeAt(i + 1) : 0
    if (unit === 113) {
      unit = 107
      if (next === 117) i++
    } else if (unit === 99) unit = next === 101 || next === 105 || next === 121 ? 115 : next === 104 ? 99 : 107
    else if (unit === 112 && next === 104) {
      unit = 102
      i++
    } else if (unit === 122) unit = 115
    else if (unit === 121) unit = 105
    else if (unit === 101 && next === 0 && i > 2) continue
    if (unit === last) continue
    last = unit
    hash = (Math.imul(hash, HASH_BASE) + unit) | 0
  }
  return hash
}
