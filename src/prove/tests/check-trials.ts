import { LEDGER_KINDS } from '../../ledger/ledger.js'
import type { Issue } from '../../result.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { fullDomain } from '../../rule-set/domain.js'
import { type Fact, factsOf } from '../../rule-set/facts.js'
import { actionObjectSchema, BARE_ACTIONS } from '../../rule-set/rule-set-schema.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import type { ExpectedAction } from './test-schema.js'
import type { Trial, TrialPlace, TrialStep } from './trial.js'

/**
 * Finds what is wrong with trials before they are tried: names that the rule set does not have, and the same case twice.
 *
 * Errors: `unknown-rule`, `unknown-fact`, `unknown-template`, `wrong-type`, `unknown-key`, `duplicate-case`; `no-cases` when there is nothing to try.
 */
export function checkTrials(trials: readonly Trial[], ruleSet: CompiledRuleSet): readonly Issue[] {
  if (trials.length === 0)
    return [
      {
        code: 'no-cases',
        severity: 'error',
        path: '',
        message: 'there is nothing to try',
        hint: 'add examples to rules, or name a file of tests',
      },
    ]
  const names = namesOf(ruleSet)
  return [...trials.flatMap((trial) => unknownNames(trial, names)), ...duplicates(trials)]
}

interface Names {
  readonly rules: readonly string[]
  readonly facts: ReturnType<typeof factsOf>
  readonly templates: readonly string[]
}

function namesOf(ruleSet: CompiledRuleSet): Names {
  const { document } = ruleSet
  return {
    rules: (document.rules ?? []).map(({ id }) => id),
    facts: factsOf(document),
    templates: Object.keys(document.templates ?? {}),
  }
}

function unknownNames(trial: Trial, names: Names): readonly Issue[] {
  const { place } = trial
  if (trial.kind === 'table')
    return [...unknownRules([trial.ruleId], names, place), ...wrongFacts(trial.facts, names, place)]
  const steps = trial.kind === 'example' ? [trial.step] : trial.steps
  return steps.flatMap((step) => [
    ...unknownRules([...(step.expect.matched ?? []), ...(step.expect.unmatched ?? [])], names, step.place),
    ...unknownKinds(step, names),
    ...givenNames(step).flatMap((name) => unknownFact(name, names, step.place)),
    ...(trial.kind === 'timeline' ? wrongGiven(step, names) : []),
  ])
}

function givenNames({ signals, counts, context, expect }: TrialStep): readonly string[] {
  return [
    ...Object.keys(signals ?? {}).map((id) => `signals.${id}`),
    ...Object.keys(expect.signals ?? {}).map((id) => `signals.${id}`),
    ...Object.keys(counts ?? {}).map((id) => `history.${id}`),
    ...Object.keys(context ?? {}).map((id) => `context.${id}`),
    ...(expect.incomplete ?? []),
  ]
}

const ACTIONS: readonly string[] = [
  ...new Set([...BARE_ACTIONS, ...Object.keys(actionObjectSchema.shape).filter((kind) => kind !== 'strike')]),
]

/** A kind that nobody knows would be missed by every decision, and `without` it would always hold. */
function unknownKinds({ expect, place }: TrialStep, { templates }: Names): readonly Issue[] {
  const taken = [...(expect.actions ?? []), ...(expect.only ?? [])]
  const ofKind = (kind: string, known: readonly string[], what: string): readonly Issue[] => {
    if (known.includes(kind)) return []
    const found = toIssue('unknown-key', place, `there is no ${what} \`${kind}\``, suggestName(kind, known))
    return [
      known === ACTIONS && kind === 'strike'
        ? { ...found, hint: 'a strike is an entry: write it under `entries`' }
        : found,
    ]
  }
  return [
    ...[...taken.flatMap(kindsOf), ...(expect.without ?? [])].flatMap((kind) => ofKind(kind, ACTIONS, 'action')),
    ...(expect.entries ?? []).flatMap(kindsOf).flatMap((kind) => ofKind(kind, LEDGER_KINDS, 'kind of entry')),
    ...taken
      .flatMap(templatesOf)
      .filter((id) => !templates.includes(id))
      .map((id) => toIssue('unknown-template', place, `there is no template \`${id}\``, suggestName(id, templates))),
  ]
}

