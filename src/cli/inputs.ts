import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { resolve } from 'node:path'

import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { reasonOf } from './reason-of.js'
import { showText } from './show-text.js'

const CHUNK_BYTES = 256 * 1024

/** Something to read from; `bytes` is its size when it is known beforehand. */
export interface Input {
  readonly name: string
  readonly bytes: number | undefined
  readonly chunks: () => AsyncIterable<Uint8Array | string>
}

/** What the arguments named: what can be read, and why the rest cannot. */
export interface Inputs {
  readonly inputs: readonly Input[]
  readonly unreadable: readonly string[]
}

/**
 * Finds what the arguments name; `-`, or no argument at all, is the standard input.
 *
 * Errors: a file that cannot be read is among `unreadable`, in words; rejects with `CannotRun` when nothing is piped in.
 */
export async function openInputs(names: readonly string[], io: Io): Promise<Inputs> {
  if (names.length === 0 && io.isTTY.stdin) {
    throw new CannotRun('no comments to read', 'name a file of JSON Lines, or pipe one in')
  }
  const wanted = names.length === 0 ? ['-'] : names
  if (wanted.filter((name) => name === '-').length > 1) throw new CannotRun('`-` can be read only once')
  const opened = await Promise.all(
    wanted.map((name) =>
      name === '-' ? { name: 'stdin', bytes: undefined, chunks: () => io.stdin } : openFile(name, io),
    ),
  )
  return {
    inputs: opened.filter((one) => typeof one !== 'string'),
    unreadable: opened.filter((one) => typeof one === 'string'),
  }
}

async function openFile(name: string, io: Io): Promise<Input | string> {
  const path = resolve(io.cwd, name)
  const cannot = (why: string): string => `cannot read \`${showText(name)}\`: ${why}`
  try {
    const found = await stat(path)
    if (found.isDirectory()) return cannot('it is a folder')
    await access(path, constants.R_OK)
    const bytes = found.isFile() ? found.size : undefined
    return { name, bytes, chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) }
  } catch (error) {
    return cannot(reasonOf(error))
  }
}
