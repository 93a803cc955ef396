import distances from 'natural/lib/natural/distance/levenshtein_distance.js'

const LONGEST_NAME = 40
const MOST_NAMES = 500

/**
 * Finds the name that was probably meant; nothing when none is near.
 *
 * Bounds: a third of the letters, at most 3, may differ; names past 40 characters are not compared.
 *
 * @example
 * suggestName('escalte', ['assign', 'escalate']) // => 'escalate'
 */
export function suggestName(word: string, names: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST_NAME) return undefined
  let best: string | undefined
  let least = Math.min(3, Math.ceil(word.length / 3)) + 1
  let seen = 0
  for (const name of names) {
    if (++seen > MOST_NAMES) break
    if (name.length > LONGEST_NAME || Math.abs(name.length - word.length) >= least) continue
    const distance = distances.DamerauLevenshteinDistance(word, name)
    if (distance < least) {
      least = distance
      best = name
    }
  }
  return best
}

/** Whether one letter too many, too few, wrong or swapped makes all the difference; short words differ too easily. */
export function isOneSlip(word: string, name: string): boolean {
  return word.length > 3 && word.length <= LONGEST_NAME && distances.DamerauLevenshteinDistance(word, name) === 1
}
