import type { JudgedCase } from './judge.js'
import { measure, type Rate, rate, wilson } from './measure.js'
import { grouped, isNeutralMention, targetOf } from './reports.js'

// The tables of docs/figures.md. Every rate stands with the number of cases behind it and its 95 % interval.

type Part = 'tune' | 'aside'

const LANGUAGES: ReadonlySet<string> = new Set(['en', 'fr', 'es'])
/** Disguises of one letter, and words glued together: they are wanted apart. */
const DISGUISE = /^obf_/

/** Recall and wrong removals of each set in a language with rules, both parts beside each other. */
export function setsTable(cases: readonly JudgedCase[]): string {
  const rows = grouped(
    cases.filter((one) => LANGUAGES.has(one.lang)),
    (one) => `${one.set}.${one.lang}`,
  ).map(([name, some]) => {
    const [tune, aside] = (['tune', 'aside'] as const).map((part) => measure(ofPart(some, part)))
    const accuracy = aside === undefined ? '-' : aside.accuracy.toFixed(1)
    return [
      name,
      share(tune?.recall),
      share(tune?.wrongRemovals),
      share(aside?.recall),
      share(aside?.recallReview),
      share(aside?.wrongRemovals),
      share(aside?.wrongReviews),
      accuracy,
    ]
  })
  return markdown(
    [
      'set',
      'tuned on: recall',
      'wrong',
      'set aside: recall',
      'recall with review',
      'wrong',
      'wrong with review',
      'accuracy',
    ],
    rows,
  )
}

/** The kinds of the realistic sets, on the part set aside. */
export function kindsTable(cases: readonly JudgedCase[]): string {
  const realistic = ofPart(cases, 'aside').filter((one) => one.set === 'house' || one.set === 'written')
  const rows = grouped(realistic, (one) => `${one.lang} ${one.kind}`).map(([name, some]) => {
    const { recall, recallReview, wrongRemovals } = measure(some)
    return [name, share(recall), share(recallReview), share(wrongRemovals)]
  })
  return markdown(['kind', 'recall', 'recall with review', 'wrong removals'], rows)
}

/** Comments to remove beside their harmless twins: both have to be right. */
export function pairsTable(cases: readonly JudgedCase[]): string {
  const rows = grouped(
    cases.filter((one) => one.set === 'written' || one.set === 'twins'),
    (one) => `${one.lang} ${one.set === 'twins' ? 'twins' : one.part === 'tune' ? 'part a' : 'part b'}`,
  ).map(([name, some]) => {
    const pairs = grouped(some, (one) => one.group)
      .map(([, pair]) => pair)
      .filter((pair) => pair.some((one) => one.gold) && pair.some((one) => !one.gold))
    const right = pairs.filter((pair) => pair.every((one) => one.verdict.remove === one.gold)).length
    return [name, String(pairs.length), ofAll(right, pairs.length)]
  })
  return markdown(['pairs', 'n', 'both right'], rows)
}

/** Recall of disguised comments beside that of the same comments as they were. */
export function disguisesTable(cases: readonly JudgedCase[]): string {
  const plain = new Map(cases.map((one) => [one.id, one]))
  const disguised = cases.filter((one) => one.set === 'obfus' && one.gold)
  const rows = grouped(disguised, (one) => `${one.lang} ${one.kind.replace(DISGUISE, '')}`).map(([name, some]) => {
    const known = some.flatMap((one) => {
      const source = plain.get(one.source ?? '')
      return source === undefined ? [] : [{ one, source }]
    })
    const before = known.filter(({ source }) => source.verdict.remove)
    const after = before.filter(({ one }) => one.verdict.remove).length
    return [name, String(known.length), String(before.length), ofAll(after, before.length)]
  })
  return markdown(['disguise', 'cases', 'removed as they were', 'of those, removed in disguise'], rows)
}

