import { shorten } from '../describe-zod-issue.js'
import { didYouMean, issue } from '../issue-codes.js'
import { escapeStep } from '../json-pointer.js'
import type { Issue } from '../result.js'
import { type Condition, type ConditionType, OPERATORS, type Operator } from './condition.js'
import type { Fact } from './facts.js'
import { suggestName } from './suggest-name.js'
import { sameOperator, suggestOperator } from './suggest-operator.js'

const DEEPEST = 40
const MOST_NODES = 2000

interface Reading {
  readonly facts: ReadonlyMap<string, Fact>
  readonly issues: Issue[]
  left: number
}

/**
 * Reads a JsonLogic expression into a typed tree; `null` when something in it is wrong, with the reasons in `issues`.
 *
 * Bounds: 40 levels, 2,000 nodes.
 * Errors: `unknown-operator`, `unknown-fact`, `unknown-signal`, `wrong-operand-type`, `too-large`, each at its own path.
 * Source: docs/facts.md.
 */
export function parseCondition(
  value: unknown,
  path: string,
  facts: ReadonlyMap<string, Fact>,
): { readonly condition: Condition | null; readonly issues: readonly Issue[] } {
  const reading: Reading = { facts, issues: [], left: MOST_NODES }
  const condition = parse(value, path, 0, reading)
  return { condition: reading.issues.length > 0 ? null : condition, issues: reading.issues }
}

function parse(value: unknown, path: string, depth: number, reading: Reading): Condition | null {
  if (depth > DEEPEST || --reading.left < 0) {
    if (reading.left >= -1)
      reading.issues.push(issue('too-large', path, 'the condition is too large', 'share it out over several rules'))
    return null
  }
  if (typeof value === 'number') return { kind: 'literal', type: 'number', value, path }
  if (typeof value === 'string') return { kind: 'literal', type: 'string', value, path }
  if (typeof value === 'boolean') return { kind: 'literal', type: 'boolean', value, path }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const what = Array.isArray(value)
      ? 'a list can only be the second operand of `in`'
      : 'nothing is not a value; a fact that is not there is unknown'
    const hint = Array.isArray(value)
      ? 'as `{ in: [{ var: comment.lang }, [fr, en]] }`'
      : 'write the value to compare with'
    reading.issues.push(issue('wrong-operand-type', path, what, hint))
    return null
  }
  const entries = Object.entries(value)
  const [first] = entries
  if (first === undefined || entries.length !== 1) {
    reading.issues.push(
      issue(
        'wrong-operand-type',
        path,
        'an expression is an object with one key, its operator',
        'join several with `and`',
      ),
    )
    return null
  }
  const [name, given] = first
  const here = `${path}/${escapeStep(name)}`
  if (name === 'var') return parseFact(given, here, reading)
  const operator = OPERATORS.find((known) => known === name)
  if (operator === undefined || operator === 'var') {
    const same = sameOperator(name)
    reading.issues.push({
      ...issue('unknown-operator', here, `unknown operator \`${name.slice(0, 40)}\``, suggestOperator(name)),
      ...(same === undefined ? {} : { fix: { kind: 'rename-key', to: same } as const }),
    })
    parseInside(given, here, depth, reading)
    return null
  }
  return parseCall(operator, given, here, depth, reading)
}

/** What an unknown operator was given is read all the same, for what is wrong in it. */
function parseInside(given: unknown, path: string, depth: number, reading: Reading): void {
  const inside = Array.isArray(given)
    ? given.map((item: unknown, index) => ({ item, at: `${path}/${index}` }))
    : [{ item: given, at: path }]
  for (const { item, at } of inside)
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) parse(item, at, depth + 1, reading)
}

function parseFact(given: unknown, path: string, reading: Reading): Condition | null {
  const name = Array.isArray(given) && given.length === 1 ? given[0] : given
  if (typeof name !== 'string') {
    reading.issues.push(
      issue(
        'wrong-operand-type',
        path,
        '`var` takes the name of one fact, as text, and no default',
        'a fact that could not be measured is unknown',
      ),
    )
    return null
  }
  const fact = reading.facts.get(name)
  if (fact !== undefined) return { kind: 'fact', type: fact.type, fact, path }
  reading.issues.push(unknownFact(name, path, reading.facts))
  return null
}

function unknownFact(name: string, path: string, facts: ReadonlyMap<string, Fact>): Issue {
  const shown = name.slice(0, 60)
  const near = didYouMean(suggestName(name, facts.keys()))
  if (name.startsWith('signals.'))
    return issue('unknown-signal', path, `unknown signal \`${shown.slice(8)}\``, near ?? LISTS.signals)
  const room = name.startsWith('context.')
    ? 'context'
    : name.startsWith('history.')
      ? 'history'
      : name.startsWith('words.')
        ? 'words'
        : undefined
  const hint = near ?? (room === undefined ? bareName(name, facts) : `declare it under \`${room}\``)
  return issue('unknown-fact', path, `unknown fact \`${shown}\``, hint)
}

