import { parentPort, workerData } from 'node:worker_threads'

import { compileLoaded, loadRuleSet } from '../load-rule-set.js'
import type { ThreadOrders } from './block-judges.js'
import { judgeBlock } from './judge-block.js'

// A thread of `sangfroid backtest`: compiles the rule set once, then judges the blocks it is handed.

const { rules, cwd, now }: ThreadOrders = workerData
const compiled = compileLoaded(loadRuleSet(rules, { cwd }))
if (!compiled.ok) throw new Error('the rule set no longer compiles')
const ruleSet = compiled.value
parentPort?.on('message', (block: Uint8Array) => parentPort?.postMessage(judgeBlock(ruleSet, block, now)))
