import { type Reading, Repair } from '../lexicon/reading.js'
import { categoryId } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { hashUnits } from '../text/hash-units.js'
import type { Leaning } from './analysis.js'
import type { Analyzer } from './analyzer.js'
import type { FrameName } from './frame.js'
import { findFrames, weightUnder } from './frames.js'
import { isHostileSignal } from './hostile-signals.js'
import { leaveToPerson } from './leave-to-person.js'
import { reachOf } from './reach-of.js'
import { hasCategory } from './scene.js'
import { tierOf } from './tier-of.js'
import { MOST_WORDS, readTraits, type TraitReader } from './traits.js'
import { coupleHash, findTrait, SAID_SIZE, type WeightTables } from './weights.js'

/**
 * What a text weighs in hundredths: the sum, each word's share in it, how much speaks for each signal; and how far it leans to teasing, with
 * each word's share. Reused, never kept.
 */
export interface Scale extends TraitReader {
  sum: number
  readonly shares: Float64Array
  readonly votes: Float64Array
  leaning: number
  readonly leanings: Float64Array
  begin(weights: WeightTables): void
}

/** Words that tipped the balance are shown in at most so many stretches. */
const MOST_STRETCHES = 3

/** A word is shown when its share is at least this part of the largest. */
const SHOWN = 0.4

/** The least and the most that weighing alone makes of a text, in each tier. */
const REVIEW_WEIGHT = 0.41
const ACT_WEIGHT = 0.5
const MOST_WEIGHT = 0.7

const SURPLUS_PER_WEIGHT = 2000

/** What was found for sure and weighs less is not plain. */
const PLAIN = 0.7

/** In fewer words there are too few around what was found to speak for it. */
const FEWEST_AROUND = 8

/** Fewer words count as so many, more as no more than these. */
const FEWEST_COUNTED = 10
const MOST_COUNTED = 100

/** Words of comfort and of despair are those of incitement, too: without a hint so much more is asked for. */
const COMFORT = 40

/** Signals that weights may speak for. */
const MOST_SIGNALS = 16

/** Fewer words are cheers, stickers, a dot to follow the thread. */
const FEWEST_LEANING = 3
const NOWHERE: Leaning = { sum: 0, spans: [] }

const NONE: ReadonlySet<string> = new Set()

/**
 * Weighs the words of a text: each trait speaks for or against abuse with its weight, and the sum decides. What constructions have found
 * is left to a person where the words around weigh little. Where they have found nothing sure, a heavy sum is evidence itself: it shows the
 * words that weighed most, and goes to the signal that a hint was found for, else to the one they speak for. Returns how far the text leans
 * to teasing, null in a language where that was not learnt.
 *
 * Bounds: where nobody is spoken of or to, where abuse is told as another's, among friends or of a story, a company praised, insulted or contradicted, or a matter of one's
 * own told (an injury, an order, distress), a person looks at most; at most three stretches of words, which count once; nothing is left to a
 * person for the words around it in a text of fewer than eight words or with disguised or misspelt ones, nor what is plain (a weight of 0.7) or
 * was found in two ways, unless all of it is one name.
 */
export function weighWords(analyzer: Analyzer, evidence: Evidence[]): Leaning | null {
  const { reading, weights, scale } = analyzer
  const tables = weights[reading.textLanguage]?.()
  if (tables === undefined) return null
  scale.begin(tables)
  readTraits(analyzer, evidence, scale)
  judgeSum(analyzer, tables, evidence)
  return tables.leaning === null ? null : leaningOf(analyzer)
}

function judgeSum(analyzer: Analyzer, tables: WeightTables, evidence: Evidence[]): void {
  const { reading, scale } = analyzer
  const { sum, votes, shares } = scale
  const { doubt, review, act } = tables.reach[reachOf(analyzer)]
  const { names } = tables
  if (evidence.some(isAct)) {
    const isDoubted = (sum < doubt && standsAlone(evidence)) || (sum < names && isOneName(analyzer, evidence))
    if (isDoubted && reading.count >= FEWEST_AROUND && !isDisguised(reading)) leaveAll(evidence, tables.signals)
    return
  }
  const above = sum - tables.perWord * countedWords(reading.count)
  if (above < review) return
  const hint = hintedSignal(evidence)
  const signal = hint ?? tables.signals[strongest(votes)] ?? ''
  const enough = hint === undefined ? act + (signal === 'self_harm_incitement' ? COMFORT : 0) : act - tables.hint
  const surplus = reachesSomebody(analyzer) && !isMeantOtherwise(evidence) ? above - enough : -1
  const weight = surplus < 0 ? REVIEW_WEIGHT : Math.min(MOST_WEIGHT, ACT_WEIGHT + surplus / SURPLUS_PER_WEIGHT)
  for (const [from, to] of stretches(shares, Math.min(reading.count, MOST_WORDS)))
    evidence.push(toEvidence(analyzer, signal, from, to, weight))
}

