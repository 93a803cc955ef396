import { judgeBlock } from '../../src/cli/backtest/judge-block.js'
import { compileRuleSet, decide, emptyLedger } from '../../src/index.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import type { Contestant } from './rounds.js'

const NOW = Date.UTC(2026, 0, 1)

/** A bare loop over decisions, and `backtest` on the same comments as labelled lines: what reading and counting cost on top. */
export function backtestContestants(texts: readonly string[]): readonly [bare: Contestant, backtest: Contestant] {
  const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
  if (!compiled.ok) throw new Error('the rule set does not compile')
  const ruleSet = compiled.value
  const comments = texts.map((text, id) => ({ id: String(id), text, author: { id: `a${id}` } }))
  const lines = comments.map((comment) => JSON.stringify({ ...comment, label: 'keep' }))
  const block = new TextEncoder().encode(`${lines.join('\n')}\n`)
  return [
    {
      name: 'a bare loop of decisions',
      size: texts.length,
      run: () => {
        let actions = 0
        for (const comment of comments)
          actions += decide(ruleSet, comment, { ledger: emptyLedger, now: NOW }).actions.length
        return actions
      },
    },
    { name: 'backtest', size: texts.length, run: () => judgeBlock(ruleSet, block, NOW).comments },
  ]
}
