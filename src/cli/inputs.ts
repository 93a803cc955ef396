import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { reasonOf } from './reason-of.js'

const CHUNK_BYTES = 256 * 1024

/** Something to read from; `bytes` is its size when it is known beforehand. */
export interface Input {
  readonly name: string
  readonly bytes: number | undefined
  readonly chunks: () => AsyncIterable<Uint8Array | string>
}

/**
 * Finds what the arguments name; `-`, or no argument at all, is the standard input.
 *
 * Errors: rejects with `CannotRun` before anything is read when a file is missing, or when nothing is piped in.
 */
export async function openInputs(names: readonly string[], io: Io): Promise<readonly Input[]> {
  if (names.length === 0 && io.isTTY.stdin) {
    throw new CannotRun('no comments to read', 'name a file of JSON Lines, or pipe one in')
  }
  const wanted = names.length === 0 ? ['-'] : names
  if (wanted.filter((name) => name === '-').length > 1) throw new CannotRun('`-` can be read only once')
  return Promise.all(
    wanted.map((name) =>
      name === '-' ? { name: 'stdin', bytes: undefined, chunks: () => io.stdin } : openFile(name, io),
    ),
  )
}

async function openFile(name: string, io: Io): Promise<Input> {
  const path = resolve(io.cwd, name)
  const found = await stat(path).catch((error: unknown) => {
    throw new CannotRun(`cannot read \`${name}\`: ${reasonOf(error)}`)
  })
  if (found.isDirectory()) throw new CannotRun(`cannot read \`${name}\`: it is a folder`)
  const bytes = found.isFile() ? found.size : undefined
  return { name, bytes, chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) }
}
