import jsonLogic, { type RulesLogic } from 'json-logic-js'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

const RULES = 25

/** Detection only, with the English data and the transformers its documentation recommends. */
export function createObscenity(): (text: string) => boolean {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  return (text) => matcher.hasMatch(text)
}

/** Detection, then rules over what it found: the nearest that two libraries come to a decision. */
export function createObscenityWithRules(): (text: string) => number {
  const detects = createObscenity()
  const rules = Array.from(
    { length: RULES },
    (_, at): RulesLogic => ({
      and: [
        { '>': [{ var: 'length' }, at] },
        { or: [{ '==': [{ var: 'obscene' }, true] }, { '>=': [{ var: 'capitals' }, 0.5 + at / 100] }] },
      ],
    }),
  )
  return (text) => {
    const facts = { obscene: detects(text), length: text.length, capitals: capitalsOf(text) }
    let matched = 0
    for (const rule of rules) if (jsonLogic.apply(rule, facts) === true) matched++
    return matched
  }
}

function capitalsOf(text: string): number {
  let capitals = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 65 && unit <= 90) capitals++
  }
  return text.length === 0 ? 0 : capitals / text.length
}
