import type { Issue } from '../result.js'
import { type Place, showPlace } from './place.js'
import { showText } from './show-text.js'

/** Gathers warnings about lines that were used all the same, so that a million lines with the same doubt give one note. */
export interface Doubts {
  readonly add: (warnings: readonly Issue[], place: Place) => void
  readonly notes: () => readonly string[]
}

const KEPT = 100
const MESSAGE_LIMIT = 200

/** Starts with no doubts; at most 100 different ones are kept. */
export function startDoubts(): Doubts {
  const doubts = new Map<string, { count: number; readonly first: string }>()
  const add = (warnings: readonly Issue[], place: Place): void => {
    for (const warning of warnings) {
      const key = describe(warning)
      const known = doubts.get(key)
      if (known !== undefined) known.count += 1
      else if (doubts.size < KEPT) doubts.set(key, { count: 1, first: showPlace(place) })
    }
  }
  const notes = (): readonly string[] =>
    [...doubts].map(([message, { count, first }]) => `note: ${message} (${plural(count)}, first ${first})`)
  return { add, notes }
}

function describe({ path, message, hint }: Issue): string {
  const where = path.replaceAll(/\/\d+(?=\/|$)/g, '/…')
  return showText(`${where} ${message}${hint === undefined ? '' : `; ${hint}`}`, MESSAGE_LIMIT)
}

function plural(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
