/** What is learnt from one text. */
export interface Example {
  readonly traits: readonly string[]
  /** Whether it is of the sort that is to be told apart. */
  readonly wanted: boolean
  /** How much it counts; 1 when left out. */
  readonly counts?: number
  /** Texts of one author stand next to each other. */
  readonly author?: string
}

/** A trained model: what each trait weighs, as a natural logarithm of odds. */
export interface Trained {
  readonly names: readonly string[]
  readonly weights: Float64Array
  readonly bias: number
}

/** How strongly weights are held back from following single comments. */
const RESTRAINT = 3.3
const ROUNDS = 300

/**
 * Logistic regression with an L2 penalty, by Adam over all comments at once. The same comments give the same weights.
 *
 * Bounds: traits that stand in fewer than `least` texts are left out.
 */
export function trainWeights(documents: readonly Example[], least: number): Trained {
  const counts = countTraits(documents)
  const names = [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const rows = documents.map(({ traits }) => Int32Array.from(traits.flatMap((trait) => places.get(trait) ?? [])))
  const size = names.length + 1
  const weights = new Float64Array(size)
  const gradient = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let round = 1; round <= ROUNDS; round++) {
    for (let i = 0; i < size; i++) gradient[i] = i === names.length ? 0 : RESTRAINT * (weights[i] ?? 0)
    rows.forEach((row, at) => {
      let sum = weights[names.length] ?? 0
      for (const place of row) sum += weights[place] ?? 0
      const of = documents[at]
      const error = (1 / (1 + Math.exp(-sum)) - (of?.wanted === true ? 1 : 0)) * (of?.counts ?? 1)
      for (const place of row) gradient[place] = (gradient[place] ?? 0) + error
      gradient[names.length] = (gradient[names.length] ?? 0) + error
    })
    const step = ((0.08 * Math.sqrt(1 - 0.999 ** round)) / (1 - 0.9 ** round)) * (1 - (0.95 * round) / ROUNDS)
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] ?? 0
      const smooth = 0.9 * (mean[i] ?? 0) + 0.1 * slope
      const square = 0.999 * (spread[i] ?? 0) + 0.001 * slope * slope
      mean[i] = smooth
      spread[i] = square
      weights[i] = (weights[i] ?? 0) - (step * smooth) / (Math.sqrt(square) + 1e-8)
    }
  }
  return { names, weights, bias: weights[names.length] ?? 0 }
}

/** In how many texts each trait stands; those of one author count once. */
function countTraits(documents: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const lastAuthor = new Map<string, string>()
  for (const { traits, author } of documents)
    for (const trait of traits) {
      if (author !== undefined && lastAuthor.get(trait) === author) continue
      if (author !== undefined) lastAuthor.set(trait, author)
      counts.set(trait, (counts.get(trait) ?? 0) + 1)
    }
  return counts
}

/** What a text weighs. */
export function weigh({ names, weights, bias }: Trained): (example: Example) => number {
  const places = new Map(names.map((name, place) => [name, place]))
  return ({ traits }) => {
    let sum = bias
    for (const trait of traits) sum += weights[places.get(trait) ?? -1] ?? 0
    return sum
  }
}
