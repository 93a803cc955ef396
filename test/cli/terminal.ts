import type { Io } from '../../src/cli/io.js'
import { run } from '../../src/cli/main.js'
import { type Kept, keep } from './keep.js'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a test may change of the world. */
export type World = Partial<Omit<Io, 'stdin' | 'stdout' | 'stderr'>> & { readonly stdin?: string | Uint8Array }

export const NOON = Date.UTC(2026, 2, 1, 12)

/** An `Io` for tests: no terminal, noon on 1 March 2026. */
export function ioFor(world: World, out: Kept, err: Kept): Io {
  const { stdin = '', ...rest } = world
  return {
    stdin: (async function* () {
      yield stdin
    })(),
    stdout: out.stream,
    stderr: err.stream,
    cwd: process.cwd(),
    env: {},
    now: () => NOON,
    isTTY: { stdin: false, stdout: false, stderr: false },
    columns: undefined,
    ...rest,
  }
}

/** Runs the command line in this process. */
export async function runCli(argv: readonly string[], world: World = {}): Promise<Ran> {
  const out = keep()
  const err = keep()
  const code = await run(argv, ioFor(world, out, err))
  await Promise.all([out.stream, err.stream].map((stream) => new Promise<void>((resolve) => stream.end(resolve))))
  return { code, out: out.text(), err: err.text() }
}
