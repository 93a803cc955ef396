/**
 * Scores the labelled cases with the shipped default rule set, where the cases exist. docs/judgement.md says how to read it.
 *
 *   npm run eval -- [--part tune|aside|all] [--set NAME]… [--policy] [--kinds] [--targets] [--errors [N]] [--missed|--wrong]
 *                   [--sources [N]] [--timelines] [--json] [--save FILE] [--compare FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasCases, readJsonLines, splitFolder, type Timeline } from './eval/cases.js'
import { createJudge, type JudgedCase } from './eval/judge.js'
import { judgeCases, makeSplit } from './eval/judge-cases.js'
import { measure } from './eval/measure.js'
import {
  compareVerdicts,
  errorsReport,
  gapReport,
  kindsReport,
  setsReport,
  sourcesReport,
  targetsReport,
  timelinesReport,
} from './eval/reports.js'
import { playTimeline } from './eval/timelines.js'

const PARTS = ['tune', 'aside'] as const
const DEFAULTS: Readonly<Record<string, string>> = { '--errors': '5', '--sources': '40' }

/** `--errors` and `--sources` may stand without a number. */
const args = process.argv.slice(2).flatMap((arg, at, all) => {
  const usual = DEFAULTS[arg]
  return usual !== undefined && !/^\d+$/.test(all[at + 1] ?? '') ? [arg, usual] : [arg]
})

const { values: options } = parseArgs({
  args,
  options: {
    part: { type: 'string', default: 'all' },
    set: { type: 'string', multiple: true, default: [] },
    policy: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
    targets: { type: 'boolean', default: false },
    timelines: { type: 'boolean', default: false },
    errors: { type: 'string' },
    sources: { type: 'string' },
    kind: { type: 'string' },
    missed: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    save: { type: 'string' },
    compare: { type: 'string' },
  },
})

function judgedOf(parts: readonly ('tune' | 'aside')[]): readonly JudgedCase[] {
  return judgeCases({ parts, sets: options.set, policy: options.policy })
}

function timelinesOf(part: 'tune' | 'aside'): readonly Timeline[] {
  if (!hasCases()) return []
  return readJsonLines<Timeline>(join(splitFolder, part, 'timelines-house.jsonl'))
}

function playTimelines(parts: readonly ('tune' | 'aside')[]): string {
  const judge = createJudge()
  const played = parts.flatMap(timelinesOf).map((timeline) => playTimeline(timeline, judge))
  return timelinesReport(played, new Set(timelinesOf('tune').map((timeline) => timeline.id)))
}

function isPart(part: string): part is 'tune' | 'aside' {
  return PARTS.some((one) => one === part)
}

function run(): void {
  const parts = isPart(options.part) ? [options.part] : PARTS
  makeSplit()
  const judged = judgedOf(parts)
  if (options.part === 'tune' && !options.json) console.log(gapReport(judged, judgedOf(['aside'])))
  const tune = judged.filter((one) => one.part === 'tune')
  if (options.json) {
    const sets = new Map<string, JudgedCase[]>()
    for (const one of judged) sets.set(`${one.set}.${one.lang}`, [...(sets.get(`${one.set}.${one.lang}`) ?? []), one])
    console.log(JSON.stringify(Object.fromEntries([...sets].map(([name, cases]) => [name, measure(cases)])), null, 1))
  } else {
    console.log(setsReport(judged))
    if (options.kinds) console.log(kindsReport(judged))
    if (options.targets || options.set.length === 0) console.log(targetsReport(judged))
    if (options.timelines || options.set.length === 0) {
      console.log(playTimelines(parts))
    }
  }
  if (options.errors !== undefined) {
    const some = tune.filter((one) => options.kind === undefined || one.kind.startsWith(options.kind))
    console.log(errorsReport(some, Number(options.errors), { missed: !options.wrong, wrong: !options.missed }))
  }
  if (options.sources !== undefined) console.log(sourcesReport(tune, Number(options.sources)))
  const verdicts = Object.fromEntries(
    judged.map((one) => [one.id, (one.verdict.remove ? 2 : 0) + (one.verdict.review ? 1 : 0)]),
  )
  if (options.compare !== undefined) {
    const before: Record<string, number> = JSON.parse(readFileSync(options.compare, 'utf8'))
    console.log(compareVerdicts(judged, before))
  }
  if (options.save !== undefined) writeFileSync(options.save, JSON.stringify(verdicts))
}

if (!hasCases())
  console.log(
    'The cases of public corpora are not on this machine: only the sets written for this package are scored.\n',
  )
if (options.part === 'aside' && (options.errors ?? options.sources) !== undefined) {
  console.error(
    'The part set aside is measured, never read: --errors and --sources work on the part to tune on (--part tune).',
  )
  process.exitCode = 2
} else if (options.part !== 'all' && !isPart(options.part)) {
  console.error(`--part is tune, aside or all, not ${options.part}`)
  process.exitCode = 2
} else {
  run()
}
