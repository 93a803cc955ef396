import type { CompiledRule, CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { factsOf } from '../../rule-set/facts.js'
import { parseCondition } from '../../rule-set/parse-condition.js'
import type { ExampleDocument, RuleDocument } from '../../rule-set/rule-set-schema.js'
import { showText } from '../show-text.js'
import { actionWords } from './action-words.js'
import { conditionWords, durationWords } from './condition-words.js'

const MOST_EXAMPLES = 5

/**
 * Writes a rule set as a page in Markdown for those who do not read rules: each rule as one sentence, its policy, its examples.
 *
 * Bounds: five examples of each kind; words from the rule set are escaped, so that none becomes markup.
 */
export function rulePage(ruleSet: CompiledRuleSet): string {
  const { document, rules, fallback, languages } = ruleSet
  const facts = factsOf(document)
  const byId = new Map((document.rules ?? []).map((rule) => [rule.id, rule]))
  const sections = rules.flatMap((rule) => {
    const written = byId.get(rule.id)
    if (written === undefined) return []
    const { condition } = parseCondition(written.when, '', facts)
    const when = condition === null ? 'its condition holds' : conditionWords(condition, document.context)
    return [section(rule, written, when)]
  })
  const answer = `Whatever no rule answers: ${escape(fallback.role)} answers within ${durationWords(fallback.withinMs)}.`
  const head = [
    `# ${escape(document.name)}`,
    ...(document.description === undefined ? [] : [escape(document.description)]),
    `Languages: ${languages.map(escape).join(', ')}. ${sections.length === 1 ? 'One rule.' : `${sections.length} rules, those that go first at the top.`} ${answer}`,
  ]
  return `${[...head, ...sections].join('\n\n')}\n`
}

function section(rule: CompiledRule, written: RuleDocument, when: string): string {
  const actions = rule.requests.map((request) => escapeCode(actionWords(request)))
  const trial = rule.status === 'shadow' ? ' (on trial: decided and reported only)' : ''
  const unknown =
    rule.whenUnknown.length === 0 ? '' : ` Where that cannot be known, ${list(rule.whenUnknown.map(actionWords))}.`
  return [
    `## ${escape(rule.id)}${trial}`,
    `When ${when}, ${list(actions)}.${unknown}`,
    `> ${escape(rule.policy)}`,
    ...examples('Meets', written.examples?.match),
    ...examples('Leaves alone', written.examples?.pass),
  ].join('\n\n')
}

function examples(title: string, given: readonly ExampleDocument[] | undefined): readonly string[] {
  if (given === undefined || given.length === 0) return []
  const shown = given
    .slice(0, MOST_EXAMPLES)
    .map((example) =>
      typeof example === 'string' ? `- ${escape(example)}` : `- ${escape(example.text)}${supposed(example)}`,
    )
  const more = given.length > MOST_EXAMPLES ? [`- and ${given.length - MOST_EXAMPLES} more`] : []
  return [`${title}:`, [...shown, ...more].join('\n')]
}

/** What an example takes for given besides its words: it says as much as they do. */
function supposed({ text: _, ...given }: Exclude<ExampleDocument, string>): string {
  const facts = Object.entries(given).flatMap(([field, value]) => {
    if (typeof value !== 'object') return [[field, value] as const]
    // Facts of the page are written by their full name.
    const named = field === 'page' ? '' : `${field}.`
    return Object.entries(value).map(([name, one]) => [`${named}${name}`, one] as const)
  })
  if (facts.length === 0) return ''
  return ` (${facts.map(([name, value]) => `${escape(name)}: ${escape(String(value))}`).join(', ')})`
}

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** Names of templates are shown as code and need no escape. */
function escapeCode(text: string): string {
  return showText(text)
}

function escape(text: string): string {
  return showText(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
