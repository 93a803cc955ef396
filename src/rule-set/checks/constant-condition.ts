import { didYouMean, issue } from '../../issue-codes.js'
import { canHold } from '../can-hold.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import type { Condition } from '../condition.js'
import { suggestName } from '../suggest-name.js'

/** Reports conditions that hold for every comment, or for none. */
export const constantCondition: Check = ({ rules }) =>
  rules.flatMap((rule) => {
    if (rule.condition === null) return []
    const everything = new Map()
    if (!canHold(rule.condition, everything))
      return [
        placeIssue(
          issue(
            'constant-condition',
            '/when',
            'the condition can never hold',
            neverSaid(rule.condition) ?? 'two of its parts contradict each other, or one asks for more than there is',
          ),
          rule,
        ),
      ]
    if (canHold(rule.condition, everything, false)) return []
    return [
      placeIssue(
        issue(
          'constant-condition',
          '/when',
          'the condition always holds',
          'what is done for every comment belongs in `fallback`',
        ),
        rule,
      ),
    ]
  })

/** The value that a fact never has, with the one that was probably meant. */
function neverSaid(condition: Condition): string | undefined {
  if (condition.kind !== 'call') return undefined
  const { operands } = condition
  const fact = operands
    .flatMap((one) => (one.kind === 'fact' ? [one.fact] : []))
    .find(({ values }) => values !== undefined)
  const known = fact?.values ?? []
  const wrong = operands.flatMap((one) =>
    one.kind === 'literal' && typeof one.value === 'string' && !known.includes(one.value) ? [one.value] : [],
  )[0]
  if (fact === undefined || wrong === undefined) return operands.map(neverSaid).find((hint) => hint !== undefined)
  return (
    didYouMean(suggestName(wrong, known)) ?? `\`${fact.name}\` is one of ${known.map((one) => `\`${one}\``).join(', ')}`
  )
}
