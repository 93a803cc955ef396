import { didYouMean } from '../issue-codes.js'
import { OPERATORS } from './condition.js'
import { suggestName } from './suggest-name.js'

/** Other spellings of operators, as other languages have them. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['=>', '>='],
  ['=<', '<='],
  ['<>', '!='],
  ['=!', '!='],
  ['&&', 'and'],
  ['&', 'and'],
  ['all', 'and'],
  ['every', 'and'],
  ['||', 'or'],
  ['|', 'or'],
  ['any', 'or'],
  ['some', 'or'],
  ['not', '!'],
  ['eq', '=='],
  ['equals', '=='],
  ['is', '=='],
  ['ne', '!='],
  ['neq', '!='],
  ['gt', '>'],
  ['gte', '>='],
  ['ge', '>='],
  ['lt', '<'],
  ['lte', '<='],
  ['le', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['>>', '>'],
  ['<<', '<'],
  ['>==', '>='],
  ['<==', '<='],
  ['add', '+'],
  ['fact', 'var'],
])

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['between', 'write `{ <=: [low, { var: fact }, high] }`'],
  ['none', 'write `!` around an `or`'],
  ['nor', 'write `!` around an `or`'],
  ['xor', 'write `!=` between the two'],
  ['contains', 'write `{ in: [piece, text] }`; the words of a comment are judged by signals'],
  ['includes', 'write `{ in: [piece, text] }`; the words of a comment are judged by signals'],
  ['matches', 'words are judged by signals; your own go under `lexicons`'],
  ['regex', 'words are judged by signals; your own go under `lexicons`'],
  ['missing', 'a fact that could not be measured is unknown: say under `unknown` what to do then'],
  ['missing_some', 'a fact that could not be measured is unknown: say under `unknown` what to do then'],
])

/** Operators of JsonLogic that are left out here: they call methods, read lists or write logs. */
const LEFT_OUT = ['method', 'map', 'filter', 'reduce', 'merge', 'cat', 'substr', 'log', '?:']

/** The other spelling of an operator, when it can mean only one. */
export function sameOperator(name: string): string | undefined {
  return SAME_AS.get(name.toLowerCase()) ?? OPERATORS.find((operator) => operator === name.toLowerCase())
}

/** What to write in place of an operator that is not there. */
export function suggestOperator(name: string): string {
  const instead = INSTEAD.get(name.toLowerCase())
  if (instead !== undefined) return instead
  const known = `known are ${OPERATORS.join(' ')}`
  if (LEFT_OUT.includes(name.toLowerCase())) return `JsonLogic has it, rules have not: ${known}`
  const near = sameOperator(name) ?? (/^[a-z]+$/i.test(name) ? suggestName(name, OPERATORS) : undefined)
  return didYouMean(near) ?? known
}
