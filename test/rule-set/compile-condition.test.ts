import jsonLogic from 'json-logic-js'
import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../src/rule-set/compile-condition.js'
import type { Fact, FactType, FactValue } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'

const VALUES: Readonly<Record<string, FactValue>> = {
  a: 1,
  b: 2,
  big: 100,
  half: 0.5,
  zero: 0,
  yes: true,
  no: false,
  word: 'apple',
  none: '',
  open: null,
  openText: null,
  openFlag: null,
}
const TYPES: Readonly<Record<string, FactType>> = { open: 'number', openText: 'string', openFlag: 'boolean' }
const FACTS = new Map(
  Object.entries(VALUES).map(([name, value]): [string, Fact] => [
    name,
    {
      name,
      type: TYPES[name] ?? (typeof value === 'number' ? 'number' : typeof value === 'string' ? 'string' : 'boolean'),
      read: () => value,
    },
  ]),
)
const NAMES = [...FACTS.keys()]
const v = (name: string) => ({ var: name })

function judge(condition: unknown): FactValue {
  const { condition: parsed, issues } = parseCondition(condition, '', FACTS)
  if (parsed === null) expect.fail(JSON.stringify(issues))
  return compileCondition(parsed, (name) => NAMES.indexOf(name))({
    values: NAMES.map((name) => VALUES[name]),
    read: () => null,
  })
}

const KNOWN: readonly [unknown, FactValue][] = [
  [{ '==': [1, 1] }, true],
  [{ '===': [v('a'), 2] }, false],
  [{ '!=': [v('a'), 2] }, true],
  [{ '!==': [v('word'), 'apple'] }, false],
  [{ '>': [v('b'), v('a')] }, true],
  [{ '>=': [v('a'), 1] }, true],
  [{ '<': [1, v('half'), 2] }, false],
  [{ '<': [0, v('half'), 1] }, true],
  [{ '<=': [0.5, v('half'), 0.5] }, true],
  [{ '!': v('yes') }, false],
  [{ '!': [v('zero')] }, true],
  [{ '!!': [v('none')] }, false],
  [{ '!!': [v('word')] }, true],
  [{ and: [v('yes'), { '>': [3, 1] }] }, true],
  [{ and: [v('yes'), v('zero'), v('word')] }, 0],
  [{ or: [v('no'), v('word')] }, 'apple'],
  [{ or: [v('no'), v('zero')] }, 0],
  [{ if: [v('no'), 1, v('yes'), 2, 3] }, 2],
  [{ if: [v('none'), 'x', 'y'] }, 'y'],
  [{ in: ['pp', v('word')] }, true],
  [{ in: [v('word'), ['pear', 'apple']] }, true],
  [{ in: [v('word'), []] }, false],
  [{ in: [v('none'), ''] }, false],
  [{ '+': [v('a'), v('b'), 3] }, 6],
  [{ '-': [v('b'), v('a')] }, 1],
  [{ '-': v('a') }, -1],
  [{ '*': [v('b'), 3] }, 6],
  [{ '/': [v('a'), v('b')] }, 0.5],
  [{ '%': [v('big'), 3] }, 1],
  [{ max: [v('a'), v('big'), 3] }, 100],
  [{ min: [v('a'), v('half')] }, 0.5],
  [{ '>': [{ '/': [v('zero'), v('zero')] }, 0] }, false],
]

const UNKNOWN: readonly [unknown, FactValue][] = [
  [v('open'), null],
  [{ '<': [v('open'), 5] }, null],
  [{ '!': [v('openFlag')] }, null],
  [{ '==': [v('openText'), 'x'] }, null],
  [{ and: [v('openFlag'), v('no')] }, false],
  [{ and: [v('openFlag'), v('yes')] }, null],
  [{ or: [v('openFlag'), v('yes')] }, true],
  [{ or: [v('openFlag'), v('no')] }, null],
  [{ if: [v('openFlag'), 1, 1] }, null],
  [{ if: [v('yes'), v('open'), 1] }, null],
  [{ max: [v('open'), 1] }, null],
  [{ in: [v('openText'), ['a']] }, null],
  [{ in: [v('openText'), 'abc'] }, null],
]

describe('compileCondition', () => {
  it.each(KNOWN)('%j is %j, as in JsonLogic', (condition, expected) => {
    expect(judge(condition)).toBe(expected)
    expect(jsonLogic.apply(JSON.parse(JSON.stringify(condition)), VALUES)).toBe(expected)
  })

  it.each(UNKNOWN)('%j is %j where something is unknown', (condition, expected) => {
    expect(judge(condition)).toBe(expected)
  })
})
