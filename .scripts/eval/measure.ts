import type { JudgedCase } from './judge.js'

/** A rate with its 95 % interval, all in per cent; nothing where there was nothing to count. */
export interface Rate {
  readonly hits: number
  readonly of: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The figures of one set, or of one kind. */
export interface Figures {
  readonly n: number
  readonly recall: Rate
  readonly recallReview: Rate
  readonly wrongRemovals: Rate
  readonly wrongReviews: Rate
  readonly accuracy: number
  readonly specificity: number | null
}

const Z = 1.96
const RESAMPLES = 1000
const SEED = 20_251
/** Groups this large on average mean that cases are not independent. */
const CLUSTERED = 1.25

/** Counts what was removed, held and left among a set's cases. */
export function measure(cases: readonly JudgedCase[]): Figures {
  const bad = cases.filter((one) => one.gold)
  const good = cases.filter((one) => !one.gold)
  const wrongRemovals = rate(good, (one) => one.verdict.remove)
  const right = cases.filter((one) => one.verdict.remove === one.gold).length
  return {
    n: cases.length,
    recall: rate(bad, (one) => one.verdict.remove),
    recallReview: rate(bad, (one) => one.verdict.remove || one.verdict.review),
    wrongRemovals,
    wrongReviews: rate(good, (one) => one.verdict.remove || one.verdict.review),
    accuracy: cases.length === 0 ? 0 : (100 * right) / cases.length,
    specificity: wrongRemovals.value === null ? null : 100 - wrongRemovals.value,
  }
}

/** The share of cases with a property, and its interval: Wilson's, or over groups drawn anew where cases come in groups. */
export function rate(cases: readonly JudgedCase[], isHit: (one: JudgedCase) => boolean): Rate {
  const of = cases.length
  const hits = cases.filter(isHit).length
  if (of === 0) return { hits, of, value: null, low: null, high: null }
  const groups = new Map<string, { hits: number; of: number }>()
  for (const one of cases) {
    const group = groups.get(one.group) ?? { hits: 0, of: 0 }
    group.of++
    if (isHit(one)) group.hits++
    groups.set(one.group, group)
  }
  const [low, high] =
    of / groups.size > CLUSTERED && hits > 0 && hits < of ? resample([...groups.values()]) : wilson(hits, of)
  return { hits, of, value: (100 * hits) / of, low, high }
}

/** Wilson's score interval of a share, in per cent. */
export function wilson(hits: number, of: number): readonly [number, number] {
  const share = hits / of
  const scale = 1 + (Z * Z) / of
  const middle = (share + (Z * Z) / (2 * of)) / scale
  const half = (Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))) / scale
  return [100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half)]
}

/** The middle 95 % of the share over groups drawn anew, with a fixed seed. */
function resample(groups: readonly { readonly hits: number; readonly of: number }[]): readonly [number, number] {
  const random = numbers(SEED)
  const shares = Array.from({ length: RESAMPLES }, () => {
    let hits = 0
    let of = 0
    for (let draw = 0; draw < groups.length; draw++) {
      const group = groups[Math.floor(random() * groups.length)]
      hits += group?.hits ?? 0
      of += group?.of ?? 0
    }
    return (100 * hits) / of
  }).sort((a, b) => a - b)
  return [shares[Math.floor(RESAMPLES * 0.025)] ?? 0, shares[Math.ceil(RESAMPLES * 0.975) - 1] ?? 100]
}

/** Numbers in [0, 1) from a seed (a linear congruence of 32 bits). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
