import type { Evidence } from '../../src/signals/signal.js'

/** A piece of evidence of which only weight, tier and family matter. */
export function evidenceOf(weight: number, family: string): Evidence {
  return { signal: 'threat', start: 0, end: 1, weight, tier: weight >= 0.5 ? 'act' : 'review', source: 'test', family }
}
