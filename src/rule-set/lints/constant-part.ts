import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { assume, type Effort } from '../assume.js'
import { canBe } from '../can-hold.js'
import { type CheckedRule, isOwnRule, type Lint, placeIssue } from '../checked-rule.js'
import type { Condition } from '../condition.js'
import type { Domains } from '../domain.js'
import { writeCondition } from '../write-condition.js'

const EFFORT = 20_000
const MOST_SHOWN = 120

/** Reports parts of `and` that hold whenever the others do, and parts of `or` that hold only when another does. */
export const constantPart: Lint = ({ rules }) =>
  rules.flatMap((rule) => {
    if (rule.condition === null || !isOwnRule(rule)) return []
    const effort = { left: EFFORT }
    return [...idleParts(rule.condition, new Map(), effort)].map((idle) => report(idle, rule))
  })

interface Idle {
  readonly part: Condition
  readonly operator: 'and' | 'or'
}

function* idleParts(condition: Condition, world: Domains, effort: Effort): Generator<Idle> {
  if (condition.kind !== 'call') return
  const { operator, operands } = condition
  if (operator !== 'and' && operator !== 'or') {
    for (const operand of operands) yield* idleParts(operand, world, effort)
    return
  }
  const holds = operator === 'and'
  let before: Domains | null = world
  let kept = 0
  for (const [index, part] of operands.entries()) {
    const after = operands.slice(index + 1)
    const rest = kept + after.length === 0 ? null : together(after, holds, before, effort)
    if (rest !== null && effort.left > 0 && !canBe(part, !holds, rest, effort)) {
      yield { part, operator }
      continue
    }
    yield* idleParts(part, holds ? (rest ?? world) : world, effort)
    before = together([part], holds, before, effort)
    kept += 1
  }
}

/** What the facts can be when all of these hold, or none of them; `null` when they cannot. */
function together(parts: readonly Condition[], hold: boolean, world: Domains | null, effort: Effort): Domains | null {
  let narrowed: Domains | null = world
  for (const part of parts) {
    if (narrowed === null) return null
    narrowed = assume(part, hold, narrowed, effort)
  }
  return narrowed
}

function report({ part, operator }: Idle, rule: CheckedRule): Issue {
  const path = part.path.slice(rule.placed.path.length)
  const written = writeCondition(part)
  const shown = written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written
  const message =
    operator === 'and'
      ? `\`${shown}\` always holds here, given the other parts`
      : `\`${shown}\` adds nothing here: another part holds whenever it does`
  return placeIssue(issue('constant-part', path, message, 'take it away, or ask for what was meant'), rule)
}
