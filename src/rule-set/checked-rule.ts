import type { CompiledTemplates } from '../replies/template.js'
import type { Issue } from '../result.js'
import type { ActionRequest } from './action-request.js'
import type { Condition } from './condition.js'
import type { Fact } from './facts.js'
import type { PlacedRule } from './resolve-extends.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** A rule with its parts read, as the checks look at it. */
export interface CheckedRule {
  readonly placed: PlacedRule
  /** `null` when it could not be read; its own issues say why. */
  readonly condition: Condition | null
  readonly requests: readonly ActionRequest[]
  readonly whenUnknown: readonly ActionRequest[]
}

/** Everything a check may look at. */
export interface CheckInput {
  readonly document: RuleSetDocument
  readonly rules: readonly CheckedRule[]
  readonly facts: ReadonlyMap<string, Fact>
  readonly removalGrade: ReadonlySet<string>
  /** `null` when they could not be compiled. */
  readonly templates: CompiledTemplates | null
  /** Languages for which a pack is loaded. */
  readonly packs: readonly string[]
}

/** Looks at a whole rule set and returns what is wrong with it. */
export type Check = (input: CheckInput) => readonly Issue[]

/** Where an issue of a rule belongs: its own path, and the rule set it was written in when that is another one. */
export function placeIssue(found: Issue, rule: CheckedRule): Issue {
  const placed = { ...found, path: rule.placed.path + found.path }
  return rule.placed.from === undefined ? placed : { ...placed, file: rule.placed.from }
}
