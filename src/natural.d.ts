declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  /** Edits that turn `source` into `target`. */
  export function LevenshteinDistance(source: string, target: string): number
  /** The same, a swap of neighbours counting once. */
  export function DamerauLevenshteinDistance(source: string, target: string): number
}
