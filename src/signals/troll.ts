import { matterIn } from './matters.js'
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

function valueOf(input: MeasureInput, id: string): number {
  return input.measured[id]?.value ?? 0
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
