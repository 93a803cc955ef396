import type { LedgerEntry } from '../ledger/ledger.js'
import { likenessOf } from './likeness.js'
import type { Evidence, Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

const DAY_MS = 86_400_000

/** Earlier provocation counts for this long, the joke for longer. */
const PROVOKED_MS = 30 * DAY_MS
const JOKED_MS = 90 * DAY_MS

/** A matter of one's own protects for this long; thanks close it, and then for less. */
const OPEN_MS = 14 * DAY_MS
const CLOSED_MS = 7 * DAY_MS

/** A complaint that names what went wrong. Complaining of silence alone is what trolls do, too. */
const SURE_COMPLAINT = 0.7
const MATTERS = ['concern', 'order_reference', 'refund_request'] as const

/** Trolls for the sake of it: provokes, and comes back to it, without a concern of his own. */
export const troll: SignalDefinition = {
  id: 'troll',
  about: 'provokes, and comes back to it, without a concern of his own; a furious customer is none',
  removalGrade: false,
  measure,
}

/** What the author's earlier comments show. */
interface Past {
  /** How much of it he has said before; after the joke only what he provoked with counts, so that a matter told since is no old story. */
  readonly echo: number
  /** Earlier comments that provoked. */
  readonly provoked: number
  /** Some of them in words, not only by coming back. */
  readonly inWords: boolean
  /** Kind words, and never a provocation. */
  readonly friend: boolean
  readonly joked: boolean
  /** Kind words since the joke. */
  readonly peace: boolean
  /** A matter of his own is open, or was until lately. */
  readonly matter: boolean
}

function measure(input: MeasureInput): Signal | null {
  const bait = valueOf(input, 'bait')
  if (bait < 0.2 && valueOf(input, 'repetition') < 0.4) return null
  // Whoever has a matter is answered, however often he comes back.
  if (hasMatter(input)) return null
  const past = readPast(input)
  if (past.matter) return null
  const value =
    bait >= 0.5
      ? sureBait(past)
      : isPeaceful(input, bait, past)
        ? 0
        : bait >= 0.2
          ? weakBait(bait, past)
          : echoOnly(input, past)
  return value < 0.3 ? null : signalOf(input, value)
}

function sureBait({ echo, provoked }: Past): number {
  return echo >= 0.4 || provoked > 0 ? 0.75 : 0.55
}

/** A hint of provocation counts when it comes with the same old story, after the joke, or when he crows over the silence after an earlier one. */
function weakBait(bait: number, { echo, provoked, joked }: Past): number {
  if (echo >= 0.4) return bait >= 0.3 || echo >= 0.6 || provoked > 0 ? 0.6 : 0.35
  if (bait < 0.3) return 0
  if (joked || (bait >= 0.4 && provoked > 0)) return 0.55
  return provoked > 1 ? 0.5 : bait
}

/** The same thing again, with no word of provocation in it: not from a friend, not among friends, not of oneself. */
function echoOnly(input: MeasureInput, { echo, provoked, joked, peace, friend }: Past): number {
  if (echo < 0.4 || friend || input.comment.text.includes('@')) return 0
  const { addressed, personal } = input.analysis
  if (personal && !addressed) return 0
  if (joked) return peace ? 0 : 0.55
  if (echo >= 0.7) return 0.55
  if (provoked > 0) return addressed || echo >= 0.6 ? 0.55 : 0.45
  return echo >= 0.6 ? 0.45 : 0
}

/** Praise, a question, another opinion are no provocation; neither is a complaint without any. Who provoked before may ask in mockery. */
function isPeaceful(input: MeasureInput, bait: number, { inWords }: Past): boolean {
  if (valueOf(input, 'praise') >= 0.5) return true
  if (bait >= 0.2) return false
  return (
    valueOf(input, 'disagreement') >= 0.5 ||
    valueOf(input, 'question') >= (inWords ? 0.7 : 0.5) ||
    (valueOf(input, 'complaint') >= 0.5 && !inWords)
  )
}

function hasMatter(input: MeasureInput): boolean {
  for (const id of MATTERS) if (valueOf(input, id) >= 0.5) return true
  return valueOf(input, 'complaint') >= SURE_COMPLAINT || valueOf(input, 'self_harm_risk') >= 0.4
}

function valueOf(input: MeasureInput, id: string): number {
  return input.measured[id]?.value ?? 0
}

function readPast({ ledger, comment, now, analysis }: MeasureInput): Past {
  const authorId = comment.author?.id
  let matterAt = Number.NEGATIVE_INFINITY
  let thanksAt = Number.NEGATIVE_INFINITY
  let jokedAt = Number.NEGATIVE_INFINITY
  let inWords = false
  const provoked = new Set<string>()
  for (const entry of ledger)
    if (entry.kind === 'humour' && entry.authorId === authorId && entry.at <= now && isHere(entry, comment.pageId))
      jokedAt = Math.max(jokedAt, entry.at)
  const joked = jokedAt > now - JOKED_MS
  let echo = 0
  for (const entry of ledger) {
    if (entry.kind !== 'comment' || entry.authorId !== authorId || entry.commentId === comment.id || entry.at > now)
      continue
    if (wasMatter(entry)) matterAt = Math.max(matterAt, entry.at)
    else if (
      remembered(entry, 'praise') >= 0.5 &&
      remembered(entry, 'complaint') < 0.5 &&
      remembered(entry, 'sarcasm') < 0.4
    )
      thanksAt = Math.max(thanksAt, entry.at)
    else if (isHere(entry, comment.pageId) && entry.at > now - PROVOKED_MS) {
      const bait = remembered(entry, 'bait')
      const troll = remembered(entry, 'troll')
      if (bait >= 0.2) inWords = true
      if (bait >= 0.3 || troll >= 0.3) provoked.add(entry.commentId)
      if (!joked || entry.at <= jokedAt || bait >= 0.2 || troll >= 0.3)
        echo = Math.max(echo, likenessOf(entry.sketch ?? [], analysis.sketch))
    }
  }
  const closed = thanksAt > matterAt
  return {
    echo,
    provoked: provoked.size,
    inWords,
    friend: Number.isFinite(thanksAt) && !inWords,
    joked,
    peace: thanksAt > jokedAt,
    matter: closed ? thanksAt > now - CLOSED_MS && Number.isFinite(matterAt) : matterAt > now - OPEN_MS,
  }
}

function isHere(entry: LedgerEntry, pageId: string | undefined): boolean {
  return pageId === undefined || entry.pageId === pageId
}

function wasMatter(entry: LedgerEntry): boolean {
  for (const id of MATTERS) if (remembered(entry, id) >= 0.5) return true
  return remembered(entry, 'complaint') >= SURE_COMPLAINT
}

function remembered(entry: LedgerEntry, id: string): number {
  return entry.signals !== undefined && Object.hasOwn(entry.signals, id) ? (entry.signals[id] ?? 0) : 0
}

function signalOf({ measured, comment }: MeasureInput, value: number): Signal {
  const tier = value >= 0.5 ? 'act' : 'review'
  const shown: readonly Evidence[] = measured.bait?.evidence ?? measured.repetition?.evidence ?? []
  const evidence = shown.length > 0 ? shown : [{ start: 0, end: comment.text.length }]
  return {
    value,
    tier,
    evidence: evidence.map(({ start, end }) => ({
      signal: 'troll',
      start,
      end,
      weight: value,
      tier,
      source: 'signals/troll',
      family: 'troll',
    })),
  }
}
