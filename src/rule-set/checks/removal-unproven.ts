import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { REMOVAL_KINDS } from '../action.js'
import type { Check } from '../checked-rule.js'
import { type CheckedRule, placeIssue } from '../checked-rule.js'
import { type Condition, factsRead } from '../condition.js'
import type { Domain } from '../domain.js'
import { escapingPath } from '../escaping-path.js'
import type { Fact } from '../facts.js'
import type { RuleSetDocument } from '../rule-set-schema.js'
import { writeCondition } from '../write-condition.js'

const BELOW_ACT: Domain = { kind: 'number', low: 0, high: 0.5, lowOpen: false, highOpen: true }
const NONE: Domain = { kind: 'number', low: 0, high: 0, lowOpen: false, highOpen: false }
const NOT_TRUE: Domain = { kind: 'boolean', canBeTrue: false, canBeFalse: true }
const EFFORT = 5000
const LONGEST_WAY = 300

/**
 * Reports removals that some path through the condition reaches without the evidence they need.
 *
 * The proof is by contradiction: with every signal that would justify the removal below 0.5, the condition must not be able to hold.
 */
export const removalUnproven: Check = ({ document, rules, removalGrade }) => [
  ...assumedConsent(document),
  ...rules.flatMap((rule) => {
    const removing = rule.requests.filter((request) => isRemoval(request.kind))
    const unknown = rule.whenUnknown.flatMap((request, index) =>
      isRemoval(request.kind)
        ? [
            placeIssue(
              issue(
                'removal-unproven',
                `/unknown/${index}`,
                `\`${request.kind}\` cannot rest on a condition that was not judged`,
                'request `hold` or `escalate` here',
              ),
              rule,
            ),
          ]
        : [],
    )
    if (removing.length === 0 || rule.condition === null) return unknown
    const { condition } = rule
    return [
      ...unknown,
      ...rule.requests.flatMap((request, index) => {
        if (!isRemoval(request.kind)) return []
        const worlds = innocentWorlds(request.kind, condition, removalGrade)
        const escape = worlds.map((world) => escapingPath(condition, world, EFFORT)).find((path) => path !== null)
        return escape === undefined || escape === null ? [] : [report(request.kind, index, escape, rule)]
      }),
    ]
  }),
]

/** Consent is given by somebody: nobody gives it by saying nothing. */
function assumedConsent({ context }: RuleSetDocument): readonly Issue[] {
  return context?.consent?.default === true
    ? [
        issue(
          'removal-unproven',
          '/context/consent/default',
          'consent that nobody gave hides nothing',
          'leave the default out, or make it false',
        ),
      ]
    : []
}

/** A way that is longer than a line shows its beginning. */
function shortenWay(way: string): string {
  return way.length > LONGEST_WAY ? `${way.slice(0, LONGEST_WAY)}…` : way
}

function report(kind: string, index: number, escape: Condition, rule: CheckedRule) {
  const way = shortenWay(writeCondition(escape))
  return placeIssue(
    issue(
      'removal-unproven',
      `/then/${index}`,
      `\`${kind}\` can follow from \`${way}\` without removal-grade evidence`,
      kind === 'hide'
        ? 'ask for a removal-grade signal or `signals.personal_data`, or for `context.consent` and a `resolution` of this comment (`scope: comment`), on this path'
        : 'ask for a removal-grade signal of at least 0.5 on this path',
    ),
    rule,
  )
}

/** The states of the world in which the removal would be wrong; none of them may satisfy the condition. */
function innocentWorlds(
  kind: string,
  condition: Condition,
  removalGrade: ReadonlySet<string>,
): ReadonlyMap<string, Domain>[] {
  const facts = factsRead(condition)
  const world = new Map<string, Domain>()
  for (const fact of facts)
    if (fact.name.startsWith('signals.') && removalGrade.has(fact.name.slice(8))) world.set(fact.name, BELOW_ACT)
  if (kind === 'hide') {
    const clean: [string, Domain] = ['signals.personal_data', BELOW_ACT]
    const unsettled = facts
      .filter(({ history }) => history?.count === 'resolution' && history.scope === 'comment')
      .map((fact): [string, Domain] => [fact.name, NONE])
    return [new Map([...world, clean, ['context.consent', NOT_TRUE]]), new Map([...world, clean, ...unsettled])]
  }
  if (kind !== 'ban') return [world]
  const jokes = facts.filter(countsHumour).map((fact): [string, Domain] => [fact.name, NONE])
  return [new Map([...world, ...jokes]), new Map([...world, ['signals.troll', NONE]])]
}

function countsHumour(fact: Fact): boolean {
  return fact.history?.count === 'humour' && fact.history.scope === 'page'
}

function isRemoval(kind: string): boolean {
  return REMOVAL_KINDS.some((removal) => removal === kind)
}
