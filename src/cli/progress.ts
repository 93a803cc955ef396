import { Presets, SingleBar } from 'cli-progress'

import type { Input } from './inputs.js'
import type { Io } from './io.js'

/** Shows how far a long run has come. */
export interface Progress {
  readonly advance: (bytes: number) => void
  readonly stop: () => void
}

/** Input from which on a bar is worth its line. */
const LONG_BYTES = 512 * 1024
const NO_PROGRESS: Progress = { advance: () => undefined, stop: () => undefined }

/**
 * Shows a bar on the error output while long files are read.
 *
 * Bounds: only on a terminal, only when the size is known and above 512 KiB.
 *
 * @param rowsGoBy whether results appear while the files are read: on the same terminal they are progress enough
 */
export function startProgress(
  inputs: readonly Input[],
  io: Io,
  { doing, rowsGoBy = false }: { readonly doing: string; readonly rowsGoBy?: boolean },
): Progress {
  const total = inputs.reduce((sum, { bytes }) => sum + (bytes ?? Number.NaN), 0)
  if (!io.isTTY.stderr || (rowsGoBy && io.isTTY.stdout) || !(total >= LONG_BYTES)) return NO_PROGRESS
  const bar = new SingleBar(
    {
      stream: io.stderr,
      format: `${doing} [{bar}] {percentage}% · {eta_formatted} left`,
      clearOnComplete: true,
      gracefulExit: false,
      hideCursor: null,
      linewrap: null,
    },
    Presets.legacy,
  )
  bar.start(total, 0)
  return { advance: (bytes) => bar.increment(bytes), stop: () => bar.stop() }
}
