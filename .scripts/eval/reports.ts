import { REMOVAL_GRADE_SIGNALS } from '../../src/rule-set/signal-ids.js'
import type { Evidence } from '../../src/signals/signal.js'
import type { JudgedCase } from './judge.js'
import { type Figures, measure, type Rate } from './measure.js'
import { table } from './table.js'
import type { PlayedTimeline } from './timelines.js'

const HEAD = [
  'n',
  'bad',
  'recall',
  '95 %',
  '+review',
  '95 %',
  'good',
  'wrong',
  '95 %',
  'w. review',
  'accuracy',
  'spec.',
]
const SHOWN = 160
const EXAMPLES = 4

/** Figures per set and in all, tune and aside apart where both were judged. */
export function setsReport(cases: readonly JudgedCase[]): string {
  const parts = [...new Set(cases.map((one) => one.part))]
  const rows = grouped(cases, (one) => `${one.set}.${one.lang}`).flatMap(([name, some]) => [
    figuresRow(name, measure(some)),
    ...(parts.length > 1
      ? parts.map((part) => figuresRow(`  ${part}`, measure(some.filter((one) => one.part === part))))
      : []),
  ])
  const totals = grouped(cases, (one) => one.lang).map(([lang, some]) => figuresRow(`all ${lang}`, measure(some)))
  return `\nSets, in per cent (recall: bad comments removed; wrong: good ones removed)\n${table(['set', ...HEAD], [...rows, ...totals])}`
}

/** Figures per kind of each set, for kinds with something wrong. */
export function kindsReport(cases: readonly JudgedCase[]): string {
  const rows = grouped(cases, (one) => `${one.set}.${one.lang} ${one.kind}`)
    .map(([name, some]) => [name, measure(some)] as const)
    .filter(([, figures]) => figures.accuracy < 100)
    .map(([name, figures]) => figuresRow(name, figures))
  return `\nKinds with mistakes\n${table(['kind', ...HEAD], rows)}`
}

function figuresRow(name: string, figures: Figures): readonly string[] {
  const { recall, recallReview, wrongRemovals, wrongReviews } = figures
  return [
    name,
    String(figures.n),
    String(recall.of),
    percent(recall.value),
    interval(recall),
    percent(recallReview.value),
    interval(recallReview),
    String(wrongRemovals.of),
    percent(wrongRemovals.value, 2),
    interval(wrongRemovals),
    percent(wrongReviews.value, 2),
    percent(figures.accuracy),
    percent(figures.specificity, 2),
  ]
}

function percent(value: number | null, digits = 1): string {
  return value === null ? '-' : value.toFixed(digits)
}

function interval({ low, high }: Rate): string {
  return low === null || high === null ? '' : `${low.toFixed(1)}-${high.toFixed(1)}`
}

/** Sentences that only name a group, or speak well of it. */
export function isNeutralMention(one: JudgedCase): boolean {
  return !one.gold && /^ident_|nontoxic$|^identity_neutral$/.test(one.kind)
}

/** Neutral mentions of groups that were removed or held, by group: nobody may fare worse for being named. */
export function targetsReport(cases: readonly JudgedCase[]): string {
  const neutral = cases.filter(isNeutralMention)
  const rows = grouped(neutral, (one) => `${one.set}.${one.lang} ${targetOf(one)}`)
    .map(([name, some]) => ({ name, figures: measure(some) }))
    .filter(({ figures }) => figures.wrongReviews.hits > 0)
    .sort(
      (a, b) =>
        b.figures.wrongRemovals.hits - a.figures.wrongRemovals.hits ||
        b.figures.wrongReviews.hits - a.figures.wrongReviews.hits,
    )
    .slice(0, 40)
    .map(({ name, figures }) => [
      name,
      String(figures.n),
      String(figures.wrongRemovals.hits),
      String(figures.wrongReviews.hits),
      interval(figures.wrongRemovals),
    ])
  const total = measure(neutral)
  const summary = `${total.n} neutral mentions of groups: ${total.wrongRemovals.hits} removed, ${total.wrongReviews.hits} removed or sent to review`
  return `\n${summary}\n${rows.length === 0 ? '' : table(['group', 'n', 'removed', 'review', '95 % removed'], rows)}`
}

const MADLIB_SLOTS = [/^Being (.+) is \S+$/, /^You are an? \S+ (.+)$/, /^I (?:am|hate) (.+)$/]

/** The group that a neutral mention is about. */
export function targetOf(one: JudgedCase): string {
  if (one.target !== undefined) return one.target
  for (const slot of MADLIB_SLOTS) {
    const found = slot.exec(one.text)
    if (found?.[1] !== undefined) return found[1].toLowerCase()
  }
  return '(any)'
}

/** Wrong cases by set, kind and direction, each with what the engine saw. */
export function errorsReport(
  cases: readonly JudgedCase[],
  most: number,
  show: { readonly missed: boolean; readonly wrong: boolean },
): string {
  const wrong = cases.filter((one) => one.verdict.remove !== one.gold && (one.gold ? show.missed : show.wrong))
  const blocks = grouped(
    wrong,
    (one) => `${one.set}.${one.lang} ${one.kind}: ${one.gold ? 'left, should go' : 'removed, should stay'}`,
  )
  return blocks
    .map(([name, some]) => `\n${name} (${some.length})\n${some.slice(0, most).map(describe).join('\n')}`)
    .join('\n')
}

