import type { Climate, Mode } from '../../climate/climate.js'
import type { DraftOptions } from '../../outbound/judge-draft.js'
import { recheck } from '../../outbound/recheck.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { CannotRun } from '../cannot-run.js'
import { describeIssue, showReason } from '../describe-issue.js'
import { startDoubts } from '../doubts.js'
import { EXIT } from '../exit-codes.js'
import { openInputs } from '../inputs.js'
import type { Io } from '../io.js'
import { openKnownLedger } from '../known-ledger.js'
import { loadJudge } from '../load-judge.js'
import { openOutput } from '../output.js'
import { pageLook } from '../page-look.js'
import { showPlace } from '../place.js'
import { readDrafts } from '../read-drafts.js'
import { draftJson } from '../reporters/draft-json.js'
import { type DraftTotals, draftText, draftTotals } from '../reporters/draft-text.js'
import { showText } from '../show-text.js'

/** What `sangfroid drafts` may be told. */
export interface DraftsOptions {
  readonly format: 'text' | 'jsonl'
  readonly rules: string
  readonly ledger?: string
  readonly mode?: Mode
  readonly fact?: Readonly<Record<string, boolean>>
  readonly now?: number
  readonly changed?: true
  readonly plain?: true
}

/** Judges the drafts of files or of the standard input, again where they were judged before; anything held is a problem. */
export async function judgeDrafts(files: readonly string[], options: DraftsOptions, io: Io): Promise<number> {
  const { inputs, unreadable } = await openInputs(files, io)
  const problems = openOutput(io.stderr)
  for (const reason of unreadable) await problems.write(`sangfroid: ${reason}\n`)
  if (inputs.length === 0) return EXIT.couldNotRun
  const { compiled } = await loadJudge(options.rules, io)
  refuseUnknownFacts(options, compiled)
  const pages = await openPages(options, io)
  const output = openOutput(io.stdout)
  const doubts = startDoubts()
  const look = pageLook(io)
  let totals: DraftTotals = { publish: 0, hold: 0, newlyHeld: 0, released: 0, broken: 0 }
  try {
    for await (const { place, read } of readDrafts(inputs, options.plain === true)) {
      if (!read.ok) {
        totals = { ...totals, broken: totals.broken + 1 }
        for (const found of read.issues)
          await problems.write(`${showPlace(place)}: ${showReason(describeIssue(found))}\n`)
        continue
      }
      doubts.add(read.warnings, place)
      const { draft, verdict: before = null } = read.value
      const page = await pages.of(draft.pageId)
      const given = draftOptions(options, { now: options.now ?? io.now(), page })
      const verdict = recheck(compiled, [read.value], given).items[0]?.verdict
      if (verdict === undefined) continue
      totals = countVerdict(totals, before, verdict.verdict)
      const judged = { draft, verdict, before, place }
      if (options.changed === true && before === verdict.verdict) continue
      await output.write(options.format === 'jsonl' ? draftJson(judged) : draftText(judged, look))
      if (output.isClosed()) break
    }
  } finally {
    await pages.close()
  }
  for (const note of doubts.notes()) await problems.write(`${note}\n`)
  if (options.format === 'text') await output.write(draftTotals(totals))
  await output.flush()
  if (unreadable.length > 0) return EXIT.couldNotRun
  return totals.hold + totals.broken === 0 ? EXIT.fine : EXIT.problems
}

function draftOptions(
  { mode, fact = {} }: DraftsOptions,
  { now, page }: { now: number; page: Climate | undefined },
): DraftOptions {
  const context = mode === undefined ? fact : { ...fact, mode }
  return page === undefined ? { now, context } : { now, context, page }
}

function countVerdict(totals: DraftTotals, before: string | null, verdict: 'publish' | 'hold'): DraftTotals {
  const changed = before !== null && before !== verdict
  return {
    ...totals,
    [verdict]: totals[verdict] + 1,
    newlyHeld: totals.newlyHeld + (changed && verdict === 'hold' ? 1 : 0),
    released: totals.released + (changed && verdict === 'publish' ? 1 : 0),
  }
}

function refuseUnknownFacts({ fact = {} }: DraftsOptions, { document }: CompiledRuleSet): void {
  const known = Object.keys(document.facts ?? {})
  for (const id of Object.keys(fact)) {
    if (known.includes(id)) continue
    const near = suggestName(id, known)
    const declared = known.length === 0 ? 'the rule set declares no facts' : `declared are ${known.join(', ')}`
    throw new CannotRun(
      `the fact \`${showText(id, 80)}\` is not declared`,
      near === undefined ? declared : `did you mean \`${near}\`?`,
    )
  }
}

interface Pages {
  readonly of: (pageId?: string) => Promise<Climate | undefined>
  readonly close: () => Promise<void>
}

async function openPages({ ledger }: DraftsOptions, io: Io): Promise<Pages> {
  if (ledger === undefined) return { of: async () => undefined, close: async () => {} }
  const histories = await openKnownLedger(ledger, io)
  return { of: (pageId = '') => histories.pageOf(pageId), close: histories.close }
}
