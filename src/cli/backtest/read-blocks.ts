import { joinBytes } from '../join-bytes.js'

const NEWLINE = 0x0a
const BLOCK_BYTES = 1024 * 1024
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Cuts a stream into blocks of whole lines, each with memory of its own, so that it can be handed to another thread.
 *
 * Units: about a mebibyte each.
 * Bounds: memory for one block; a line longer than 64 MiB is cut into what will be broken lines.
 */
export async function* readBlocks(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const raw of chunks) {
    const chunk = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw
    pieces.push(chunk)
    length += chunk.length
    if (length < BLOCK_BYTES) continue
    const cut = length > MOST_BYTES ? chunk.length : chunk.lastIndexOf(NEWLINE) + 1
    if (cut === 0) continue
    pieces[pieces.length - 1] = chunk.subarray(0, cut)
    yield joinBytes(pieces, length - chunk.length + cut)
    pieces = cut < chunk.length ? [chunk.subarray(cut)] : []
    length = chunk.length - cut
  }
  if (length > 0) yield joinBytes(pieces, length)
}
