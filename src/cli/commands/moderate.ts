import { resolve } from 'node:path'

import type { Histories } from '../../stores/histories.js'
import { openLedgerFolder } from '../../stores/ledger-folder.js'
import { memoryHistories } from '../../stores/memory-histories.js'
import { chooseColours } from '../colours.js'
import { EXIT } from '../exit-codes.js'
import { openInputs } from '../inputs.js'
import type { Io } from '../io.js'
import { loadJudge } from '../load-judge.js'
import { moderateLines } from '../moderate-lines.js'
import { openOutput } from '../output.js'
import { startProgress } from '../progress.js'
import { jsonlReporter } from '../reporters/jsonl-reporter.js'
import { tableReporter } from '../reporters/table-reporter.js'

/** What `sangfroid moderate` may be told. */
export interface ModerateOptions {
  readonly format: 'table' | 'jsonl'
  readonly rules: string
  readonly ledger?: string
  readonly now?: number
}

/** Width of a table that no terminal bounds. */
const WIDE_COLUMNS = 140

/** Decides the comments of files or of the standard input, and reports each in turn. */
export async function moderate(files: readonly string[], options: ModerateOptions, io: Io): Promise<number> {
  const { inputs, unreadable } = await openInputs(files, io)
  const problems = openOutput(io.stderr)
  for (const reason of unreadable) await problems.write(`sangfroid: ${reason}\n`)
  if (inputs.length === 0) return EXIT.couldNotRun
  const judge = await loadJudge(options.rules, io)
  const histories = await openHistories(options, io)
  const progress = startProgress(inputs, io, { doing: 'moderating', rowsGoBy: true })
  const output = openOutput(io.stdout)
  try {
    const totals = await moderateLines(inputs, {
      judge,
      histories,
      reporter:
        options.format === 'jsonl' ? jsonlReporter : tableReporter(io.columns ?? WIDE_COLUMNS, chooseColours(io)),
      output,
      problems,
      now: () => options.now ?? io.now(),
      onProgress: progress.advance,
    })
    await output.flush()
    if (unreadable.length > 0) return EXIT.couldNotRun
    return totals.broken === 0 ? EXIT.fine : EXIT.problems
  } finally {
    progress.stop()
    await histories.close()
  }
}

async function openHistories({ ledger }: ModerateOptions, io: Io): Promise<Histories> {
  return ledger === undefined ? memoryHistories() : openLedgerFolder(resolve(io.cwd, ledger))
}
