/** Letters of a word that its stem keeps. */
export const MOST_LETTERS = 3

/**
 * The first letters of a word or stem, as a number: those in which a word agrees with its stem.
 *
 * Stemmers change endings; of the first three letters they touch nothing but a `y`, which is an `i` here.
 *
 * Bounds: the first three letters, or `count` of them. Letters past 16 bits share numbers: who finds one compares the words.
 */
export function firstLetters(word: string, count: number = MOST_LETTERS): number {
  const length = Math.min(word.length, count, MOST_LETTERS)
  let letters = length
  for (let at = 0; at < length; at += 1) {
    const unit = word.charCodeAt(at)
    letters = (letters << 10) | ((unit === 0x79 ? 0x69 : unit) & 0x3ff)
  }
  return letters
}