/** How many words of a text raise the sums that it is held against. */
export function countedWords(count: number): number {
  return Math.min(Math.max(count, FEWEST_COUNTED), MOST_COUNTED)
}

/** Words that lean to teasing are shown only where the text does; one of hardly any words leans nowhere. */
function leaningOf({ reading, scale }: Analyzer): Leaning {
  if (reading.count < FEWEST_LEANING) return NOWHERE
  const { leaning, leanings } = scale
  const shown = leaning > 0 ? stretches(leanings, Math.min(reading.count, MOST_WORDS)) : []
  return {
    sum: leaning,
    spans: shown.map(([from, to]) => ({ start: reading.start[from] ?? 0, end: reading.end[to - 1] ?? 0 })),
  }
}

/** Whatever was found for sure was found by one construction, and is not plain. */
function standsAlone(evidence: readonly Evidence[]): boolean {
  const sure = evidence.filter(isAct)
  return sure.every(({ source, weight }) => source === sure[0]?.source && weight < PLAIN)
}

/**
 * All that was found for sure is what one stretch of words calls somebody: not the reader to his face (`you are a …`), nor in a complaint, whose words weigh little
 * whatever it calls people.
 */
export function isOneName(analyzer: Analyzer, evidence: readonly Evidence[]): boolean {
  const sure = evidence.filter(isAct)
  return (
    sure.length > 0 &&
    sure.every((piece) => piece.signal === 'demeaning' && !speaksToReader(analyzer, piece)) &&
    Math.max(...sure.map(({ start }) => start)) < Math.min(...sure.map(({ end }) => end)) &&
    !evidence.some(({ signal, tier }) => signal === 'complaint' && tier === 'act')
  )
}

function speaksToReader({ reading, scene }: Analyzer, { start, end }: Evidence): boolean {
  for (let i = 0; i < reading.count && (reading.start[i] ?? 0) < end; i++)
    if ((reading.start[i] ?? 0) >= start && hasCategory(scene, i, YOU)) return true
  return false
}

const YOU = categoryId('you')

/** Leaves to a person what was found for sure, of the signals that the weights know. */
function leaveAll(evidence: Evidence[], signals: readonly string[]): void {
  for (let e = 0; e < evidence.length; e++) {
    const one = evidence[e]
    if (one !== undefined && isAct(one) && signals.includes(one.signal))
      evidence[e] = leaveToPerson(one, 'harmless around')
  }
}

/** Some word is not written as the lexicons have it. */
function isDisguised({ count, repair }: Reading): boolean {
  for (let i = 0; i < count; i++) if ((repair[i] ?? 0) > Repair.expanded) return true
  return false
}

/** Somebody is spoken of or to; else there is nobody to abuse. */
function reachesSomebody({ scene }: Analyzer): boolean {
  return (scene.present[3] ?? 0) !== 0
}

/** Frames of what somebody else said, or nobody of the page is meant by. */
const SAID_OTHERWISE: ReadonlySet<FrameName> = new Set([
  'quoted',
  'quoted and denounced',
  'across a quotation',
  'reported',
  'reported and denounced',
  'distanced',
  'asks for help',
  'among friends',
  'in a story',
])

/** What may be said of a company or its views, kind or heated, and what is told of a matter of one's own. */
const MAY_BE_SAID: ReadonlySet<string> = new Set([
  'brand_insult',
  'praise',
  'disagreement',
  'legal_threat',
  'self_harm_risk',
  'bereavement',
  'injury',
  'abuse_report',
  'staff_misconduct',
  'breach',
  'refund_request',
  'order_reference',
])

/** What was found of abuse is told as another's, said among friends or of a story, or something was found for sure for which nobody is removed. */
function isMeantOtherwise(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ signal, tier, frames }) =>
    isHostileSignal(signal)
      ? frames?.some(({ name }) => SAID_OTHERWISE.has(name)) === true
      : (tier === 'act' || signal === 'self_harm_risk') && MAY_BE_SAID.has(signal),
  )
}

/** Whether evidence of abuse is sure enough to act on. */
export function isAct({ signal, tier }: Evidence): boolean {
  return tier === 'act' && isHostileSignal(signal)
}

