import { Bench } from 'tinybench'

/** Something to time: one call handles `size` comments and gives a number, so that nothing is optimised away. */
export interface Contestant {
  readonly name: string
  readonly size: number
  readonly run: () => number
}

/** Microseconds for one comment, one figure per round. */
export type Times = ReadonlyMap<string, readonly number[]>

const ROUND_MS = 25
const WARM_UP_MS = 150

let checksum = 0

/** Milliseconds of processor time of this process: waiting for a busy machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Times all contestants in turn, round after round, so that a busy moment of the machine hits them alike. */
export function timeRounds(contestants: readonly Contestant[], rounds = 11): Times {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    const warmUp = round < 0
    const bench = new Bench({
      time: warmUp ? WARM_UP_MS : ROUND_MS,
      iterations: 3,
      warmup: false,
      throws: true,
      now: cpuTime,
    })
    for (const { name, run } of contestants) {
      bench.add(name, () => {
        checksum += run()
      })
    }
    for (const task of bench.runSync()) {
      const contestant = contestants.find(({ name }) => name === task.name)
      const { result } = task
      if (warmUp || contestant === undefined || !('latency' in result)) continue
      times.get(task.name)?.push((result.latency.p50 * 1000) / contestant.size)
    }
  }
  return times
}

/** Proof that the work was done. */
export function workDone(): number {
  return checksum
}

export interface Ratio {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** How many times as long `slow` takes as `fast`, judged round by round. */
export function ratioOf(times: Times, slow: string, fast: string): Ratio {
  const below = times.get(fast) ?? []
  return spread((times.get(slow) ?? []).map((time, round) => time / (below[round] ?? Number.NaN)))
}

/** The middle, the least and the greatest of some figures. */
export function spread(figures: readonly number[]): Ratio {
  const sorted = [...figures].sort((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    low: sorted[0] ?? Number.NaN,
    high: sorted.at(-1) ?? Number.NaN,
  }
}
