import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

import { CannotRun } from './cannot-run.js'
import { EXIT } from './exit-codes.js'
import type { Io } from './io.js'
import { type Output, openOutput } from './output.js'

/** Editors write a file in several steps; what comes within this time is one change. */
const SETTLE_MS = 25

/** What one look came to, and the files it depends on, as absolute paths. */
export interface Look {
  readonly code: number
  readonly files: readonly string[]
}

/**
 * Looks, and looks again whenever one of the files changes, until the command is ended; the exit code is that of the last look.
 * `files` are watched even where no look could be made.
 *
 * Bounds: folders are watched, so that files that editors replace, or that are not there yet, are seen, unless their folder is not
 * there either; a change while it looks is not lost.
 */
export async function watchFiles(
  look: () => Promise<Look>,
  io: Pick<Io, 'stderr' | 'now' | 'signal'>,
  files: readonly string[] = [],
): Promise<number> {
  const notes = openOutput(io.stderr)
  const folders = new Map<string, FSWatcher>()
  const watched = new Set<string>()
  let changed: (() => void) | undefined
  let isChanged = false
  const note = (folder: string, file: string | null): void => {
    if (file !== null && !watched.has(`${folder}/${basename(file)}`)) return
    isChanged = true
    changed?.()
  }
  const follow = (paths: readonly string[]): void => {
    for (const path of paths) {
      const folder = dirname(path)
      watched.add(`${folder}/${basename(path)}`)
      if (!folders.has(folder) && existsSync(folder))
        folders.set(
          folder,
          watch(folder, (_, file) => note(folder, file)),
        )
    }
  }
  let code: number = EXIT.fine
  const end = endOf(io.signal)
  try {
    follow(files)
    for (;;) {
      isChanged = false
      const start = io.now()
      const found = await lookOrSay(look, files, notes)
      code = found.code
      follow(found.files)
      await notes.write(`looked in ${io.now() - start} ms; waiting for changes\n`)
      const stopped = await next(
        () => isChanged,
        (wake) => {
          changed = wake
        },
        end.signal,
      )
      if (stopped) return code
    }
  } finally {
    for (const watcher of folders.values()) watcher.close()
    end.release()
  }
}

/** Waits for a change that has settled, or for the end. */
async function next(
  isChanged: () => boolean,
  listen: (wake: () => void) => void,
  ended: AbortSignal | undefined,
): Promise<boolean> {
  if (isOver(ended)) return true
  if (!isChanged())
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        ended?.removeEventListener('abort', wake)
        resolve()
      }
      listen(wake)
      ended?.addEventListener('abort', wake, { once: true })
    })
  if (isOver(ended)) return true
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  return false
}

function isOver(ended: AbortSignal | undefined): boolean {
  return ended?.aborted === true
}

/** A look that cannot be made says so and waits for the next change. */
async function lookOrSay(look: () => Promise<Look>, files: readonly string[], notes: Output): Promise<Look> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    await notes.write(`sangfroid: ${error.message}\n`)
    return { code: EXIT.couldNotRun, files }
  }
}

/** Without a signal of the caller's, an interrupt ends the watching in order. */
function endOf(given: AbortSignal | undefined): { readonly signal: AbortSignal; readonly release: () => void } {
  if (given !== undefined) return { signal: given, release: () => undefined }
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, abort)
  return {
    signal: controller.signal,
    release: () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, abort)
    },
  }
}