/** Whether evidence hints at abuse; what its frames took back does not. */
export function isHint({ signal, weight }: Evidence): boolean {
  return weight >= LEAST_HINT && isHostileSignal(signal)
}

const LEAST_HINT = 0.2

function hintedSignal(evidence: readonly Evidence[]): string | undefined {
  let best: Evidence | undefined
  for (const piece of evidence) if (isHint(piece) && (best === undefined || piece.weight > best.weight)) best = piece
  return best?.signal
}

function strongest(votes: Float64Array): number {
  let best = 0
  for (let i = 1; i < votes.length; i++) if ((votes[i] ?? 0) > (votes[best] ?? 0)) best = i
  return best
}

/** The words that weigh most, neighbours together, the heaviest stretches first found first shown. */
function stretches(shares: Float64Array, count: number): readonly (readonly [from: number, to: number])[] {
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, shares[i] ?? 0)
  const least = most * SHOWN
  const found: { from: number; to: number; share: number }[] = []
  for (let i = 0; i < count; i++) {
    const share = shares[i] ?? 0
    if (share < least || share <= 0) continue
    const last = found[found.length - 1]
    if (last !== undefined && i - last.to <= 1) {
      last.to = i + 1
      last.share += share
    } else found.push({ from: i, to: i + 1, share })
  }
  return found
    .sort((a, b) => b.share - a.share || a.from - b.from)
    .slice(0, MOST_STRETCHES)
    .map(({ from, to }) => [from, to])
}

function toEvidence(analyzer: Analyzer, signal: string, from: number, to: number, weight: number): Evidence {
  const { reading, workspace, scene, tables } = analyzer
  const frames = findFrames(tables, workspace, reading, scene, from, to, NONE)
  const framed = weightUnder(frames, weight)
  return {
    signal,
    start: reading.start[from] ?? 0,
    end: reading.end[to - 1] ?? 0,
    weight: framed,
    tier: tierOf(framed),
    source: `weights/${analyzer.languages[reading.textLanguage] ?? ''}`,
    family: 'weights',
    ...(frames.length > 0 ? { frames } : {}),
  }
}

/** A scale on which texts are weighed one after the other; every trait counts once in a text. */
export function createScale(): Scale {
  let tables: WeightTables | undefined
  let turn = 0
  let lastHash = 0
  let seen = new Int32Array(0)
  const shares = new Float64Array(MOST_WORDS)
  const votes = new Float64Array(MOST_SIGNALS)
  const leanings = new Float64Array(MOST_WORDS)

  const scale: Scale = {
    sum: 0,
    shares,
    votes,
    leaning: 0,
    leanings,
    begin(weights) {
      tables = weights
      turn++
      scale.sum = weights.bias
      shares.fill(0)
      votes.fill(0)
      scale.leaning = weights.leaning ?? 0
      leanings.fill(0)
      const traits = weights.said.length / SAID_SIZE
      if (seen.length < traits) seen = new Int32Array(traits)
    },
    stem(at, units, from, to, follows) {
      if (tables === undefined) return
      const hash = hashUnits(units, from, to)
      add(tables, findTrait(tables, hash), at, at)
      if (follows) add(tables, findTrait(tables, coupleHash(lastHash, hash)), at - 1, at)
      lastHash = hash
    },
    sort(at, sort) {
      if (tables !== undefined) add(tables, tables.sorts[sort] ?? -1, at, at)
    },
    term(at, term) {
      if (tables !== undefined) add(tables, tables.terms[term] ?? -1, at, at)
    },
    whole(name) {
      if (tables !== undefined) add(tables, tables.whole.get(name) ?? -1, -1, -1)
    },
  }

  /** Puts a trait on the scale, once a text, and gives the words from the first to the last their shares. */
  function add(weights: WeightTables, trait: number, first: number, last: number): void {
    if (trait < 0 || seen[trait] === turn) return
    seen[trait] = turn
    const { said } = weights
    const weight = said[trait * SAID_SIZE] ?? 0
    const leaning = said[trait * SAID_SIZE + 1] ?? 0
    scale.sum += weight
    scale.leaning += leaning
    if (weight > 0) {
      const place = said[trait * SAID_SIZE + 2] ?? 0
      votes[place] = (votes[place] ?? 0) + weight
    }
    if (first < 0) return
    const part = first === last ? 1 : 0.5
    for (let word = first; word <= last; word++) {
      shares[word] = (shares[word] ?? 0) + weight * part
      leanings[word] = (leanings[word] ?? 0) + leaning * part
    }
  }

  return scale
}
