import { tierOf } from '../pattern/tier-of.js'
import type { Span } from '../text/span.js'
import { isEarnest } from './earnest.js'
import { type Leaned, leaningOf } from './leaning.js'
import { A_HINT, isTeasing, matterMeant } from './matters.js'
import { ALIKE, type Past, readPast } from './read-past.js'
import type { Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Trolls for the sake of it: provokes, and comes back to it, without a concern of his own. */
export const troll: SignalDefinition = {
  id: 'troll',
  about: 'provokes, and comes back to it, without a concern of his own; a furious customer is none',
  removalGrade: false,
  measure,
}

function measure(input: MeasureInput): Signal | null {
  const bait = valueOf(input, 'bait')
  if (input.ledger.length === 0 && bait < 0.2) return null
  // Whoever has a matter is answered, however often he comes back.
  const matter = matterMeant((id) => valueOf(input, id), input.analysis.leaning?.sum)
  const teasing = matter !== undefined && isTeasing(matter, (id) => valueOf(input, id))
  if (matter !== undefined && !teasing) return null
  const past = readPast(input)
  if (past.matter || (teasing && !past.inWords) || isHeard(input, bait, past)) return null
  const leaned = leaningOf(input)
  const isDoubtful = leaned !== null && leaned.sum <= leastLeaning(bait, past)
  const habit = isDoubtful ? 0 : byHabit(input, bait, past)
  const value = Math.max(habit, leaned === null || isAnswered(input, bait, past) ? 0 : byLeaning(leaned))
  // What sounds like praise after so much teasing is more of it.
  const mocksPraise = valueOf(input, 'praise') >= 0.5 && habit >= 0.5 && past.provoked > 0
  return value < 0.3 ? null : signalOf(input, mocksPraise ? 0.75 : value)
}

function soundsEarnest({ analysis }: MeasureInput): boolean {
  return isEarnest(analysis.leaning?.sum)
}

/** Says something that is to be answered, whatever came before. */
function isHeard(input: MeasureInput, bait: number, past: Past): boolean {
  if (bait < 0.3 && valueOf(input, 'concern') >= A_HINT && soundsEarnest(input)) return true
  // Anger at us is no provocation, however often it is said: it is answered.
  if (bait < 0.3 && valueOf(input, 'brand_insult') >= 0.5 && !past.inWords && !past.joked) return true
  // Who has only kind words beside his teasing is fond of us; who insists on what he asked in earnest waits for an answer.
  if (past.inWords) return false
  return (valueOf(input, 'praise') >= 0.5 && soundsEarnest(input)) || past.earnestEcho >= Math.max(ALIKE, past.idleEcho)
}

/**
 * Where all he wrote teases no more than this, nothing in it is trolling. Who provokes in so many words, or teases with nearly
 * the same ones again, is less in doubt; still less who did so before, and not at all who was joked at and goes on.
 */
function leastLeaning(bait: number, { joked, inWords, idleEcho }: Past): number {
  if (joked && bait >= 0.3) return Number.NEGATIVE_INFINITY
  if (inWords && bait >= 0.5) return GOES_ON
  return bait >= 0.5 || (bait >= 0.3 && idleEcho >= 0.6) ? PROVOKED : IN_DOUBT
}

const IN_DOUBT = 50
const PROVOKED = 0
const GOES_ON = -50

/** A question, another opinion, a kind word: it is answered, whoever asks. Who made peace after the joke starts anew. */
function isAnswered(input: MeasureInput, bait: number, past: Past): boolean {
  if (past.joked && past.peace && bait < 0.3) return true
  if (bait < 0.3 && (valueOf(input, 'question') >= 0.5 || valueOf(input, 'disagreement') >= 0.5)) return true
  return isPeaceful(input, bait, past)
}

/**
 * All he wrote, weighed together. Without a dare two of his comments have to tease clearly; who began with a matter, or has kind words and no
 * daring ones, is no troll by his tone alone, and a comment that leans nowhere, or is meant, adds nothing that counts.
 */
function byLeaning({ sum, here, teasing, bait, before, beganWithMatter, kind }: Leaned): number {
  if (before < 1 || here === 0 || here <= SERIOUS || teasing < (bait >= 0.3 ? 1 : 2)) return 0
  if (beganWithMatter || (kind && bait < 0.3)) return 0
  // Laughter alone is no provocation.
  const weight = sum + AGAIN * Math.min(before, MOST_AGAIN) + (bait >= 0.3 ? PROVOKES * bait : 0)
  return weight > ENOUGH ? 0.7 : weight > NOTED ? 0.35 : 0
}

/** From here on all that an author wrote is worth a note, and then enough. */
const NOTED = 80
const ENOUGH = 230

/** What each earlier comment adds, for who has a matter says so sooner or later; and what a sure provocation does. */
const AGAIN = 30
const MOST_AGAIN = 4
const PROVOKES = 200

/** A comment that leans so far is meant as it stands. */
const SERIOUS = -50

/** By what he says now, and came back to before. */
function byHabit(input: MeasureInput, bait: number, past: Past): number {
  if (bait >= (past.friend && !past.joked ? SURELY : 0.5) && !isToAFriend(input, past)) return sureBait(past)
  if (isPeaceful(input, bait, past)) return 0
  return bait >= 0.2
    ? Math.max(weakBait(bait, isShort(input), past), echoOnly(input, past))
    : Math.max(echoOnly(input, past), keepsOn(input, past))
}

/** Somebody is called by name at the very start, and the theme is not one he teased with before. */
function isToAFriend({ comment }: MeasureInput, { inWords, idleEcho }: Past): boolean {
  return comment.text.trimStart().startsWith('@') && !(inWords && idleEcho >= ALIKE)
}

function sureBait({ echo, provoked }: Past): number {
  return echo >= ALIKE || provoked > 0 ? 0.75 : 0.55
}

/**
 * A hint of provocation counts when it comes with the same old story, after the joke, or after another one. The old story of a complaint
 * or a question is none: who repeats it has not been answered.
 */
function weakBait(
  bait: number,
  isShort: boolean,
  { echo, idleEcho, provoked, joked, inWords, kind, friend }: Past,
): number {
  // Laughter alone is everybody's.
  if (kind || (bait < 0.3 && isShort)) return 0
  if (friend && !joked) return bait < A_HINT ? 0 : 0.35
  if (joked) return 0.55
  // One weak word beside a theme that was no provocation before proves little.
  if (idleEcho >= ALIKE)
    return provoked > 0 || bait >= 0.4 || (bait >= 0.3 && (inWords || idleEcho >= 0.6)) ? 0.6 : 0.45
  if (bait < 0.3 || (bait < A_HINT && isShort)) return 0
  if (echo >= ALIKE && inWords) return 0.55
  if (provoked > 1 || (provoked > 0 && inWords)) return 0.5
  return bait
}

/**
 * The same thing again, with no word of provocation in it: not from a friend, not among friends, not of oneself. Where there was none before
 * either, the third time counts from somebody who never spoke of anything else, and the second is noted and no more: fans and people in a
 * hurry repeat themselves, too.
 */
function echoOnly(input: MeasureInput, past: Past): number {
  const { idleEcho, joked, peace, friend, provoked, inWords, idle, returns, spoke } = past
  if (idleEcho < ALIKE || friend) return 0
  if (joked) return peace ? 0 : 0.55
  const { addressed, personal } = input.analysis
  if (personal && !addressed && idleEcho < 0.7) return 0
  if (provoked > 0 || (inWords && idle >= COMES_BACK)) return 0.55
  if (!spoke && !saysMore(input) && idle >= 1 && addressed && !personal) return 0.5
  if (returns >= COMES_BACK && !personal && !saysMore(input)) return 0.5
  if (idle >= COMES_BACK && !spoke && (addressed || (!personal && idleEcho >= 0.6)) && !saysMore(input)) return 0.5
  return idleEcho < 0.6 ? 0 : 0.45
}

/**
 * Nothing in it provokes, but it is one more remark to the brand or on the old theme, by somebody who was joked at, or provoked and never
 * spoke of anything else.
 */
function keepsOn(input: MeasureInput, past: Past): number {
  const { echo, joked, peace, friend, provoked, inWords, idle, spoke } = past
  const { addressed, personal } = input.analysis
  if (peace || friend || saysMore(input, joked, joked && past.idleEcho >= ALIKE)) return 0
  if (joked) return personal && !addressed && echo < 0.3 ? 0 : 0.55
  if (!addressed && echo < 0.3) return 0
  return !spoke && ((inWords && provoked > 0 && idle > 0) || (addressed && idle >= COMES_BACK)) ? 0.5 : 0
}

/**
 * A cheer, a question, a complaint, an opinion, a word about something of his own: more than a remark about nothing. After the joke a
 * complaint must say of what.
 */
function saysMore(input: MeasureInput, joked = false, sameAgain = false): boolean {
  if (isShort(input) || SPEAKS.some((id) => valueOf(input, id) >= 0.4)) return true
  if (valueOf(input, 'question') >= (sameAgain ? ASKED : 0.4)) return true
  return valueOf(input, 'complaint') >= (joked ? 0.7 : 0.4)
}

/** What makes a comment more than a remark about nothing. */
const SPEAKS = ['praise', 'disagreement', 'concern', 'rumour', 'spam_scam'] as const

/** After the joke a question by its mark alone, about the old theme, asks for nothing. */
const ASKED = 0.55

/** What an impatient friend says may sound like a dare. */
const SURELY = 0.6

/** Shorter comments are cheers, stickers, a dot to follow the thread. */
const REMARK = 8

function isShort({ comment }: MeasureInput): boolean {
  return comment.text.trim().length < REMARK
}

/** So many earlier comments about nothing make one more of them a habit. */
const COMES_BACK = 2

/**
 * Praise, a question, another opinion are no provocation; neither is a complaint without any, nor a word to a friend. Who teased about it
 * before may ask, complain or praise in mockery.
 */
function isPeaceful(input: MeasureInput, bait: number, past: Past): boolean {
  const { inWords, joked, idleEcho } = past
  const mocking = inWords && idleEcho >= ALIKE
  if (valueOf(input, 'praise') >= A_HINT) return !(mocking && (joked || bait >= 0.3))
  if ((input.comment.text.includes('@') && bait < 0.4) || isToAFriend(input, past)) return true
  if (!mocking && idleEcho < 0.6 && bait < 0.4 && valueOf(input, 'complaint') >= 0.5) return true
  if (bait >= 0.2) return false
  return (
    valueOf(input, 'disagreement') >= (mocking ? 0.7 : 0.5) ||
    (!mocking && valueOf(input, 'question') >= (inWords ? 0.7 : joked && idleEcho >= ALIKE ? ASKED : 0.5))
  )
}

function valueOf(input: MeasureInput, id: string): number {
  return input.measured[id]?.value ?? 0
}

function signalOf({ measured, comment, analysis }: MeasureInput, value: number): Signal {
  const tier = tierOf(value)
  const spans = analysis.leaning?.spans ?? []
  const shown: readonly Span[] =
    measured.bait?.evidence ?? (spans.length > 0 ? spans : (measured.repetition?.evidence ?? []))
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
