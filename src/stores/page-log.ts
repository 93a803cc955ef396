import type { ClassicLevel } from 'classic-level'
import type { Climate, ClimateEvent } from '../climate/climate.js'
import { reduceClimate } from '../climate/reduce-climate.js'
import { hexOf } from './hex-of.js'
import type { PageStep } from './histories.js'
import { LedgerFolderError } from './ledger-folder-error.js'

type Database = ClassicLevel<string, string>
type Step =
  | { readonly type: 'put'; readonly key: string; readonly value: string }
  | { readonly type: 'del'; readonly key: string }

/** Keeps the climates of pages: a snapshot now and then, and every event since. */
export interface PageLog {
  readonly read: (pageId: string) => Promise<Climate | undefined>
  /** What has to be written, together with the rest of the decision. */
  readonly prepare: (step: PageStep) => Promise<readonly Step[]>
  /** The step was written. */
  readonly commit: (step: PageStep) => void
}

const RECENT_PAGES = 200
/** Events between two snapshots: a snapshot is large, an event is small. */
const SNAPSHOT_EVERY = 64
const SEQUENCE_DIGITS = 12

interface Known {
  climate: Climate
  /** Number of the next event, and of the first one after the snapshot. */
  next: number
  first: number
}

/**
 * Opens the climates in a ledger folder.
 *
 * Bounds: at most 200 pages stay in memory; a page is read as its snapshot with the events since, at most 64.
 * Errors: rejects with a `LedgerFolderError` when a snapshot or event cannot be read.
 */
export function openPageLog(database: Database, folder: string): PageLog {
  const recent = new Map<string, Known>()
  const load = async (pageId: string): Promise<Known | undefined> => {
    const known = recent.get(pageId) ?? (await readPage(database, folder, pageId))
    if (known === undefined) return undefined
    recent.delete(pageId)
    recent.set(pageId, known)
    const oldest = recent.keys().next().value
    if (recent.size > RECENT_PAGES && oldest !== undefined) recent.delete(oldest)
    return known
  }
  return {
    read: async (pageId) => (await load(pageId))?.climate,
    prepare: async ({ pageId, event, after }) => {
      const known = await load(pageId)
      const next = known?.next ?? 0
      const first = known?.first ?? 0
      if (known !== undefined && next - first < SNAPSHOT_EVERY)
        return [
          { type: 'put', key: eventKey(pageId, next), value: JSON.stringify({ event, settings: after.settings }) },
        ]
      const old = Array.from({ length: next - first }, (_, index) => first + index)
      return [
        { type: 'put', key: pageKey(pageId), value: JSON.stringify({ next: next + 1, climate: after }) },
        ...old.map((number): Step => ({ type: 'del', key: eventKey(pageId, number) })),
      ]
    },
    commit: ({ pageId, after }) => {
      const known = recent.get(pageId)
      if (known === undefined) recent.set(pageId, { climate: after, next: 1, first: 1 })
      else {
        const isSnapshot = known.next - known.first >= SNAPSHOT_EVERY
        known.climate = after
        known.next += 1
        if (isSnapshot) known.first = known.next
      }
    },
  }
}

async function readPage(database: Database, folder: string, pageId: string): Promise<Known | undefined> {
  const text = await database.get(pageKey(pageId))
  if (text === undefined) return undefined
  const snapshot = parse(text, folder)
  const first = typeof snapshot.next === 'number' ? snapshot.next : 0
  // What stands here was written by `prepare`; the shape is ours.
  let climate = snapshot.climate as Climate
  let next = first
  const prefix = `event/${hexOf(pageId)}/`
  for await (const [, value] of database.iterator({ gte: eventKey(pageId, first), lt: `${prefix}~` })) {
    const { event, settings } = parse(value, folder)
    climate = reduceClimate({ ...climate, settings: settings as Climate['settings'] }, event as ClimateEvent)
    next += 1
  }
  return { climate, next, first }
}

function parse(text: string, folder: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value))
  } catch {
    // Falls through to the same complaint.
  }
  throw new LedgerFolderError('damaged', `the ledger folder \`${folder}\` is damaged: a page cannot be read`)
}

function pageKey(pageId: string): string {
  return `page/${hexOf(pageId)}`
}

function eventKey(pageId: string, number: number): string {
  return `event/${hexOf(pageId)}/${String(number).padStart(SEQUENCE_DIGITS, '0')}`
}
