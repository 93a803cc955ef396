import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'

/** Reports offers that the compensation budget would never let pass. */
export const beyondBudget: Check = ({ document: { compensation }, rules }) => {
  if (compensation === undefined) return []
  const { most, currency } = compensation
  return rules.flatMap((rule) =>
    rule.requests.flatMap((request, index) => {
      if (request.kind !== 'offer-compensation' || request.amount === undefined || request.amount <= most) return []
      const message = `${request.amount} ${currency} is more than the ${most} ${currency} of a single gesture`
      const path = `/then/${index}/offer-compensation/amount`
      return [placeIssue(issue('beyond-budget', path, message, 'offer less, or raise `compensation.most`'), rule)]
    }),
  )
}
