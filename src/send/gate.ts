/** Remembers until when each origin asked not to be called. */
export interface Gate {
  readonly closedFor: (origin: string, now: number) => number
  readonly close: (origin: string, until: number) => void
}

/** A gate that is open to all. */
export function createGate(): Gate {
  const closed = new Map<string, number>()
  return {
    closedFor: (origin, now) => Math.max(0, (closed.get(origin) ?? 0) - now),
    close(origin, until) {
      closed.set(origin, Math.max(until, closed.get(origin) ?? 0))
    },
  }
}
