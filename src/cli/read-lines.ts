import { joinBytes } from './join-bytes.js'

/** A line of input, or why it cannot be read; `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly bytes: number; readonly text: string }
  | { readonly number: number; readonly bytes: number; readonly problem: string }

/** Longest line that is read; a longer one is reported and skipped without being kept. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024

const NEWLINE = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Cuts a stream of bytes into lines of UTF-8 text, as they come in.
 *
 * Units: `bytes` is the length of the line with its line break.
 * Bounds: memory for one line of at most `maxBytes`; a byte order mark and carriage returns before line breaks are dropped.
 * Errors: a line that is not UTF-8 or too long comes back with its `problem`; the rest goes on.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array | string>,
  maxBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0
  for await (const raw of chunks) {
    const chunk = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      if (length <= maxBytes) pieces.push(chunk.subarray(from, at))
      length += at - from
      number += 1
      yield toLine(pieces, { number, length, maxBytes, bytes: length + 1 })
      pieces = []
      length = 0
      from = at + 1
    }
    length += chunk.length - from
    if (length > maxBytes) pieces = []
    else if (from < chunk.length) pieces.push(chunk.subarray(from))
  }
  if (length > 0) yield toLine(pieces, { number: number + 1, length, maxBytes, bytes: length })
}

interface Measured {
  readonly number: number
  readonly length: number
  readonly maxBytes: number
  readonly bytes: number
}

function toLine(pieces: readonly Uint8Array[], { number, length, maxBytes, bytes }: Measured): Line {
  if (length > maxBytes) return { number, bytes, problem: `the line is longer than ${maxBytes} bytes` }
  const line = trimReturn(join(pieces, length))
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(line)
    return { number, bytes, text }
  } catch {
    return { number, bytes, problem: 'the line is not UTF-8 text' }
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : joinBytes(pieces, length)
}

function trimReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line
}
