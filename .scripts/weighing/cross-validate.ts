import { type Example, trainWeights, weigh } from './train.js'

/** A comment as the scale sees it. */
export interface Document extends Example {
  readonly kind: string
  readonly source: string
  /** Constructions have found hostile evidence in it, of the act tier. */
  readonly hinted: boolean
  readonly acted: boolean
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

/** Of comments that should stay, at most so many may weigh enough for a person to look, and to act without a hint. */
const WRONG = { review: 0.04, act: 0.001 } as const

/** Where something hints at abuse, this part of the sum that acts alone is enough. */
const HINTED = 0.92

/** Of the offences that constructions find for sure, at most so many may be left to a person for the words around. */
const DOUBTED = 0.001

/** The sums from which on a person looks, and from which on words may act, with what each gives. */
export function chooseThresholds(weighed: readonly Weighed[]): {
  readonly doubt: number
  readonly review: number
  readonly hinted: number
  readonly act: number
  readonly report: string
} {
  const open = weighed.filter(({ document }) => !document.acted)
  const bare = open.filter(({ document }) => !document.hinted)
  const review = quantile(open.filter(isHarmless), 1 - WRONG.review)
  const act = quantile(bare.filter(isHarmless), 1 - WRONG.act)
  const doubt = quantile(
    weighed.filter(({ document }) => document.wanted && document.acted),
    DOUBTED,
  )
  const hinted = act * HINTED
  const acts = ({ document, sum }: Weighed): boolean =>
    document.acted ? sum >= doubt : sum >= (document.hinted ? hinted : act)
  const looks = (one: Weighed): boolean => acts(one) || one.document.hinted || one.sum >= review
  const share = (wanted: boolean, holds: (one: Weighed) => boolean): string => {
    const of = weighed.filter(({ document }) => document.wanted === wanted)
    return `${((100 * of.filter(holds).length) / of.length).toFixed(1)} %`
  }
  const right = weighed.filter(({ document, sum }) => document.wanted === sum > 0).length / weighed.length
  return {
    doubt,
    review,
    hinted,
    act,
    report: [
      `  by weight alone right about ${(100 * right).toFixed(1)} %; doubt below ${doubt.toFixed(2)}, act from ${act.toFixed(2)}, with a hint ${hinted.toFixed(2)}, review from ${review.toFixed(2)}`,
      `  removed ${share(true, acts)} (wrongly ${share(false, acts)}), before ${share(true, ({ document }) => document.acted)} (${share(false, ({ document }) => document.acted)}); with review ${share(true, looks)} (${share(false, looks)})`,
    ].join('\n'),
  }
}

function isHarmless({ document }: Weighed): boolean {
  return !document.wanted
}

/** The sum below which the given share lies. */
function quantile(weighed: readonly Weighed[], share: number): number {
  const sums = weighed.map(({ sum }) => sum).sort((a, b) => a - b)
  return sums[Math.min(sums.length - 1, Math.floor(sums.length * share))] ?? 0
}
