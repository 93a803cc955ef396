import { fail, ok, type Result } from '../result.js'

/**
 * Reads one line of JSON.
 *
 * Errors: `not-json`, with what the parser met; the message quotes nothing of the line, which may hold personal data.
 */
export function parseJsonLine(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return fail([{ code: 'not-json', severity: 'error', path: '', message: `the line is not JSON: ${reason(error)}` }])
  }
}

function reason(error: unknown): string {
  if (!(error instanceof SyntaxError)) return 'it is too deeply nested'
  const at = /at position (\d+)/.exec(error.message)?.[1]
  if (at !== undefined) return `something is wrong at column ${Number(at) + 1}`
  return /end of JSON/.test(error.message) ? 'it ends too early' : 'a character stands where none can'
}
