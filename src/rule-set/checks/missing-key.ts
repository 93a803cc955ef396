import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'

/** Reports rules that have no `policy`, `when` or `then`, of their own or from the rule they change. */
export const missingKey: Check = ({ rules }) =>
  rules.flatMap((rule) =>
    (['policy', 'when', 'then'] as const).flatMap((key) =>
      rule.placed.rule[key] === undefined
        ? [placeIssue(issue('missing-key', `/${key}`, `rule \`${rule.placed.rule.id}\` has no \`${key}\``), rule)]
        : [],
    ),
  )
