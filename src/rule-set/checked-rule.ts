import type { Lexicon } from '../lexicon/lexicon.js'
import type { CompiledTemplates } from '../replies/template.js'
import type { Issue } from '../result.js'
import type { ActionRequest } from './action-request.js'
import type { FindZone } from './compile-hours.js'
import type { Condition } from './condition.js'
import type { Fact } from './facts.js'
import type { PlatformProfile } from './platform-profile.js'
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
  /** The clocks of time zones, when they were handed in. */
  readonly zone?: FindZone | undefined
  /** The moment at which it is checked, epoch ms, when it is known. */
  readonly now?: number | undefined
}

/** Finds the everyday words of its language that the terms of a lexicon would also match, by term. */
export type EverydayWords = (lexicon: Lexicon) => ReadonlyMap<string, readonly string[]>

/** Everything a check that only doubts may look at. */
export interface LintInput extends CheckInput {
  readonly languages: readonly string[]
  /** Ids of the templates that do not come from a shipped rule set. */
  readonly ownTemplates: readonly string[]
  /** What the named platforms can do; only those that were found. */
  readonly platforms: readonly PlatformProfile[]
  /** The names of all platforms there are; absent when nobody knows them. */
  readonly platformNames: readonly string[] | undefined
  /** Finds everyday words that a term of a lexicon would also match. */
  readonly everydayWords: EverydayWords | undefined
}

/** Looks at a whole rule set and returns what is doubtful about it. */
export type Lint = (input: LintInput) => readonly Issue[]

/** Looks at a whole rule set and returns what is wrong with it. */
export type Check = (input: CheckInput) => readonly Issue[]

/** Where an issue of a rule belongs: its own path, and the rule set it was written in when that is another one. */
export function placeIssue(found: Issue, rule: CheckedRule): Issue {
  const placed = { ...found, path: rule.placed.path + found.path }
  return rule.placed.from === undefined ? placed : { ...placed, file: rule.placed.from }
}

/** Whether a rule was written by whoever is being checked, and does not come with the package. */
export function isOwnRule({ placed: { from } }: CheckedRule): boolean {
  return from === undefined || !from.startsWith('sangfroid/')
}
