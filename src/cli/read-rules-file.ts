import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

import { issue } from '../issue-codes.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { reasonOf } from './reason-of.js'

const HINT = 'name a YAML or JSON file that is there'
const MAX_RULES_BYTES = 16 * 1024 * 1024

/**
 * Reads the text of a rule file.
 *
 * Bounds: 16 MiB; what is no plain file, as a pipe or a device, is not read.
 * Errors: `unreadable-file`; `syntax` with line and column where bytes are no UTF-8; `too-large`.
 */
export function readRulesFile(path: string, file: string): Result<string> {
  const refuse = (found: Issue): Result<string> => fail([{ ...found, file }])
  const unreadable = (why: string): Result<string> => refuse(issue('unreadable-file', '', `\`${file}\` ${why}`, HINT))
  try {
    const bytes = readBytes(path)
    if (bytes === 'no file') return unreadable('is no file')
    if (bytes === 'too large')
      return refuse(
        issue(
          'too-large',
          '',
          `the file is larger than ${MAX_RULES_BYTES} bytes`,
          'split it, and join it with `extends`',
        ),
      )
    return decode(bytes, file)
  } catch (error) {
    return unreadable(`cannot be read: ${reasonOf(error)}`)
  }
}

function readBytes(path: string): Uint8Array | 'no file' | 'too large' {
  const handle = openSync(path, 'r')
  try {
    const found = fstatSync(handle)
    if (!found.isFile()) return 'no file'
    if (found.size > MAX_RULES_BYTES) return 'too large'
    const bytes = new Uint8Array(found.size)
    let length = 0
    for (let more = 1; more > 0 && length < bytes.length; length += more)
      more = readSync(handle, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

function decode(bytes: Uint8Array, file: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    const hint = wide ? 'it looks like UTF-16: save it as UTF-8' : 'save it as UTF-8'
    const before = soundLines(bytes)
    return fail([{ ...issue('syntax', '', 'the file is not UTF-8 text', hint), file, ...before }])
  }
}

/** The place where the first byte stands that is no UTF-8. */
function soundLines(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let low = 0
  let high = bytes.length
  const decoder = new TextDecoder('utf-8', { fatal: true })
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
    // A streaming decoder keeps the beginning of a character; asking for the rest in vain makes it forget.
    try {
      decoder.decode()
    } catch {}
  }
  const lines = new TextDecoder().decode(bytes.subarray(0, low)).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
