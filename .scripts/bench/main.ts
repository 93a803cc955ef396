// The bench itself; .scripts/bench.ts bundles it and starts it.

import { parseArgs } from 'node:util'
import { table } from '../eval/table.js'
import { buildAutomaton, scan } from './automaton.js'
import { backtestContestants } from './backtest.js'
import { megabytesOfTerms, ratioWithStringClass, startUpMs } from './children.js'
import { type Decide, defaultEngine, engineWithHistory, engineWithRules, engineWithTerms } from './engine.js'
import { createObscenity, createObscenityWithRules } from './peers.js'
import { type Contestant, type Ratio, ratioOf, spread, type Times, timeRounds, workDone } from './rounds.js'
import { HOSTILE, LENGTHS, ordinaryTexts, quietTexts } from './texts.js'

const { values: options } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
})
const ROUNDS = options.quick ? 5 : 15

interface Wanted {
  readonly what: string
  readonly measured: Ratio
  readonly wanted: string
  readonly passed: boolean
  readonly unit?: string
}

const results: Wanted[] = []

function atMost(what: string, measured: Ratio, limit: number, unit = '×'): void {
  results.push({ what, measured, wanted: `≤ ${limit}${unit}`, passed: measured.median <= limit, unit })
}

function atLeast(what: string, measured: Ratio, limit: number): void {
  results.push({ what, measured, wanted: `≥ ${limit}×`, passed: measured.median >= limit })
}

function contestant(name: string, texts: readonly string[], judge: (text: string) => number): Contestant {
  return {
    name,
    size: texts.length,
    run: () => {
      let sum = 0
      for (const text of texts) sum += judge(text)
      return sum
    },
  }
}

function figures(times: Times): string {
  const rows = [...times].map(([name, some]) => {
    const { median, low, high } = spread(some)
    return [name, median.toFixed(2), `${low.toFixed(2)}-${high.toFixed(2)}`]
  })
  return table(['µs for one comment', 'median', 'least-most'], rows)
}

function comparePeers(decide: Decide): void {
  const obscene = createObscenity()
  const ruled = createObscenityWithRules()
  const automaton = buildAutomaton()
  const detects = (text: string): number => (obscene(text) ? 1 : 0)
  const hostile = Object.values(HOSTILE).map((make) => make(LENGTHS.hostile))
  for (const [name, length] of Object.entries(LENGTHS)) {
    const texts = name === 'hostile' ? hostile : ordinaryTexts(length)
    const times = timeRounds(
      [
        contestant('decide, default rule set', texts, decide),
        contestant('obscenity, detection', texts, detects),
        contestant('obscenity + 25 JsonLogic rules', texts, ruled),
        contestant('floor: NFKC, lower case, 10,000 terms', texts, (text) => scan(text, automaton)),
      ],
      name === 'hostile' ? 5 : ROUNDS,
    )
    console.log(`\n${name}: ${length} characters\n${figures(times)}`)
    const against = ratioOf(times, 'obscenity, detection', 'decide, default rule set')
    const above = ratioOf(times, 'decide, default rule set', 'floor: NFKC, lower case, 10,000 terms')
    if (name !== 'median') continue
    atLeast('140 characters: faster than obscenity detects', against, 5)
    atMost('140 characters: above the floor', above, 10)
  }
}

function checkLinearity(decide: Decide): void {
  const lengths = [10_000, 20_000, 40_000]
  const rows: string[][] = []
  let worst: { readonly kind: string; readonly ratio: Ratio } | undefined
  for (const [kind, make] of Object.entries(HOSTILE)) {
    const times = timeRounds(
      lengths.map((length) => contestant(String(length), [make(length)], decide)),
      5,
    )
    const perUnit = lengths.map((length) => spread(times.get(String(length)) ?? []).median / length)
    const growth = ratioOf(times, '40000', '10000')
    const ratio = { median: growth.median / 4, low: growth.low / 4, high: growth.high / 4 }
    if (worst === undefined || ratio.median > worst.ratio.median) worst = { kind, ratio }
    rows.push([kind, ...perUnit.map((time) => (time * 1000).toFixed(1)), ratio.median.toFixed(2)])
  }
  console.log(
    `\nHostile comments\n${table(['ns for one unit at a length of', ...lengths.map(String), '40,000 : 10,000'], rows)}`,
  )
  if (worst !== undefined) atMost(`a unit at 40,000 against 10,000, worst kind (${worst.kind})`, worst.ratio, 1.3)
}

function checkGrowth(): void {
  const texts = ordinaryTexts(LENGTHS.median)
  const terms = timeRounds(
    [1_000, 10_000, 100_000].map((count) => contestant(`${count} terms more`, texts, engineWithTerms(count))),
    ROUNDS,
  )
  console.log(`\nMore terms, 140 characters\n${figures(terms)}`)
  atMost('100,000 terms against 1,000', ratioOf(terms, '100000 terms more', '1000 terms more'), 1.3)
  const quiet = quietTexts()
  const rules = timeRounds(
    [10, 100, 1_000].map((count) => contestant(`${count} rules more`, quiet, engineWithRules(count))),
    ROUNDS,
  )
  console.log(`\nMore rules, comments without signals\n${figures(rules)}`)
  atMost('1,000 rules against 10', ratioOf(rules, '1000 rules more', '10 rules more'), 1.3)
  const histories = timeRounds(
    [5_000, 20_000].map((count) => contestant(`${count} entries`, quiet.slice(0, 5), engineWithHistory(count))),
    ROUNDS,
  )
  console.log(`\nLonger histories\n${figures(histories)}`)
  const { median, low, high } = ratioOf(histories, '20000 entries', '5000 entries')
  atMost('an entry at 20,000 against 5,000', { median: median / 4, low: low / 4, high: high / 4 }, 1.3)
}

function checkProcesses(): void {
  const single = (value: number): Ratio => ({ median: value, low: value, high: value })
  atMost('tables of 100,000 terms', single(megabytesOfTerms(100_000)), 60, ' MB')
  atMost('with a class extending String loaded', ratioWithStringClass(options.quick ? 3 : 5), 1.2)
  atMost('import and compile the default rule set', startUpMs(), 150, ' ms')
}

function checkBacktest(): void {
  const [bare, backtest] = backtestContestants(ordinaryTexts(LENGTHS.median))
  const times = timeRounds([bare, backtest], ROUNDS)
  console.log(`\nA labelled history, 140 characters\n${figures(times)}`)
  atMost('backtest against a bare loop of decisions', ratioOf(times, backtest.name, bare.name), 1.5)
}

function report(): void {
  const rows = results.map(({ what, measured, wanted, passed, unit = '×' }) => [
    what,
    `${measured.median.toFixed(2)}${unit}`,
    `${measured.low.toFixed(2)}-${measured.high.toFixed(2)}`,
    wanted,
    passed ? 'pass' : 'FAIL',
  ])
  console.log(`\n${table(['what', 'measured', 'least-most', 'wanted', ''], rows)}`)
  console.log(
    `\nNode ${process.version}, ${process.platform} ${process.arch}; ${workDone()} findings and actions in all`,
  )
  if (options.strict && results.some(({ passed }) => !passed)) process.exitCode = 1
}

const decide = defaultEngine()
const sections: Readonly<Record<string, () => void>> = {
  peers: () => comparePeers(decide),
  hostile: () => checkLinearity(decide),
  growth: checkGrowth,
  processes: checkProcesses,
  backtest: checkBacktest,
}
for (const [name, run] of Object.entries(sections)) if (options.only?.includes(name) ?? true) run()
report()
