import { compileCondition } from '../../rule-set/compile-condition.js'
import { type Condition, factsRead } from '../../rule-set/condition.js'
import { candidateValues, type KnownValue } from './candidate-values.js'
import { type ConditionTree, cutCondition } from './condition-tree.js'

/** A condition, or a clause of one, and what it is to be. */
export interface Goal {
  readonly condition: Condition
  readonly wanted: boolean
}

/** Facts that reach all goals; `none` proves that nothing does; `gave-up` is no answer. */
export type Found =
  | { readonly kind: 'facts'; readonly facts: Readonly<Record<string, KnownValue>> }
  | { readonly kind: 'none' | 'gave-up' }

const EFFORT = 20_000
const MOST_COMBINED = 3

/**
 * Looks for facts under which every goal comes out as wanted: what a missing example would have to be.
 *
 * Bounds: depth first over the clauses, 20,000 steps. `none` is a proof where each clause compares one fact with a literal.
 *
 * @param usual values that facts have when nothing is said of them; kept where they will do
 */
export function findFacts(goals: readonly Goal[], usual: Readonly<Record<string, unknown>> = {}): Found {
  const search: Search = { left: EFFORT, sampled: false }
  const domains = candidateValues(goals.map(({ condition }) => condition))
  const open = goals.map(({ condition, wanted }): Open => ({ ...cutCondition(condition), wanted }))
  const reached = reach(
    open.map(({ tree, clauses, wanted }) => ({ tree, clauses, wanted })),
    domains,
    search,
  )
  if (reached === null) return { kind: search.left < 0 || search.sampled ? 'gave-up' : 'none' }
  const facts: Record<string, KnownValue> = {}
  for (const [name, values] of reached) {
    const normal = values.find((value) => value === usual[name])
    const [first] = values
    if (normal === undefined && first !== undefined) facts[name] = first
  }
  return { kind: 'facts', facts }
}

interface Search {
  left: number
  /** Some clause reads several facts, so that not every combination was tried. */
  sampled: boolean
}

interface Open {
  readonly tree: ConditionTree
  readonly clauses: readonly Condition[]
  readonly wanted: boolean
}

type Values = ReadonlyMap<string, readonly KnownValue[]>

function reach(open: readonly Open[], values: Values, search: Search): Values | null {
  if (--search.left < 0) return null
  const [goal, ...rest] = open
  if (goal === undefined) return values
  const { tree, clauses, wanted } = goal
  if (tree.kind === 'not') return reach([{ tree: tree.part, clauses, wanted: !wanted }, ...rest], values, search)
  if (tree.kind === 'clause') {
    const clause = clauses[tree.index]
    return clause === undefined ? null : settle(clause, wanted, rest, values, search)
  }
  const parts = tree.parts.map((part): Open => ({ tree: part, clauses, wanted }))
  if ((tree.kind === 'all') === wanted) return reach([...parts, ...rest], values, search)
  for (const part of parts) {
    const reached = reach([part, ...rest], values, search)
    if (reached !== null) return reached
  }
  return null
}

function settle(
  clause: Condition,
  wanted: boolean,
  rest: readonly Open[],
  values: Values,
  search: Search,
): Values | null {
  const names = factsRead(clause).map((fact) => fact.name)
  const judge = compileCondition(clause, (name) => names.indexOf(name))
  const holds = (given: readonly (KnownValue | undefined)[]): boolean => {
    const value = judge({ values: [...given], read: () => null })
    return value !== null && Boolean(value) === wanted
  }
  const [only] = names
  if (only === undefined) return holds([]) ? reach(rest, values, search) : null
  if (!isPlain(clause)) search.sampled = true
  if (names.length === 1) {
    const fit = (values.get(only) ?? []).filter((value) => holds([value]))
    return fit.length === 0 ? null : reach(rest, new Map(values).set(only, fit), search)
  }
  const lists = names.map((name) => values.get(name) ?? [])
  for (const chosen of names.length > MOST_COMBINED ? oneApart(lists) : combinations(lists)) {
    if (--search.left < 0) return null
    if (!holds(chosen)) continue
    const narrowed = new Map(values)
    for (const [index, name] of names.entries()) {
      const value = chosen[index]
      if (value !== undefined) narrowed.set(name, [value])
    }
    const reached = reach(rest, narrowed, search)
    if (reached !== null) return reached
  }
  return null
}

/** A fact, or a fact against literals: for these the candidate values are complete. */
function isPlain(clause: Condition): boolean {
  if (clause.kind !== 'call') return true
  const inner = clause.operands.filter((operand) => operand.kind !== 'literal')
  return inner.length === 1 && inner[0]?.kind === 'fact' && !ARITHMETIC.has(clause.operator)
}

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', 'min', 'max'])

/** The first value of every list, and then the same with another value at one place: what the largest or least of many facts asks for. */
function* oneApart(lists: readonly (readonly KnownValue[])[]): Generator<readonly KnownValue[]> {
  const first = lists.flatMap((list) => list.slice(0, 1))
  if (first.length < lists.length) return
  yield first
  for (const [place, list] of lists.entries())
    for (const value of list.slice(1)) yield first.map((one, at) => (at === place ? value : one))
}

function* combinations(lists: readonly (readonly KnownValue[])[]): Generator<readonly KnownValue[]> {
  const [first, ...rest] = lists
  if (first === undefined) {
    yield []
    return
  }
  for (const value of first) for (const others of combinations(rest)) yield [value, ...others]
}
