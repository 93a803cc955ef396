import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import { withShipped } from '../../src/shipped/with-shipped.js'
import { OWN_LEXICON } from './own-lexicon.js'

type Keep = NonNullable<Parameters<typeof withShipped>[0]['keepAnalyzer']>

/** Keeps, and counts what was made. */
function keeper(): { readonly keep: Keep; readonly made: string[] } {
  const kept = new Map<string, ReturnType<Keep>>()
  const made: string[] = []
  const keep: Keep = (languages, make) => {
    const key = languages.join()
    const found = kept.get(key)
    if (found !== undefined) return found
    made.push(key)
    const fresh = make()
    kept.set(key, fresh)
    return fresh
  }
  return { keep, made }
}

function compiled(document: unknown, keepAnalyzer?: Keep) {
  const result = compileRuleSet(document, withShipped(keepAnalyzer === undefined ? {} : { keepAnalyzer }))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const TEXTS = [
  'Where is my parcel, you thieves?',
  'Merci à toute l’équipe',
  'When do you open?',
  'You are all idiots 😡',
]

describe('keeping what was made of the packs', () => {
  it('two rule sets that share it decide as they do alone, in turns; it is made at the first comment', () => {
    const { keep, made } = keeper()
    const document = shippedRuleSets['sangfroid/default']
    const small = { sangfroid: 1, name: 'small', extends: ['sangfroid/default'] }
    const shared = [compiled(document, keep), compiled(small, keep)]
    const alone = [compiled(document), compiled(small)]
    expect(made).toHaveLength(0)
    const decided = (sets: typeof shared) =>
      TEXTS.flatMap((text) => sets.map((set) => decide(set, { id: 'c', text }, { ledger: [], now: 0 })))
    expect(decided(shared)).toEqual(decided(alone))
    expect(made).toHaveLength(1)
  })

  it('a lexicon of one’s own is never shared', () => {
    const { keep, made } = keeper()
    const own = compiled({ sangfroid: 1, name: 'own', extends: ['sangfroid/default'], lexicons: [OWN_LEXICON] }, keep)
    expect(made).toEqual([])
    const plain = compiled({ sangfroid: 1, name: 'plain', extends: ['sangfroid/default'] }, keep)
    const insult = { id: 'c', text: 'You are a flumbert, you flumbert!' }
    const reasons = [own, plain].map((set) => JSON.stringify(decide(set, insult, { ledger: [], now: 0 }).actions))
    expect(reasons[0]).not.toBe(reasons[1])
  })
})
