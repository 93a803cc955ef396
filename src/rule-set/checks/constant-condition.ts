import { issue } from '../../issue-codes.js'
import { canHold } from '../can-hold.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'

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
            'two of its parts contradict each other, or one asks for more than there is',
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