function kindsOf(expected: ExpectedAction): readonly string[] {
  return typeof expected === 'string' ? [expected] : Object.keys(expected)
}

function templatesOf(expected: ExpectedAction): readonly string[] {
  if (typeof expected === 'string') return []
  return Object.values(expected).flatMap((fields) =>
    typeof fields === 'object' && typeof fields.template === 'string' ? [fields.template] : [],
  )
}

function unknownRules(ids: readonly string[], { rules }: Names, place: TrialPlace): readonly Issue[] {
  return ids
    .filter((id) => !rules.includes(id))
    .map((id) => toIssue('unknown-rule', place, `there is no rule \`${id}\``, suggestName(id, rules)))
}

function unknownFact(name: string, { facts }: Names, place: TrialPlace): readonly Issue[] {
  return facts.has(name)
    ? []
    : [toIssue('unknown-fact', place, `there is no fact \`${name}\``, suggestName(name, facts.keys()))]
}

function wrongFacts(given: Readonly<Record<string, unknown>>, names: Names, place: TrialPlace): readonly Issue[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const fact = names.facts.get(name)
    if (fact === undefined) return unknownFact(name, names, place)
    if (value === null) return []
    if (typeof value !== fact.type)
      return [toIssue('wrong-type', place, `\`${name}\` is a ${fact.type}, not \`${String(value)}\``)]
    return outOfReach(fact, value, place)
  })
}

/** A value that the fact never has proves nothing. */
function outOfReach(fact: Fact, value: unknown, place: TrialPlace): readonly Issue[] {
  const { name, values } = fact
  if (values !== undefined && typeof value === 'string' && !values.includes(value))
    return [
      toIssue(
        'wrong-type',
        place,
        `\`${name}\` is one of ${values.map((one) => `\`${one}\``).join(', ')}, never \`${value}\``,
        suggestName(value, values),
      ),
    ]
  const domain = fullDomain(fact)
  if (typeof value !== 'number' || domain.kind !== 'number') return []
  const low = fact.whole === true || fact.most !== undefined || fact.history !== undefined ? 0 : domain.low
  if (value >= low && value <= domain.high) return []
  const range = domain.high === Number.POSITIVE_INFINITY ? `${low} and more` : `from ${low} to ${domain.high}`
  return [toIssue('wrong-type', place, `\`${name}\` is ${range}, never ${value}`)]
}

/** Signals, counts and context have keys of their own. */
function wrongGiven({ given = {}, place }: TrialStep, names: Names): readonly Issue[] {
  const misplaced = Object.keys(given).flatMap((name): readonly Issue[] => {
    const key = ['signals', 'history', 'context'].find((one) => name.startsWith(`${one}.`))
    if (key === undefined) return []
    return [
      { ...toIssue('wrong-type', place, `\`${name}\` is no fact of the page`), hint: `write it under \`${key}\`` },
    ]
  })
  return misplaced.length > 0 ? misplaced : wrongFacts(given, names, place)
}

/** Tried twice is proven once, and a later change to one of the two goes unseen. */
function duplicates(trials: readonly Trial[]): readonly Issue[] {
  const seen = new Map<string, Trial>()
  return trials.flatMap((trial) => {
    const key = fingerprint(trial)
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, trial)
      return []
    }
    return [toIssue('duplicate-case', trial.place, `the same case as ${showPlace(before.place)}`)]
  })
}

function fingerprint(trial: Trial): string {
  if (trial.kind === 'table') return JSON.stringify([trial.ruleId, Object.entries(trial.facts).sort()])
  const steps = trial.kind === 'example' ? [trial.step] : trial.steps
  const rule = trial.kind === 'example' ? trial.ruleId : null
  const past = trial.kind === 'timeline' ? trial.past : []
  return JSON.stringify([
    rule,
    past,
    steps.map(({ comment: { id: _, ...comment }, now, context, counts, signals, given }) => [
      comment,
      now,
      context,
      counts,
      signals,
      given,
    ]),
  ])
}

function showPlace({ file, path, line }: TrialPlace): string {
  return line === undefined ? `${file}#${path}` : `${file}:${line}`
}

function toIssue(code: string, place: TrialPlace, message: string, near?: string): Issue {
  return {
    code,
    severity: 'error',
    path: place.path,
    message,
    file: place.file,
    ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
    ...(place.line === undefined ? {} : { line: place.line, column: place.column ?? 1 }),
  }
}
