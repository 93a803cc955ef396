import { describe, expect, it } from 'vitest'
import { compileRuleSet, decide, emptyLedger } from '../../src/index.js'
import { PACKS } from '../../src/shipped/packs.generated.js'

/** What a language that comes as a pack must see, and must leave alone. */
const LANGUAGES = [
  {
    language: 'es',
    gone: ['Te voy a matar.', 'Los gitanos son escoria.'],
    kept: ['La entrega llegó tarde, qué vergüenza.'],
  },
  {
    language: 'de',
    gone: ['Ich bring dich um!', 'Ausländer sind Abschaum.'],
    kept: ['Die Lieferung kam zwei Wochen zu spät.'],
  },
  { language: 'it', gone: ['Ti ammazzo!', 'Gli immigrati sono feccia.'], kept: ['Il pacco non è mai arrivato.'] },
  { language: 'pt', gone: ['Vou te matar!', 'Os imigrantes são lixo.'], kept: ['O pedido chegou errado de novo.'] },
  { language: 'nl', gone: ['Ik maak je af!', 'Buitenlanders zijn tuig.'], kept: ['De levering was weer te laat.'] },
] as const

const HOSTILE = ['threat', 'identity_attack', 'harm_wish', 'demeaning', 'slur']

function rulesOf(language: string): unknown {
  return {
    sangfroid: 1,
    name: 'further',
    languages: [language],
    roles: { desk: 'reads what is left' },
    fallback: { role: 'desk', within: '24h' },
    rules: HOSTILE.map((signal) => ({
      id: `sees-${signal.replace('_', '-')}`,
      policy: 'Seen.',
      when: { '>=': [{ var: `signals.${signal}` }, 0.5] },
      then: [{ label: signal }],
    })),
  }
}

describe.each(LANGUAGES)('the pack of $language', ({ language, gone, kept }) => {
  const compiled = compileRuleSet(rulesOf(language), { packs: { [language]: JSON.parse(PACKS[language] ?? '{}') } })
  const matched = (text: string): readonly string[] => {
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
    return decide(compiled.value, { id: 'c', text }, { ledger: emptyLedger, now: 0 }).matched.map(
      ({ ruleId }) => ruleId,
    )
  }

  it.each(gone)('sees `%s`', (text) => expect(matched(text)).not.toEqual([]))

  it.each(kept)('leaves `%s` alone', (text) => expect(matched(text)).toEqual([]))
})

it('a language without a pack is an issue, not a silence', () => {
  const compiled = compileRuleSet(rulesOf('xx'))
  expect(compiled.ok ? [] : compiled.issues.map(({ code }) => code)).toContain('unknown-language')
})
