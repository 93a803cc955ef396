import type { Condition } from '../../rule-set/condition.js'
import type { HistoryFact } from '../../rule-set/facts.js'
import { oppositeOperator } from '../../rule-set/opposite-operator.js'
import type { RuleSetDocument } from '../../rule-set/rule-set-schema.js'

/** Says a condition in plain words, as the part of a sentence after "when". */
export function conditionWords(condition: Condition, context: RuleSetDocument['context']): string {
  return words(condition, true, context)
}

type Context = RuleSetDocument['context']

function words(condition: Condition, holds: boolean, context: Context): string {
  if (condition.kind === 'literal') return Boolean(condition.value) === holds ? 'always' : 'never'
  if (condition.kind === 'fact') return factHolds(condition, holds, context)
  const { operator, operands } = condition
  const [first, second, third] = operands
  switch (operator) {
    case '!':
      return first === undefined ? '' : words(first, !holds, context)
    case '!!':
      return first === undefined ? '' : words(first, holds, context)
    case 'and':
    case 'or':
      return group(operands, operator === 'and' ? holds : !holds, holds, context)
    case 'if':
      return `${holds ? '' : 'it is not so that '}${choice(operands, context)}`
    default:
      if (first === undefined || second === undefined) return ''
      if (third !== undefined) return `${between([first, second, third], context)}${holds ? '' : ' is not so'}`
      return comparison([first, second], holds ? operator : (oppositeOperator(operator) ?? `not ${operator}`), context)
  }
}

/** `and` of what holds and `or` of what does not are one sentence; long lists are set apart. */
function group(operands: readonly Condition[], isAnd: boolean, holds: boolean, context: Context): string {
  const parts = operands.map((operand) => words(operand, holds, context))
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const needsBrackets = (operand: Condition): boolean =>
    operand.kind === 'call' && ['and', 'or', 'if'].includes(innermost(operand).operator)
  const bracketed = parts.map((part, index) => {
    const operand = operands[index]
    return operand !== undefined && needsBrackets(operand) ? `(${part})` : part
  })
  return isAnd ? bracketed.join(' and ') : `either ${bracketed.join(' or ')}`
}

function innermost(condition: Condition & { kind: 'call' }): Condition & { kind: 'call' } {
  const [inner] = condition.operands
  const isWrapped = condition.operator === '!' || condition.operator === '!!'
  return isWrapped && inner?.kind === 'call' ? innermost(inner) : condition
}

function choice(operands: readonly Condition[], context: Context): string {
  const parts: string[] = []
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [test, value] = operands.slice(index, index + 2)
    if (test !== undefined && value !== undefined)
      parts.push(`if ${words(test, true, context)}, ${words(value, true, context)}`)
  }
  const last = operands.at(-1)
  return [...parts, last === undefined ? '' : `otherwise ${words(last, true, context)}`].join('; ')
}

function between([low, middle, high]: readonly Condition[], context: Context): string {
  if (low === undefined || middle === undefined || high === undefined) return ''
  return `${value(middle, context)} is from ${value(low, context)} to ${value(high, context)}`
}

