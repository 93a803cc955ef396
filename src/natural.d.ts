declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    /** Edits that turn `source` into `target`. */
    LevenshteinDistance(source: string, target: string): number
    /** The same, a swap of neighbours counting once. */
    DamerauLevenshteinDistance(source: string, target: string): number
  }
  export = distances
}
