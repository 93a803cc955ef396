import { parseQueued } from '../outbound/parse-draft.js'
import type { Queued } from '../outbound/recheck.js'
import { fail, ok, type Result } from '../result.js'
import type { Input } from './inputs.js'
import { parseJsonLine } from './parse-json-line.js'
import type { Place } from './place.js'
import { type Line, readLines } from './read-lines.js'

/** What stands at a place: a draft, with what was said of it before, or why it is none. */
export interface ReadDraft {
  readonly place: Place
  readonly read: Result<Queued>
}

/**
 * Reads drafts from JSON Lines; where `plain`, each input is the text of one post.
 *
 * Errors: `unreadable-line`, `not-json`, or those of `parseDraft`; empty lines are passed over.
 */
export async function* readDrafts(inputs: readonly Input[], plain: boolean): AsyncGenerator<ReadDraft> {
  for (const input of inputs) {
    if (plain) yield { place: { file: input.name, line: 1 }, read: await readWhole(input) }
    else yield* readEach(input)
  }
}

async function* readEach({ name, chunks }: Input): AsyncGenerator<ReadDraft> {
  for await (const line of readLines(chunks())) {
    if ('text' in line && line.text.trim() === '') continue
    yield { place: { file: name, line: line.number }, read: readLine(line) }
  }
}

function readLine(line: Line): Result<Queued> {
  if ('problem' in line) return unreadable(line.problem)
  const json = parseJsonLine(line.text)
  return json.ok ? parseQueued(json.value) : json
}

async function readWhole({ name, chunks }: Input): Promise<Result<Queued>> {
  const lines: string[] = []
  for await (const line of readLines(chunks())) {
    if ('problem' in line) return unreadable(line.problem)
    lines.push(line.text)
  }
  return ok({ draft: { id: name, text: lines.join('\n') } })
}

function unreadable(message: string): Result<Queued> {
  return fail([{ code: 'unreadable-line', severity: 'error', path: '', message }])
}
