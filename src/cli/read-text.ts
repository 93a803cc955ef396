import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { MAX_LINE_BYTES } from './read-lines.js'

/**
 * Reads the whole standard input as one text, without the line break at its end.
 *
 * Errors: rejects with `CannotRun` when nothing is piped in, when it is too long, or not UTF-8.
 */
export async function readText(io: Io): Promise<string> {
  if (io.isTTY.stdin) throw new CannotRun('no comment to explain', 'give its text as an argument, or pipe it in')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const raw of io.stdin) {
    const chunk = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw
    length += chunk.length
    if (length > MAX_LINE_BYTES) throw new CannotRun(`the comment is longer than ${MAX_LINE_BYTES} bytes`)
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)).replace(/\r?\n$/, '')
  } catch {
    throw new CannotRun('the comment is not UTF-8 text')
  }
}
