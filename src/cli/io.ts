import type { Writable } from 'node:stream'

/** The world as the command line sees it; a test hands in its own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Writable
  readonly stderr: Writable
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The machine's clock, epoch ms. */
  readonly now: () => number
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean }
  /** Width of the terminal in columns, when there is one. */
  readonly columns: number | undefined
  /** Ends what would go on for ever, such as watching files; without it, an interrupt does. */
  readonly signal?: AbortSignal
}
