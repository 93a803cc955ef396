import { resolve } from 'node:path'
import { isRecord } from '../is-record.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { ledgerEntries } from '../stores/ledger-folder.js'
import { parseEntry } from '../stores/parse-entry.js'
import { CannotRun } from './cannot-run.js'
import { openInputs } from './inputs.js'
import type { Io } from './io.js'
import { isLedgerFolder } from './known-ledger.js'
import { openOutput } from './output.js'
import { parseJsonLine } from './parse-json-line.js'
import { readLines } from './read-lines.js'

/** Lines that cannot be read are named one by one up to here. */
const MOST_NAMED = 20

/** The entries of a history, and how many lines could not be read. */
export interface ReadEntries {
  readonly entries: readonly LedgerEntry[]
  readonly broken: number
}

/**
 * Reads the entries of a ledger folder, or of a file of JSON Lines: decisions as `moderate --format jsonl` writes them, or single entries.
 *
 * Errors: rejects with `CannotRun` when there is no such folder or file; the first 20 broken lines are reported, all are counted.
 */
export async function readEntries(name: string, io: Io): Promise<ReadEntries> {
  if (name !== '-' && (await isLedgerFolder(name, io))) {
    const entries: LedgerEntry[] = []
    for await (const entry of ledgerEntries(resolve(io.cwd, name))) entries.push(entry)
    return { entries, broken: 0 }
  }
  const { inputs, unreadable } = await openInputs([name], io)
  const [input] = inputs
  if (input === undefined) throw new CannotRun(unreadable[0] ?? `cannot read \`${name}\``)
  return readFileEntries(input, io)
}

async function readFileEntries(
  input: { readonly name: string; readonly chunks: () => AsyncIterable<Uint8Array | string> },
  io: Io,
): Promise<ReadEntries> {
  const errors = openOutput(io.stderr)
  const entries: LedgerEntry[] = []
  let broken = 0
  for await (const line of readLines(input.chunks())) {
    if ('text' in line && line.text.trim() === '') continue
    const found = 'text' in line ? entriesIn(line.text) : undefined
    if (found === undefined) {
      broken += 1
      if (broken > MOST_NAMED) continue
      const hint =
        'text' in line && isComment(line.text) ? ' (a comment; `sangfroid moderate --format jsonl` decides it)' : ''
      await errors.write(`${input.name}:${line.number}: neither a decision nor an entry of a ledger${hint}\n`)
    } else entries.push(...found)
  }
  if (broken > MOST_NAMED) await errors.write(`${input.name}: and ${broken - MOST_NAMED} lines more like these\n`)
  return { entries, broken }
}

/** Whoever hands in the comments themselves is told how to get their decisions. */
function isComment(text: string): boolean {
  const json = parseJsonLine(text)
  return json.ok && isRecord(json.value) && Object.hasOwn(json.value, 'text') && !Object.hasOwn(json.value, 'kind')
}

function entriesIn(text: string): readonly LedgerEntry[] | undefined {
  const json = parseJsonLine(text)
  const value: unknown = json.ok ? json.value : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const list: unknown = Object.hasOwn(value, 'entries') && 'entries' in value ? value.entries : [value]
  if (!Array.isArray(list)) return undefined
  const entries = list.map((one) => parseEntry(JSON.stringify(one)))
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}
