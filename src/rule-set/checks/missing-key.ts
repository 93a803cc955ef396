import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'

const HINTS = {
  policy: 'say in one sentence which norm the rule enforces: the author is told',
  when: 'say when it applies, as `{ >=: [{ var: signals.complaint }, 0.5] }`',
  then: 'say what it requests, as `[hold]`',
} as const

/** Reports rules that have no `policy`, `when` or `then`, of their own or from the rule they change. */
export const missingKey: Check = ({ rules }) =>
  rules.flatMap((rule) =>
    (['policy', 'when', 'then'] as const).flatMap((key) =>
      rule.placed.rule[key] === undefined
        ? [
            placeIssue(
              issue('missing-key', `/${key}`, `rule \`${rule.placed.rule.id}\` has no \`${key}\``, HINTS[key]),
              rule,
            ),
          ]
        : [],
    ),
  )
