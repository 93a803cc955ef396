import type { FactReader } from '../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { FactSource, FactValue } from '../rule-set/facts.js'

/** Makes the reader of one comment's facts: the signals at once, every other fact when it is first asked for, and once. */
export function readFacts(ruleSet: CompiledRuleSet, source: FactSource): FactReader {
  const { facts } = ruleSet
  const values = source.measured.complete ? signalValues(ruleSet, source) : []
  return {
    values,
    read(slot) {
      const value = facts[slot]?.read(source) ?? null
      values[slot] = value
      return value
    },
  }
}

function signalValues(ruleSet: CompiledRuleSet, { measured, ledger, counts }: FactSource): (FactValue | undefined)[] {
  const { silence, newcomer, signalSlots } = ruleSet
  const values = (ledger.length === 0 && counts === undefined ? newcomer : silence).slice()
  for (const id in measured.signals) {
    const slot = signalSlots.get(id)
    if (slot !== undefined) values[slot] = measured.signals[id]?.value ?? null
  }
  return values
}
