import { type CompileOptions, compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import type { CompiledRuleSet } from '../../src/rule-set/compiled-rule-set.js'
import { parseRuleSetText } from '../../src/yaml.js'

/** Rules over facts alone: nothing is measured in words but what `!name` asks for. */
export const SMALL = `sangfroid: 1
name: small
languages: [en]
roles: [support, safety]
history:
  strikes: { count: strike, label: rude, within: 10d, scope: page }
templates:
  sorry: { tone: apology, variants: { en: [We are sorry.] } }
  thanks: { tone: warm, variants: { en: [Thank you.] } }
rules:
  - id: remove-threats
    policy: No threats.
    when: { '>=': [{ var: signals.threat }, 0.5] }
    then: [delete, { block: { reason: threat } }, { strike: { label: rude } }]
    examples: { match: ['!threat 0.9'], pass: ['!threat 0.4', Hello] }
  - id: apologise
    policy: Say sorry.
    when:
      and:
        - { '>=': [{ var: signals.complaint }, 0.5] }
        - or: [{ '==': [{ var: history.strikes }, 0] }, { '==': [{ var: author.isStaff }, true] }]
    then: [{ reply: { template: sorry } }, { assign: { role: support, within: 4h } }]
fallback: { role: support, within: 24h }
`

/** A signal is what the text says after \`!\`: \`!threat 0.9 !complaint 0.5\`. */
const measure: NonNullable<CompileOptions['measure']> = ({ text }) => ({
  signals: Object.fromEntries(
    [...text.matchAll(/!(\w+) ([\d.]+)/g)].map(([, id = '', value]) => [
      id,
      { value: Number(value), tier: Number(value) >= 0.5 ? ('act' as const) : ('review' as const), evidence: [] },
    ]),
  ),
  lang: 'en',
  complete: true,
  sketch: [],
})

export function compiled(text: string = SMALL): CompiledRuleSet {
  const read = parseRuleSetText(text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const result = compileRuleSet(read.value.document, { measure })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
