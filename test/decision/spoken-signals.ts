import type { MeasureComment } from '../../src/rule-set/compiled-rule-set.js'
import type { Signal } from '../../src/signals/signal.js'

/** Measures a comment that says its signals outright: `threat=0.9 complaint=0.6/delivery` has those two, and the topic delivery. */
export const spokenSignals: MeasureComment = (comment) => {
  const signals: Record<string, Signal> = {}
  for (const found of comment.text.matchAll(/([a-z_]+)=([01](?:\.[0-9]+)?|\?)(?:\/([a-z]+))?/g)) {
    const [words, id = '', given = '', topic] = found
    if (given === '?') {
      signals[id] = { value: null, tier: 'review', evidence: [] }
      continue
    }
    const value = Number(given)
    const tier = value >= 0.5 ? 'act' : 'review'
    const piece = {
      start: found.index,
      end: found.index + words.length,
      signal: id,
      weight: value,
      tier,
      source: `test/${id}`,
      family: id,
    } as const
    signals[id] = { value, tier, evidence: [topic === undefined ? piece : { ...piece, value: topic }] }
  }
  return { signals, lang: comment.lang ?? 'en', complete: !comment.text.includes('incomplete'), sketch: [] }
}
