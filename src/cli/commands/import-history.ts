import { type HistoryFormat, type HistoryOptions, importHistory } from '../../history/index.js'
import { EXIT } from '../exit-codes.js'
import { type Input, openInputs } from '../inputs.js'
import type { Io } from '../io.js'
import { type Output, openOutput } from '../output.js'
import { issueLine } from '../reporters/issue-line.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What `sangfroid import-history` may be told. */
export interface ImportHistoryOptions {
  readonly column?: HistoryOptions['columns']
  readonly dates?: HistoryOptions['dates']
  readonly self?: readonly string[]
  readonly page?: string
}

/** The longest file that is read as one text. */
const MAX_FILE_BYTES = 512 * 1024 * 1024

/** Writes the comments of exported files as JSON Lines; what cannot be read is said on the error output, and is a problem. */
export async function importHistoryFiles(
  format: HistoryFormat,
  names: readonly string[],
  options: ImportHistoryOptions,
  io: Io,
): Promise<number> {
  const { inputs, unreadable } = await openInputs(names, io)
  const output = openOutput(io.stdout)
  const errors = openOutput(io.stderr)
  for (const why of unreadable) await errors.write(`sangfroid: ${why}\n`)
  let problems = 0
  for (const input of inputs) problems += await importOne(input, { format, options, output, errors })
  await output.flush()
  if (unreadable.length > 0) return EXIT.couldNotRun
  return problems === 0 ? EXIT.fine : EXIT.problems
}

interface Import {
  readonly format: HistoryFormat
  readonly options: ImportHistoryOptions
  readonly output: Output
  readonly errors: Output
}

async function importOne(input: Input, { format, options, output, errors }: Import): Promise<number> {
  const text = await wholeText(input)
  if (text === undefined) {
    await errors.write(`sangfroid: \`${showText(input.name)}\` is not UTF-8 text, or is larger than 512 MB\n`)
    return 1
  }
  const { column, dates, self, page } = options
  const result = importHistory(format, text, {
    ...(column === undefined ? {} : { columns: column }),
    ...(dates === undefined ? {} : { dates }),
    ...(self === undefined ? {} : { selfIds: self }),
    ...(page === undefined ? {} : { pageId: page }),
  })
  const issues = result.ok ? result.warnings : result.issues
  for (const issue of issues) await errors.write(`${issueLine(issue, input.name)}\n`)
  for (const comment of result.ok ? result.value : []) {
    if (output.isClosed()) break
    await output.write(`${safeJson(comment)}\n`)
  }
  return issues.length
}

async function wholeText({ bytes, chunks }: Input): Promise<string | undefined> {
  if (bytes !== undefined && bytes > MAX_FILE_BYTES) return undefined
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts: string[] = []
  let length = 0
  try {
    for await (const chunk of chunks()) {
      length += chunk.length
      if (length > MAX_FILE_BYTES) return undefined
      parts.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    }
    return parts.join('') + decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
