import type { LedgerEntry } from '../ledger/ledger.js'
import { isEarlier, isHere, REMEMBERED_MS, remembered } from './earlier.js'
import { isEarnest, isKnown } from './earnest.js'
import { likenessOf } from './likeness.js'
import { A_HINT, isTeasing, matterMeant } from './matters.js'
import type { MeasureInput } from './signal-definition.js'

const DAY_MS = 86_400_000

/** The joke counts for longer than provocation. */
const JOKED_MS = 90 * DAY_MS

/** A matter of one's own protects for this long after it was last spoken of; thanks close it, and then for less. */
const OPEN_MS = 60 * DAY_MS
const CLOSED_MS = 7 * DAY_MS

/** From this likeness on, two comments are about the same thing. */
export const ALIKE = 0.4

/** What the author's earlier comments show. */
export interface Past {
  /** How much of it he has said before; after the joke only what he provoked with counts, so that a matter told since is no old story. */
  readonly echo: number
  /** The same, of comments that asked, praised and complained of nothing: who repeats a question has not been answered yet. */
  readonly idleEcho: number
  /** Earlier comments that asked, praised and complained of nothing. */
  readonly idle: number
  /** So many of them were about the same thing as this comment. */
  readonly returns: number
  /** How much of it he said before in earnest: asked, praised, complained, without teasing. */
  readonly earnestEcho: number
  /** Earlier comments that provoked. */
  readonly provoked: number
  /** Some of them in words, not only by coming back. */
  readonly inWords: boolean
  /** Kind words, and no sure provocation. */
  readonly kind: boolean
  /** Kind words or an opinion of his own, and no sure provocation. */
  readonly friend: boolean
  /** Some of the earlier comments asked, praised or held an opinion of their own, and did not tease with it. */
  readonly spoke: boolean
  readonly joked: boolean
  /** Kind words since the joke. */
  readonly peace: boolean
  /** A matter of his own is open, or was until lately. */
  readonly matter: boolean
}

/**
 * Reads what an author did before this comment: whether he provoked, was joked at, made peace, or has a matter of his own.
 *
 * Bounds: provocations count for 30 days on the same page, the joke for 90, an open matter for 60 after it was last spoken of, a closed one for 7 days after the thanks.
 * Errors: none; entries of others and from after `now` are left out.
 * Source: docs/signals/troll.md.
 */
export function readPast({ ledger, comment, now, analysis }: MeasureInput): Past {
  const authorId = comment.author?.id
  let matterAt = Number.NEGATIVE_INFINITY
  let thanksAt = Number.NEGATIVE_INFINITY
  let jokedAt = Number.NEGATIVE_INFINITY
  let kindAt = Number.NEGATIVE_INFINITY
  let inWords = false
  let sincere = false
  let spoke = false
  let sure = false
  const provoked = new Set<string>()
  for (const entry of ledger)
    if (entry.kind === 'humour' && entry.authorId === authorId && entry.at <= now && isHere(entry, comment))
      jokedAt = Math.max(jokedAt, entry.at)
  const joked = jokedAt > now - JOKED_MS
  let echo = 0
  let idleEcho = 0
  let earnestEcho = 0
  let returns = 0
  const idle = new Set<string>()
  for (const entry of ledger) {
    if (!isEarlier(entry, comment, now)) continue
    const teased = provoked.size > 0
    if (isSurelyKind(entry)) kindAt = Math.max(kindAt, entry.at)
    const isOpen = matterAt > entry.at - OPEN_MS && thanksAt <= matterAt
    if (wasMatter(entry, teased) || toldAStory(entry) || (!teased && asked(entry)) || (isOpen && insists(entry)))
      matterAt = Math.max(matterAt, entry.at)
    else if (isThanks(entry)) thanksAt = Math.max(thanksAt, entry.at)
    else if (isHere(entry, comment) && entry.at > now - REMEMBERED_MS) {
      const bait = baitOf(entry)
      const troll = remembered(entry, 'troll')
      const earnest = isEarnest(entry.leaning)
      if (
        (earnest &&
          (remembered(entry, 'disagreement') >= 0.5 || (remembered(entry, 'praise') >= A_HINT && bait < A_HINT))) ||
        isSurelyKind(entry)
      )
        sincere = true
      if (isIdle(entry)) idle.add(entry.commentId)
      else if (earnest && SINCERE.some((id) => remembered(entry, id) >= 0.55)) spoke = true
      if (bait >= 0.3) inWords = true
      if (bait >= 0.4) sure = true
      if (bait >= 0.3 || troll >= 0.5) provoked.add(entry.commentId)
      if (!joked || entry.at <= jokedAt || bait >= 0.2 || troll >= 0.3) {
        const likeness = likenessOf(entry.sketch ?? [], analysis.sketch)
        echo = Math.max(echo, likeness)
        if (isIdle(entry)) {
          idleEcho = Math.max(idleEcho, likeness)
          if (likeness >= ALIKE) returns++
        } else earnestEcho = Math.max(earnestEcho, likeness)
      }
    }
  }
  const closed = thanksAt > matterAt
  return {
    echo,
    idleEcho,
    idle: idle.size,
    returns,
    earnestEcho,
    provoked: provoked.size,
    inWords,
    kind: Number.isFinite(thanksAt) && !sure,
    friend: (sincere || Number.isFinite(thanksAt)) && !sure,
    spoke,
    joked,
    peace: Math.max(thanksAt, kindAt) > jokedAt,
    matter: closed ? thanksAt > now - CLOSED_MS && Number.isFinite(matterAt) : matterAt > now - OPEN_MS,
  }
}

