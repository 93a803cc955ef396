import { tierOf } from '../pattern/tier-of.js'
import { A_HINT, matterIn } from './matters.js'
import { type Past, readPast } from './read-past.js'
import type { Evidence, Signal } from './signal.js'
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
  if (bait < 0.2 && valueOf(input, 'repetition') < 0.4) return null
  // Whoever has a matter is answered, however often he comes back.
  if (matterIn((id) => valueOf(input, id)) !== undefined) return null
  if (bait < 0.3 && valueOf(input, 'concern') >= A_HINT) return null
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
  // What sounds like praise after so much teasing is more of it.
  const praised = valueOf(input, 'praise') >= 0.5
  return value < 0.3 ? null : signalOf(input, praised && value >= 0.5 ? 0.75 : value)
}

function sureBait({ echo, provoked }: Past): number {
  return echo >= 0.4 || provoked > 0 ? 0.75 : 0.55
}

/**
 * A hint of provocation counts when it comes with the same old story, after the joke, or after another one. The old story of a complaint
 * or a question is none: who repeats it has not been answered.
 */
function weakBait(bait: number, { echo, idleEcho, provoked, joked, inWords, kind }: Past): number {
  if (kind) return 0
  if (joked) return 0.55
  // Laughter alone is everybody's.
  if (idleEcho >= 0.4) return bait >= 0.3 || provoked > 0 ? 0.6 : 0.45
  if (bait < 0.3) return 0
  if (echo >= 0.4 && inWords) return 0.55
  if (provoked > 1 || (provoked > 0 && inWords)) return 0.5
  return bait
}

/**
 * The same thing again, with no word of provocation in it: not from a friend, not among friends, not of oneself. Where there was none before
 * either, it is noted and no more: fans and people in a hurry repeat themselves, too.
 */
function echoOnly(input: MeasureInput, { idleEcho, joked, peace, friend, provoked, inWords, idle }: Past): number {
  if (idleEcho < 0.4 || friend) return 0
  if (joked) return peace ? 0 : 0.55
  const { addressed, personal } = input.analysis
  if (personal && !addressed && idleEcho < 0.7) return 0
  if (provoked > 0 || (inWords && idle >= COMES_BACK)) return 0.55
  return idleEcho < 0.6 ? 0 : 0.45
}

/** So many earlier comments about nothing make one more of them a habit. */
const COMES_BACK = 2

/**
 * Praise, a question, another opinion are no provocation; neither is a complaint without any, nor a word to a friend. Who teased about it
 * before may ask, complain or praise in mockery.
 */
function isPeaceful(input: MeasureInput, bait: number, { inWords, joked, idleEcho }: Past): boolean {
  const mocking = inWords && idleEcho >= 0.4
  if (valueOf(input, 'praise') >= 0.5) return !(mocking && (joked || bait >= 0.3))
  if (input.comment.text.includes('@') && bait < 0.4) return true
  if (!mocking && idleEcho < 0.6 && bait < 0.4 && valueOf(input, 'complaint') >= 0.5) return true
  if (bait >= 0.2) return false
  return (
    valueOf(input, 'disagreement') >= (mocking ? 0.7 : 0.5) ||
    (!mocking && valueOf(input, 'question') >= (inWords ? 0.7 : 0.5))
  )
}

function valueOf(input: MeasureInput, id: string): number {
  return input.measured[id]?.value ?? 0
}

function signalOf({ measured, comment }: MeasureInput, value: number): Signal {
  const tier = tierOf(value)
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
