import { fail, ok, type Result } from '../../result.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { CHANGE_KINDS } from './compare-decisions.js'
import type { Guard, GuardOperator } from './guard.js'

const LONGEST = 1000
const DEEPEST = 50

/** The figures a guard may read. */
export const FIGURES: readonly string[] = ['comments', 'changed', ...CHANGE_KINDS]

/**
 * Reads a guard such as `new-removals > 0 or changed / comments > 5%`.
 *
 * `not` binds tighter than `and`, `and` than `or`; comparisons do not chain. `new-removals of remove-slurs` counts for one rule alone. A
 * minus stands between blanks, for names have hyphens.
 *
 * Bounds: 1,000 characters, 50 levels.
 * Errors: `syntax`, `unknown-figure`, `unknown-rule`, `wrong-type`; line 1, the column of the word.
 *
 * @param rules ids of rules that `of` may name
 */
export function parseGuard(text: string, rules: readonly string[]): Result<Guard> {
  try {
    if (text.length > LONGEST) throw new Refused('syntax', 0, `a guard is no longer than ${LONGEST} characters`)
    const reading: Reading = { words: cut(text), at: 0, rules, end: text.length, depth: 0 }
    const { guard, type, column } = readOr(reading)
    const rest = reading.words[reading.at]
    if (rest !== undefined) throw new Refused('syntax', rest.column, `\`${rest.text}\` is not expected here`)
    if (type !== 'truth')
      throw new Refused('wrong-type', column, 'a guard is something that holds or not', 'compare it: `> 0`')
    return ok(guard)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, column, message, hint } = error
    const found = { code, severity: 'error', path: '', message, line: 1, column: column + 1 } as const
    return fail([hint === undefined ? found : { ...found, hint }])
  }
}

class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly column: number
  readonly hint: string | undefined

  constructor(code: string, column: number, message: string, hint?: string) {
    super(message)
    this.code = code
    this.column = column
    this.hint = hint
  }
}

interface Word {
  readonly text: string
  readonly column: number
}

interface Reading {
  readonly words: readonly Word[]
  at: number
  readonly rules: readonly string[]
  readonly end: number
  depth: number
}

interface Read {
  readonly guard: Guard
  readonly type: 'truth' | 'number'
  readonly column: number
}

function cut(text: string): readonly Word[] {
  const words: Word[] = []
  const pattern = /\s+|\d+(?:\.\d+)?%?|[A-Za-z][\w/-]*|[<>=!]=|[<>+\-*/()]/y
  while (pattern.lastIndex < text.length) {
    const column = pattern.lastIndex
    const [found] = pattern.exec(text) ?? []
    if (found === undefined)
      throw new Refused('syntax', column, `\`${text.slice(column, column + 1)}\` means nothing here`)
    if (found.trim() !== '') words.push({ text: found, column })
  }
  return words
}

const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const

function readOr(reading: Reading): Read {
  return readChain(reading, ['or'], 'truth', readAnd)
}

function readAnd(reading: Reading): Read {
  return readChain(reading, ['and'], 'truth', readNot)
}

function readNot(reading: Reading): Read {
  const word = reading.words[reading.at]
  if (word?.text !== 'not') return readComparison(reading)
  deeper(reading, word)
  reading.at += 1
  const part = readNot(reading)
  reading.depth -= 1
  demand(part, 'truth', '`not`')
  return { guard: { kind: 'not', part: part.guard }, type: 'truth', column: word.column }
}

function readComparison(reading: Reading): Read {
  const left = readSum(reading)
  const operator = operatorAt(reading, COMPARISONS)
  if (operator === undefined) return left
  reading.at += 1
  const right = readSum(reading)
  demand(left, 'number', `\`${operator}\``)
  demand(right, 'number', `\`${operator}\``)
  if (operatorAt(reading, COMPARISONS) !== undefined)
    throw new Refused(
      'syntax',
      reading.words[reading.at]?.column ?? 0,
      'comparisons do not chain',
      'join two with `and`',
    )
  return {
    guard: { kind: 'binary', operator, left: left.guard, right: right.guard },
    type: 'truth',
    column: left.column,
  }
}

function readSum(reading: Reading): Read {
  return readChain(reading, ['+', '-'], 'number', readProduct)
}

function readProduct(reading: Reading): Read {
  return readChain(reading, ['*', '/'], 'number', readValue)
}

/** Parts joined by operators that take and give one type. */
function readChain(
  reading: Reading,
  operators: readonly GuardOperator[],
  type: Read['type'],
  readPart: (reading: Reading) => Read,
): Read {
  let left = readPart(reading)
  for (;;) {
    const operator = operatorAt(reading, operators)
    if (operator === undefined) return left
    reading.at += 1
    const right = readPart(reading)
    demand(left, type, `\`${operator}\``)
    demand(right, type, `\`${operator}\``)
    left = { guard: { kind: 'binary', operator, left: left.guard, right: right.guard }, type, column: left.column }
  }
}

function operatorAt(reading: Reading, operators: readonly GuardOperator[]): GuardOperator | undefined {
  const word = reading.words[reading.at]
  return operators.find((known) => known === word?.text)
}

function readValue(reading: Reading): Read {
  const word = reading.words[reading.at]
  if (word === undefined) throw new Refused('syntax', reading.end, 'something is missing at the end')
  reading.at += 1
  const { text, column } = word
  if (text === '(') return readGroup(reading, word)
  if (/^\d/.test(text)) {
    const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
    return { guard: { kind: 'number', value }, type: 'number', column }
  }
  if (!/^[A-Za-z]/.test(text)) throw new Refused('syntax', column, `\`${text}\` is not expected here`)
  if (!FIGURES.includes(text)) throw unknown('figure', word, FIGURES)
  return { guard: { kind: 'figure', name: text, ruleId: readRule(reading, text) }, type: 'number', column }
}

function readGroup(reading: Reading, open: Word): Read {
  deeper(reading, open)
  const inner = readOr(reading)
  const close = reading.words[reading.at]
  if (close?.text !== ')') throw new Refused('syntax', close?.column ?? reading.end, 'a `)` is missing')
  reading.at += 1
  reading.depth -= 1
  return inner
}

function readRule(reading: Reading, figure: string): string | undefined {
  const of = reading.words[reading.at]
  if (of?.text !== 'of') return undefined
  const rule = reading.words[reading.at + 1]
  if (rule === undefined) throw new Refused('syntax', reading.end, 'the id of a rule is missing after `of`')
  if (figure === 'comments') throw new Refused('syntax', of.column, '`comments` are those of the corpus, not of a rule')
  if (!reading.rules.includes(rule.text)) throw unknown('rule', rule, reading.rules)
  reading.at += 2
  return rule.text
}

function unknown(noun: 'figure' | 'rule', { text, column }: Word, known: readonly string[]): Refused {
  const near = suggestName(text, known)
  const all = noun === 'figure' ? `known are ${known.join(', ')}` : undefined
  const hint = near === undefined ? all : `did you mean \`${near}\`?`
  return new Refused(`unknown-${noun}`, column, `unknown ${noun} \`${text.slice(0, 60)}\``, hint)
}

function demand({ type, column }: Read, wanted: Read['type'], what: string): void {
  if (type === wanted) return
  throw new Refused('wrong-type', column, `${what} takes ${wanted === 'truth' ? 'what holds or not' : 'numbers'}`)
}

function deeper(reading: Reading, { column }: Word): void {
  reading.depth += 1
  if (reading.depth > DEEPEST) throw new Refused('syntax', column, `nested deeper than ${DEEPEST} levels`)
}