/** Who has provoked about nothing, and complains in the same tone, has no matter by that alone. */
function wasMatter(entry: LedgerEntry, teasedBefore: boolean): boolean {
  const valueOf = (id: string): number => remembered(entry, id)
  const matter = matterMeant(valueOf, entry.leaning)
  return matter !== undefined && !(teasedBefore && isTeasing(matter, valueOf))
}

/** Told something of his own, if only by a hint, and did not tease with it. */
function toldAStory(entry: LedgerEntry): boolean {
  return remembered(entry, 'concern') >= A_HINT && remembered(entry, 'bait') < A_HINT && isEarnest(entry.leaning)
}

/** Asked something in earnest: it waits for an answer, whether or not it was given. */
function asked(entry: LedgerEntry): boolean {
  return (
    isKnown(entry.leaning) &&
    isEarnest(entry.leaning) &&
    remembered(entry, 'question') >= 0.6 &&
    remembered(entry, 'bait') < 0.2
  )
}

/** Comes back to an open matter with a complaint or a question. */
function insists(entry: LedgerEntry): boolean {
  return (remembered(entry, 'complaint') >= 0.5 || remembered(entry, 'question') >= 0.5) && isEarnest(entry.leaning)
}

/** Asks, praises, complains of nothing, not even by a hint; or provokes while it does. */
function isIdle(entry: LedgerEntry): boolean {
  if (baitOf(entry) >= 0.3) return true
  return SPOKEN.every((id) => remembered(entry, id) === 0) && remembered(entry, 'question') < ASKED
}

/** A hint of provocation beside an opinion or a kind word is the tone it was said in. */
function baitOf(entry: LedgerEntry): number {
  const bait = remembered(entry, 'bait')
  const isTone =
    (bait < 0.6 && remembered(entry, 'praise') >= (bait < A_HINT ? A_HINT : 0.5)) ||
    (bait < 0.35 && remembered(entry, 'disagreement') >= 0.5)
  return isTone ? 0 : bait
}

/** A question by its mark alone asks for nothing that is known. */
const ASKED = 0.55

const SPOKEN = ['praise', 'complaint', 'disagreement', 'concern', 'sarcasm'] as const

/** Kind words that are meant even where the rest leans nowhere. */
function isSurelyKind(entry: LedgerEntry): boolean {
  return remembered(entry, 'praise') >= 0.6 && remembered(entry, 'bait') < 0.2 && !((entry.leaning ?? 0) > 0)
}

/** Said so and not teased with: enough to be more than somebody who comes back about nothing. */
const SINCERE = ['question', 'praise', 'disagreement'] as const

function isThanks(entry: LedgerEntry): boolean {
  return (
    isEarnest(entry.leaning) &&
    remembered(entry, 'praise') >= 0.5 &&
    remembered(entry, 'bait') < 0.3 &&
    remembered(entry, 'complaint') < 0.5 &&
    remembered(entry, 'sarcasm') < 0.4
  )
}
