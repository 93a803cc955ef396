import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'

/** Reports a rule set with rules and nobody to answer what no rule answers. */
export const noFallback: Check = ({ document, rules }) =>
  document.fallback !== undefined || rules.length === 0
    ? []
    : [
        issue(
          'no-fallback',
          '',
          'nobody answers what no rule answers',
          'add `fallback: { role: support, within: 24h }`',
        ),
      ]