/** A name without its room, as `threat` for `signals.threat`. */
function bareName(name: string, facts: ReadonlyMap<string, Fact>): string {
  const full = [...facts.keys()].find((known) => known.slice(known.indexOf('.') + 1) === name)
  return didYouMean(full) ?? LISTS.facts
}

const LISTS = {
  signals: 'the signals are listed in docs/signals',
  facts: 'facts begin with `signals.`, `comment.`, `author.`, `thread.`, `history.` or `context.`',
} as const

function parseCall(
  operator: Operator,
  given: unknown,
  path: string,
  depth: number,
  reading: Reading,
): Condition | null {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given]
  const before = reading.issues.length
  const operands: Condition[] = []
  for (const [index, item] of list.entries()) {
    const at = Array.isArray(given) ? `${path}/${index}` : path
    const parts =
      operator === 'in' && index === 1 && Array.isArray(item)
        ? item.map((part, place) => ({ part, at: `${at}/${place}` }))
        : [{ part: item, at }]
    for (const { part, at: place } of parts) {
      const operand = parse(part, place, depth + 1, reading)
      if (operand !== null) operands.push(operand)
    }
  }
  if (reading.issues.length > before) return null
  const inList = operator === 'in' && Array.isArray(list[1])
  const wrong = checkOperands(operator, operands, list.length, inList)
  if (wrong !== null) {
    reading.issues.push(issue('wrong-operand-type', path, `\`${operator}\` ${wrong}`, typesSeen(operands)))
    return null
  }
  if (operator === 'in' && inList) return anyEqual(operands, path)
  return { kind: 'call', type: typeOf(operator, operands), operator, operands, path }
}

/** What each operand is, so that the one that is out of place can be seen. */
function typesSeen(operands: readonly Condition[]): string {
  const seen = operands.slice(0, 4).map((operand) => {
    const type = TYPE_WORDS[operand.type]
    if (operand.kind === 'fact') return `\`${operand.fact.name}\` is ${type}`
    if (operand.kind === 'literal') return `\`${shorten(String(operand.value))}\` is ${type}`
    return `\`${operand.operator}\` gives ${type}`
  })
  return seen.length === 0 ? 'there is nothing in it' : seen.join(', ')
}

const TYPE_WORDS = {
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  mixed: 'one kind or another',
} as const

/** `x in [a, b]` is `x === a or x === b`: one form less to judge and to prove with. */
function anyEqual(operands: readonly Condition[], path: string): Condition {
  const [sought, ...items] = operands
  const equal =
    sought === undefined
      ? []
      : items.map(
          (item): Condition => ({ kind: 'call', type: 'boolean', operator: '===', operands: [sought, item], path }),
        )
  if (equal.length === 0) return { kind: 'literal', type: 'boolean', value: false, path }
  return { kind: 'call', type: 'boolean', operator: 'or', operands: equal, path }
}

function checkOperands(
  operator: Operator,
  operands: readonly Condition[],
  count: number,
  inList: boolean,
): string | null {
  const types = new Set(operands.map((operand) => operand.type))
  switch (operator) {
    case 'and':
    case 'or':
      return count === 0 ? 'takes at least one operand' : null
    case '!':
    case '!!':
      return count === 1 ? null : 'takes one operand'
    case '==':
    case '===':
    case '!=':
    case '!==':
      return count === 2 && types.size === 1 && !types.has('mixed') ? null : 'compares two values of one type'
    case '<':
    case '<=':
      return (count === 2 || count === 3) && onlyNumbers(types) ? null : 'compares two numbers, or three for between'
    case '>':
    case '>=':
      return count === 2 && onlyNumbers(types) ? null : 'compares two numbers; between is `<=` with three'
    case 'in':
      if (count !== 2) return 'takes a value and a list, or a text and a longer text'
      if (inList) return types.size <= 1 && !types.has('mixed') ? null : 'takes a list of values of the type sought'
      return types.size === 1 && types.has('string') ? null : 'takes a value and a list, or a text and a longer text'
    case 'if':
      return count >= 3 && count % 2 === 1 ? null : 'takes a condition, a value, and another value for the rest'
    case 'min':
    case 'max':
    case '+':
    case '*':
      return count >= 1 && onlyNumbers(types) ? null : 'takes numbers'
    case '-':
      return (count === 1 || count === 2) && onlyNumbers(types) ? null : 'takes one or two numbers'
    case '/':
    case '%':
      return count === 2 && onlyNumbers(types) ? null : 'takes two numbers'
    default:
      return operator satisfies never
  }
}

function onlyNumbers(types: ReadonlySet<ConditionType>): boolean {
  return types.size === 1 && types.has('number')
}

function typeOf(operator: Operator, operands: readonly Condition[]): ConditionType {
  if (operator === 'and' || operator === 'or') return common(operands)
  if (operator === 'if') return common(operands.filter((_, index) => index % 2 === 1 || index === operands.length - 1))
  return ['min', 'max', '+', '-', '*', '/', '%'].includes(operator) ? 'number' : 'boolean'
}

function common(operands: readonly Condition[]): ConditionType {
  const type = operands[0]?.type ?? 'mixed'
  return operands.every((operand) => operand.type === type) ? type : 'mixed'
}
