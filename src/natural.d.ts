declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  /** Edits that turn `source` into `target`. */
  export function LevenshteinDistance(source: string, target: string): number
  /** The same, a swap of neighbours counting once. */
  export function DamerauLevenshteinDistance(source: string, target: string): number
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  /** The stem of an English word. */
  export function stem(word: string): string
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  /** The stem of a French word. */
  export function stem(word: string): string
}
