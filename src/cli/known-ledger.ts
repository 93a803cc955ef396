import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LEDGER_MARK_FILE, openLedgerFolder } from '../stores/ledger-folder.js'
import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { showText } from './show-text.js'

/** Whether a name given on the command line is a folder that holds a ledger. */
export async function isLedgerFolder(name: string, io: Io): Promise<boolean> {
  const mark = join(resolve(io.cwd, name), LEDGER_MARK_FILE)
  return (await stat(mark).catch(() => undefined)) !== undefined
}

/**
 * Opens a ledger that is only read, and so must be there.
 *
 * Errors: rejects with `CannotRun` when the folder holds none.
 */
export async function openKnownLedger(name: string, io: Io): ReturnType<typeof openLedgerFolder> {
  if (!(await isLedgerFolder(name, io))) throw new CannotRun(`\`${showText(name)}\` is not a ledger folder`)
  return openLedgerFolder(resolve(io.cwd, name))
}
