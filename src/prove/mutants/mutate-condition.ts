import type { Condition, Operator } from '../../rule-set/condition.js'
import type { Fact } from '../../rule-set/facts.js'
import { writeCondition } from '../../rule-set/write-condition.js'

/** A condition with one small change, and the change in words. */
export interface ChangedCondition {
  readonly condition: Condition
  readonly kind: 'threshold' | 'operator' | 'dropped-clause' | 'value'
  readonly what: string
  readonly path: string
}

const SWAPS: Readonly<Partial<Record<Operator, readonly Operator[]>>> = {
  and: ['or'],
  or: ['and'],
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '==': ['!='],
  '===': ['!=='],
  '!=': ['=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  min: ['max'],
  max: ['min'],
}

/** Lists every condition that differs from this one by one small step, in the order of the text. */
export function mutateCondition(condition: Condition): readonly ChangedCondition[] {
  if (condition.kind !== 'call') return []
  const { operands } = condition
  const inside = operands.flatMap((operand, index) =>
    mutateCondition(operand).map(
      (changed): ChangedCondition => ({
        ...changed,
        condition: { ...condition, operands: replaceAt(operands, index, changed.condition) },
      }),
    ),
  )
  return [...operators(condition), ...dropped(condition), ...literals(condition), ...inside]
}

type Call = Condition & { readonly kind: 'call' }

function operators(condition: Call): readonly ChangedCondition[] {
  const { operator, operands, path } = condition
  const [first] = operands
  if (operator === '!' && first !== undefined)
    return [{ condition: first, kind: 'operator', what: `\`not\` left out before \`${shorten(first)}\``, path }]
  // With one operand both mean the same; with three, `<` is a between, which has no opposite.
  if (operands.length === 1 || (operands.length === 3 && (operator === '<' || operator === '<='))) return []
  return (SWAPS[operator] ?? []).map((other): ChangedCondition => {
    const swapped = { ...condition, operator: other }
    return {
      condition: swapped,
      kind: 'operator',
      what: `\`${shorten(condition)}\` became \`${shorten(swapped)}\``,
      path,
    }
  })
}

function dropped(condition: Call): readonly ChangedCondition[] {
  const { operator, operands } = condition
  if ((operator !== 'and' && operator !== 'or') || operands.length < 2) return []
  return operands.map((operand, index): ChangedCondition => {
    const left = operands.filter((_, place) => place !== index)
    const [only] = left
    return {
      condition: left.length === 1 && only !== undefined ? only : { ...condition, operands: left },
      kind: 'dropped-clause',
      what: `\`${shorten(operand)}\` left out`,
      path: operand.path,
    }
  })
}

/** The numbers a fact is compared with, a step up and a step down; truth values turned round. */
function literals(condition: Call): readonly ChangedCondition[] {
  const { operands } = condition
  const fact = operands.find((operand) => operand.kind === 'fact')
  return operands.flatMap((operand, index) => {
    if (operand.kind !== 'literal') return []
    return nearValues(operand.value, fact?.kind === 'fact' ? fact.fact : undefined).map((value): ChangedCondition => {
      const changed = { ...condition, operands: replaceAt(operands, index, { ...operand, value }) }
      const kind = typeof value === 'number' ? 'threshold' : 'value'
      return {
        condition: changed,
        kind,
        what: `\`${shorten(condition)}\` became \`${shorten(changed)}\``,
        path: operand.path,
      }
    })
  })
}

function nearValues(value: number | string | boolean, fact: Fact | undefined): readonly (number | string | boolean)[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'string') return [`${value}-`]
  const step = fact?.most === 1 ? 0.05 : Number.isInteger(value) ? 1 : Math.abs(value) / 10
  return [value - step, value + step].map((near) => Math.round(near * 1e6) / 1e6)
}

function replaceAt<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return list.map((item, place) => (place === index ? value : item))
}

function shorten(condition: Condition): string {
  const text = writeCondition(condition)
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}
