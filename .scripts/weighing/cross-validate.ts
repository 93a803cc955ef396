import { countedWords } from '../../src/pattern/weigh-words.js'
import type { Reach, Sums, Thresholds } from '../../src/pattern/weights.js'
import { type Example, trainWeights, weigh } from './train.js'

/** A comment as the scale sees it. */
export interface Document extends Example {
  readonly kind: string
  readonly source: string
  /** Constructions have found hostile evidence in it, of the act tier. */
  readonly hinted: boolean
  readonly acted: boolean
  /** All they found is what one stretch of words calls somebody. */
  readonly named: boolean
  readonly reach: Reach
  /** Words. */
  readonly count: number
}

export interface Weighed<Text extends Example = Document> {
  readonly document: Text
  readonly sum: number
}

/** Comments next to each other in a file were written together, so they are held out together. */
const BLOCK = 60
const FOLDS = 5

/** Weighs every text with weights that were trained without it and those of the same block. */
export function crossValidate<Text extends Example>(
  documents: readonly Text[],
  least: number,
  blockOf: (text: Text, at: number) => number = (_, at) => Math.floor(at / BLOCK),
): readonly Weighed<Text>[] {
  const blocks = documents.map(blockOf)
  const foldOf = (at: number): number => (blocks[at] ?? 0) % FOLDS
  return Array.from({ length: FOLDS }, (_, fold) => {
    const sumOf = weigh(
      trainWeights(
        documents.filter((_one, at) => foldOf(at) !== fold),
        least,
      ),
    )
    return documents.flatMap((document, at) => (foldOf(at) === fold ? [{ document, sum: sumOf(document) }] : []))
  }).flat()
}

/**
 * Of the comments of a reach that should stay and in which constructions find nothing sure, such shares may weigh enough for a person to look, and to act on; of the offences
 * that they find, such a share may be left to a person for the words around. Where only others are spoken of, constructions err more often.
 */
const SHARES: Readonly<Record<Reach, Sums>> = {
  you: { doubt: 0.002, review: 0.13, act: 0.017 },
  others: { doubt: 0.02, review: 0.045, act: 0.0008 },
  group: { doubt: 0.002, review: 0.085, act: 0.0015 },
}

/** Of the offences that are nothing but a name, such a share may be left to a person. */
const NAMES_LEFT = 0.005

/** By so much the sums rise that one harmless comment in a hundred exceeds, with each word more. */
const PER_WORD = 0.1

/** Where something hints at abuse, so much less is enough. */
const HINT = 0.3

/** The sums from which on a person looks, and from which on words may act, with a report of what they give. */
export function chooseThresholds(weighed: readonly Weighed[]): Omit<Thresholds, 'bias'> & { readonly report: string } {
  const level = ({ document, sum }: Weighed): number => sum - PER_WORD * countedWords(document.count)
  const sumsOf = (reach: Reach): Sums => {
    const of = weighed.filter(({ document }) => document.reach === reach)
    const found = of.filter(({ document }) => document.wanted && document.acted).map(({ sum }) => sum)
    const harmless = of.filter(({ document }) => !document.wanted && !document.acted).map(level)
    const { doubt, review, act } = SHARES[reach]
    return { doubt: quantile(found, doubt), review: quantile(harmless, 1 - review), act: quantile(harmless, 1 - act) }
  }
  const names = quantile(
    weighed.filter(({ document }) => document.wanted && document.named).map(({ sum }) => sum),
    NAMES_LEFT,
  )
  const reach = { you: sumsOf('you'), group: sumsOf('group'), others: sumsOf('others') }
  const acts = (one: Weighed): boolean => {
    const { acted, named, hinted, reach: of } = one.document
    return acted
      ? one.sum >= reach[of].doubt && !(named && one.sum < names)
      : level(one) >= reach[of].act - (hinted ? HINT : 0)
  }
  const looks = (one: Weighed): boolean =>
    acts(one) || one.document.hinted || level(one) >= reach[one.document.reach].review
  const share = (wanted: boolean, holds: (one: Weighed) => boolean): string => {
    const of = weighed.filter(({ document }) => document.wanted === wanted)
    return `${((100 * of.filter(holds).length) / of.length).toFixed(1)} %`
  }
  const right = weighed.filter(({ document, sum }) => document.wanted === sum > 0).length / weighed.length
  const sums = Object.entries(reach).map(
    ([of, { doubt, review, act }]) => `${of} ${doubt.toFixed(2)} / ${review.toFixed(2)} / ${act.toFixed(2)}`,
  )
  return {
    perWord: PER_WORD,
    names,
    hint: HINT,
    reach,
    report: [
      `  by weight alone right about ${(100 * right).toFixed(1)} %; doubt below, review and act from ${sums.join(', ')}, and ${PER_WORD} a word; names below ${names.toFixed(2)}`,
      `  removed ${share(true, acts)} (wrongly ${share(false, acts)}), before ${share(true, ({ document }) => document.acted)} (${share(false, ({ document }) => document.acted)}); with review ${share(true, looks)} (${share(false, looks)})`,
    ].join('\n'),
  }
}

/** The number below which the given share lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
