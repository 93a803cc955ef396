import type { FactReader } from '../rule-set/compile-condition.js'
import type { Fact, FactSource, FactValue } from '../rule-set/facts.js'

/** Makes the reader of one comment's facts; each fact is read when it is first asked for, and once. */
export function readFacts(facts: readonly Fact[], source: FactSource): FactReader {
  const values: (FactValue | undefined)[] = []
  return {
    values,
    read(slot) {
      const value = facts[slot]?.read(source) ?? null
      values[slot] = value
      return value
    },
  }
}