/** Neutral and kind mentions of each group: nobody may fare worse for being named. */
export function groupsTable(cases: readonly JudgedCase[]): string {
  const neutral = cases.filter((one) => LANGUAGES.has(one.lang) && isNeutralMention(one))
  const rows = [
    ...grouped(neutral, (one) => `${one.lang} ${targetOf(one).toLowerCase()}`).filter(
      ([, some]) => some.length >= LEAST_OF_GROUP,
    ),
    ...grouped(neutral, (one) => `${one.lang} all`),
  ].map(([name, some]) => {
    const { n, wrongRemovals, wrongReviews } = measure(some)
    return [name, String(n), share(wrongRemovals), share(wrongReviews)]
  })
  return markdown(['group', 'n', 'removed', 'removed or sent to review'], rows)
}

/** Groups named less often tell nothing by themselves; they count in the totals. */
const LEAST_OF_GROUP = 8

/** Words that a group says of itself, in every set that has them. */
export function reclaimedTable(cases: readonly JudgedCase[]): string {
  const rows = grouped(
    cases.filter((one) => !one.gold && /reclaimed/.test(one.kind)),
    (one) => `${one.set}.${one.lang} ${one.part === 'tune' ? 'tuned on' : 'set aside'}`,
  ).map(([name, some]) => {
    const { n, wrongRemovals, wrongReviews } = measure(some)
    return [name, String(n), share(wrongRemovals), share(wrongReviews)]
  })
  return markdown(['reclaimed use', 'n', 'removed', 'removed or sent to review'], rows)
}

/** A harmless comment in a way of speaking. */
export interface DialectCase {
  readonly dialect: string
  readonly lang: string
  readonly removed: boolean
  readonly reviewed: boolean
}

/** Harmless comments by the way of speaking they are written in. */
export function dialectsTable(cases: readonly DialectCase[]): string {
  const rows = grouped(cases, (one) => `${one.lang} ${one.dialect}`).map(([name, some]) => [
    name,
    String(some.length),
    ofAll(some.filter((one) => one.removed).length, some.length),
    ofAll(some.filter((one) => one.removed || one.reviewed).length, some.length),
  ])
  return markdown(['way of speaking', 'n', 'removed', 'removed or sent to review'], rows)
}

/** The values between which a calibration note speaks. */
const BANDS = [
  [0.4, 0.5],
  [0.5, 0.65],
  [0.65, 0.8],
  [0.8, 1.01],
] as const

/** What a value of a signal means: of the comments whose strongest removal-grade signal it is, how many are labelled to be removed. */
export function calibrationTable(
  cases: readonly JudgedCase[],
  signal: string,
  isStrongest: (one: JudgedCase) => boolean,
): string {
  const rows = [...new Set(cases.map((one) => one.lang))]
    .filter((lang) => lang === 'en' || lang === 'fr')
    .sort()
    .flatMap((lang) =>
      BANDS.map(([low, high]) => {
        const some = cases.filter((one) => {
          const value = one.verdict.values[signal] ?? 0
          return one.lang === lang && value >= low && value < high && isStrongest(one)
        })
        const band = high > 1 ? `${low} to 1` : `${low} to ${high}`
        return [lang, band, ...(['tune', 'aside'] as const).map((part) => share(rate(ofPart(some, part), isGold)))]
      }),
    )
  return markdown(['', 'value', 'should go, tuned on', 'should go, set aside'], rows)
}

function isGold(one: JudgedCase): boolean {
  return one.gold
}

function ofPart(cases: readonly JudgedCase[], part: Part): readonly JudgedCase[] {
  return cases.filter((one) => one.part === part)
}

function share(given: Rate | undefined): string {
  if (given === undefined || given.value === null || given.low === null || given.high === null) return '-'
  return `${given.value.toFixed(1)} (${given.low.toFixed(1)} to ${given.high.toFixed(1)}, n ${given.of})`
}

function ofAll(hits: number, of: number): string {
  if (of === 0) return '-'
  const [low, high] = wilson(hits, of)
  return `${((100 * hits) / of).toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
