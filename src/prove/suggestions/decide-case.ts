import type { Decision } from '../../decision/decision.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { createMeasurer } from '../tests/measurer.js'
import { decideStep } from '../tests/play-trial.js'
import type { CaseDocument } from '../tests/test-schema.js'
import { caseToTrial } from '../tests/to-trials.js'

/** Decides the comment of a case. */
export function decideCase(document: CaseDocument, ruleSet: CompiledRuleSet): Decision {
  const { past, step } = caseToTrial(document, { file: '', path: '' })
  return decideStep(ruleSet, step, past, createMeasurer(ruleSet))
}