function comparison([first, second]: readonly [Condition, Condition], operator: string, context: Context): string {
  if (first.kind === 'literal' && second.kind !== 'literal')
    return comparison([second, first], MIRRORED[operator] ?? operator, context)
  const signal = first.kind === 'fact' ? first.fact.signal : undefined
  if (signal !== undefined && second.kind === 'literal' && typeof second.value === 'number')
    return signalWords(signal, operator, second.value)
  return `${value(first, context)} ${RELATIONS[operator] ?? operator} ${value(second, context)}`
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

const RELATIONS: Readonly<Record<string, string>> = {
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
  '==': 'is',
  '===': 'is',
  '!=': 'is not',
  '!==': 'is not',
  in: 'stands in',
  'not in': 'does not stand in',
}

/** Half of the scale is where a sign is sure enough to act on. */
function signalWords(signal: string, operator: string, bound: number): string {
  const name = `**${signal.replaceAll('_', ' ')}**`
  const number = String(bound)
  if (operator === '>=' || operator === '>') {
    if (bound === 0 && operator === '>') return `there is some sign of ${name}`
    const sure = bound >= 0.8 ? 'clear' : bound >= 0.5 ? 'sure' : 'some'
    return `there is a ${sure} sign of ${name} (${operator === '>' ? 'above' : 'from'} ${number})`.replace(
      'a some',
      'some',
    )
  }
  if (operator === '<' || operator === '<=')
    return `there is no sign of ${name} ${operator === '<' ? 'from' : 'above'} ${number}`
  if (bound === 0 && operator.startsWith('=')) return `there is no sign of ${name}`
  return `the sign of ${name} ${RELATIONS[operator] ?? operator} ${number}`
}

const TRUTHS: Readonly<Record<string, readonly [string, string]>> = {
  'author.known': ['the author is known', 'the author is not known'],
  'author.isStaff': ['the author works for the brand', 'the author does not work for the brand'],
  'author.isSelf': ['the comment is the brand’s own', 'the comment is not the brand’s own'],
  'comment.isReply': ['the comment answers another', 'the comment answers no other'],
  'comment.hasAttachment': ['something is attached', 'nothing is attached'],
  'comment.hasLink': ['the comment has a link', 'the comment has no link'],
  'comment.isEdited': ['the comment was edited', 'the comment was not edited'],
}

const NAMES: Readonly<Record<string, string>> = {
  'comment.lang': 'the language of the comment',
  'comment.length': 'the length of the comment',
  'comment.platform': 'the platform',
  'author.followers': 'the number of followers',
  'thread.id': 'the thread',
}

function factHolds({ fact }: Condition & { kind: 'fact' }, holds: boolean, context: Context): string {
  const known = TRUTHS[fact.name]
  if (known !== undefined) return holds ? known[0] : known[1]
  if (fact.signal !== undefined)
    return `there is ${holds ? 'some' : 'no'} sign of **${fact.signal.replaceAll('_', ' ')}**`
  return `${factName(fact.name, fact.history, context)} is ${holds ? 'so' : 'not so'}`
}

function value(condition: Condition, context: Context): string {
  if (condition.kind === 'literal')
    return typeof condition.value === 'string' ? `“${condition.value}”` : String(condition.value)
  if (condition.kind === 'fact') {
    const { fact } = condition
    return fact.signal === undefined
      ? factName(fact.name, fact.history, context)
      : `the sign of **${fact.signal.replaceAll('_', ' ')}**`
  }
  const parts = condition.operands.map((operand) => value(operand, context))
  if (condition.operator === 'max') return `the greatest of ${parts.join(', ')}`
  if (condition.operator === 'min') return `the least of ${parts.join(', ')}`
  return `(${parts.length === 1 ? `${condition.operator}${parts.join('')}` : parts.join(` ${condition.operator} `)})`
}

function factName(name: string, history: HistoryFact | undefined, context: Context): string {
  if (history !== undefined) return historyName(history)
  const known = NAMES[name]
  if (known !== undefined) return known
  const own = name.startsWith('context.') ? name.slice('context.'.length) : undefined
  const described =
    own !== undefined && context !== undefined && Object.hasOwn(context, own) ? context[own]?.describe : undefined
  return described === undefined ? `\`${name}\`` : `“${described.replace(/\.$/, '')}”`
}

function historyName({ count, label, withinMs, scope }: HistoryFact): string {
  const what = label === undefined ? `\`${count}\`` : `\`${count}\` “${label}”`
  const where = { author: '', page: ' on this page', thread: ' in this thread', comment: ' about this comment' }[scope]
  return `the author’s count of ${what}${where}${withinMs === undefined ? '' : ` within ${durationWords(withinMs)}`}`
}

/** A stretch of time in the largest unit that fits it wholly. */
export function durationWords(ms: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1_000],
  ] as const
  const [name, size] = units.find(([, unit]) => ms % unit === 0) ?? ['millisecond', 1]
  const amount = ms / size
  return `${amount} ${name}${amount === 1 ? '' : 's'}`
}
