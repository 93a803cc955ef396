import { watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { openOutput } from './output.js'

/** Editors write a file in several steps; what follows within this time is one change. */
const SETTLE_MS = 30

/**
 * Runs something now and again whenever one of the files changes, until the process is interrupted or `io.signal` is raised.
 *
 * Errors: a run that cannot be made says so and waits for the next change; the exit code is that of the last run.
 */
export async function watchFiles(files: readonly string[], run: () => Promise<number>, io: Io): Promise<number> {
  const problems = openOutput(io.stderr)
  let code = 0
  const runOnce = async (): Promise<void> => {
    try {
      code = await run()
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error
      code = 2
      await problems.write(`sangfroid: ${error.message}\n`)
    }
    await problems.write('watching for changes, Ctrl+C ends\n')
  }
  const changes = watchFolders(files.map((file) => resolve(io.cwd, file)))
  const stop = (): void => changes.stop()
  io.signal?.addEventListener('abort', stop, { once: true })
  if (io.signal === undefined) process.once('SIGINT', stop)
  await runOnce()
  while (await changes.next()) await runOnce()
  process.off('SIGINT', stop)
  return code
}

interface Changes {
  /** Waits for the next change; false when the watching ends. */
  readonly next: () => Promise<boolean>
  readonly stop: () => void
}

/** Folders are watched, because editors replace files instead of writing into them. */
function watchFolders(paths: readonly string[]): Changes {
  let wake: (() => void) | undefined
  let changed = false
  let ended = false
  let timer: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = true
      wake?.()
    }, SETTLE_MS)
  }
  const names = new Map<string, Set<string>>()
  for (const path of paths) {
    const folder = dirname(path)
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(path)))
  }
  const watchers = [...names].flatMap(([folder, own]) => {
    try {
      return [watch(folder, (_, name) => name !== null && own.has(name) && settle())]
    } catch {
      return []
    }
  })
  return {
    next: async () => {
      if (!changed && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      changed = false
      return !ended
    },
    stop: () => {
      ended = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      wake?.()
    },
  }
}
