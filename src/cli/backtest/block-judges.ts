import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { CannotRun } from '../cannot-run.js'
import { type JudgedBlock, judgeBlock } from './judge-block.js'

/** Judges blocks, as many at a time as there are threads. */
export interface BlockJudges {
  /** How many blocks may be under way. */
  readonly width: number
  readonly judge: (block: Uint8Array<ArrayBuffer>) => Promise<JudgedBlock>
  readonly stop: () => Promise<void>
}

/** What a thread is told when it begins. */
export interface ThreadOrders {
  readonly rules: string
  readonly cwd: string
  readonly now: number
}

const THREAD = './backtest-thread.js'

/** Tells whether there are threads to start: run from its sources, the command judges by itself. */
export function hasThreads(): boolean {
  return existsSync(new URL(THREAD, import.meta.url))
}

/** Judges in this thread. */
export function judgeHere(ruleSet: CompiledRuleSet, now: number): BlockJudges {
  return {
    width: 1,
    judge: async (block) => judgeBlock(ruleSet, block, now),
    stop: async () => undefined,
  }
}

/**
 * Judges in threads, each with the rule set compiled for itself. One starts when a block comes and those before it are busy.
 *
 * Bounds: at most `most` threads.
 * Errors: a thread that fails rejects the blocks it has with `CannotRun`.
 */
export function startThreads(most: number, orders: ThreadOrders): BlockJudges {
  const threads: Thread[] = []
  return {
    // Two for each thread, so that none waits for the next to arrive.
    width: most * 2,
    judge: (block) => {
      const [idlest] = [...threads].sort((a, b) => a.load() - b.load())
      if (idlest !== undefined && (idlest.load() === 0 || threads.length >= most)) return idlest.judge(block)
      const next = startThread(orders)
      threads.push(next)
      return next.judge(block)
    },
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()))
    },
  }
}

interface Thread {
  readonly load: () => number
  readonly judge: (block: Uint8Array<ArrayBuffer>) => Promise<JudgedBlock>
  readonly stop: () => Promise<unknown>
}

interface Waiting {
  readonly resolve: (judged: JudgedBlock) => void
  readonly reject: (error: Error) => void
}

function startThread(orders: ThreadOrders): Thread {
  const worker = openWorker(orders)
  const waiting: Waiting[] = []
  worker.on('message', (judged: JudgedBlock) => waiting.shift()?.resolve(judged))
  const give = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(new CannotRun(`a thread failed: ${error.message}`))
  }
  worker.on('error', give)
  worker.on('exit', (code) => give(new Error(`it ended with ${code}`)))
  return {
    load: () => waiting.length,
    judge: (block) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(block, [block.buffer])
      }),
    stop: () => worker.terminate(),
  }
}

/** The thread as the built package has it beside the command. */
function openWorker(workerData: ThreadOrders): Worker {
  return new Worker(new URL(THREAD, import.meta.url), { workerData })
}