function describe(one: JudgedCase): string {
  const seen = [...one.verdict.evidence]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map((evidence) => {
      const frames = (evidence.frames ?? []).map((frame) => `${frame.name}×${frame.factor}`).join(' ')
      const words = one.text.slice(evidence.start, evidence.end)
      const target = evidence.target === undefined ? '' : ` →${evidence.target}`
      return `      ${evidence.weight.toFixed(2)} ${evidence.signal} ${evidence.source}${target} «${words.slice(0, 60)}»${frames === '' ? '' : ` [${frames}]`}`
    })
  return [`  ${one.id} (${one.verdict.lang}) ${JSON.stringify(one.text.slice(0, SHOWN))}`, ...seen].join('\n')
}

/** Wrong removals by the strongest evidence behind them, the most frequent first, beside the right removals it led to. */
export function sourcesReport(cases: readonly JudgedCase[], most: number): string {
  const removed = cases.filter((one) => one.verdict.remove)
  const bySource = grouped(removed, (one) => strongest(one)?.source ?? `rules ${one.verdict.rules.join(' ')}`)
    .map(([source, some]) => ({
      source,
      right: some.filter((one) => one.gold),
      wrong: some.filter((one) => !one.gold),
    }))
    .filter(({ wrong }) => wrong.length > 0)
    .sort((a, b) => b.wrong.length - a.wrong.length || (a.source < b.source ? -1 : 1))
    .slice(0, most)
  const blocks = bySource.map(({ source, right, wrong }) => {
    const step = Math.ceil(wrong.length / EXAMPLES)
    const examples = wrong
      .filter((_, at) => at % step === 0)
      .map((one) => `  ${one.set}.${one.lang} ${one.kind}: ${quote(one)}`)
    return `\n${source}: ${wrong.length} wrong, ${right.length} right\n${examples.join('\n')}`
  })
  return `\nWrong removals by their strongest evidence\n${blocks.join('\n')}`
}

function strongest(one: JudgedCase): Evidence | undefined {
  const grave = one.verdict.evidence.filter(
    (evidence) => evidence.tier === 'act' && REMOVAL_GRADE_SIGNALS.some((signal) => signal === evidence.signal),
  )
  return grave.sort((a, b) => b.weight - a.weight)[0]
}

function quote(one: JudgedCase): string {
  const evidence = strongest(one)
  const words = evidence === undefined ? '' : `«${one.text.slice(evidence.start, evidence.end).slice(0, 60)}» in `
  return words + JSON.stringify(one.text.slice(0, SHOWN))
}

/** Which timelines went as expected; texts are shown only for those that may be read. */
export function timelinesReport(played: readonly PlayedTimeline[], named: ReadonlySet<string>): string {
  const rows = grouped(played, ({ timeline }) => `${timeline.lang} ${timeline.kind}`).map(([name, some]) => [
    name,
    String(some.length),
    String(some.filter((one) => one.wrong.length === 0).length),
    String(some.filter((one) => one.humourReplies === one.timeline.expect.humour_replies).length),
    String(some.filter((one) => !one.wrong.some((reason) => reason.startsWith('ban'))).length),
    String(some.filter((one) => !one.wrong.some((reason) => reason.startsWith('removed'))).length),
  ])
  const failed = played
    .filter((one) => named.has(one.timeline.id) && one.wrong.length > 0)
    .map((one) => `  ${one.timeline.id}: ${one.wrong.join('; ')}`)
  return `\nTimelines that went as expected\n${table(['kind', 'n', 'all right', 'jokes', 'ban', 'removed'], rows)}\n${failed.join('\n')}`
}

/** Cases judged otherwise than in a saved run. */
export function compareVerdicts(cases: readonly JudgedCase[], before: Readonly<Record<string, number>>): string {
  const flipped = cases.filter((one) => {
    const old = before[one.id]
    return old !== undefined && old >= 2 !== one.verdict.remove
  })
  const better = flipped.filter((one) => one.verdict.remove === one.gold)
  const worse = flipped.filter((one) => one.verdict.remove !== one.gold)
  const list = (some: readonly JudgedCase[]): string =>
    some
      .filter((one) => one.part === 'tune')
      .map(describe)
      .join('\n')
  return `\n${better.length} cases now right\n${list(better)}\n\n${worse.length} cases now wrong\n${list(worse)}`
}

/** Items by a key, in the order of the keys. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** A set is over-fitted when it loses more recall than this, in points, on the part set aside. */
const GAP = 8

/** Tune against set aside: what rises on the one and not on the other fits cases, not the language. */
export function gapReport(tune: readonly JudgedCase[], aside: readonly JudgedCase[]): string {
  const names = [...new Set(tune.map((one) => `${one.set}.${one.lang}`))].sort()
  const recall = (cases: readonly JudgedCase[], name: string): number | null => {
    const bad = cases.filter((one) => one.gold && `${one.set}.${one.lang}` === name)
    return bad.length < 20 ? null : (100 * bad.filter((one) => one.verdict.remove).length) / bad.length
  }
  const lines = names.flatMap((name) => {
    const own = recall(tune, name)
    const other = recall(aside, name)
    if (own === null || other === null || own - other < GAP) return []
    return [`  ${name}: recall ${own.toFixed(0)} % tuned on, ${other.toFixed(0)} % set aside`]
  })
  if (lines.length === 0) return 'No set is over-fitted: the part set aside scores like the part tuned on.'
  return [
    'OVER-FITTED: these constructions fit the cases, not the language. Only the figure set aside counts.',
    ...lines,
    '  Do not add another construction for one sentence. Replace literal lists by categories, widen the lexicons (synonyms, registers, inflection),',
    '  write each construction over categories with all its subjects, objects and tenses, and undo what raises only the tuned figure.',
  ].join('\n')
}
