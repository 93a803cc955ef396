import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { compileOrderPattern } from '../compile-order-pattern.js'

/** Reports an order number pattern outside the linear-time subset. */
export const unsafePattern: Check = ({ document }) => {
  const pattern = document.brand?.orderNumber
  const wrong = pattern === undefined ? null : compileOrderPattern(pattern).wrong
  return wrong === null
    ? []
    : [issue('unsafe-pattern', '/brand/orderNumber', wrong, 'letters, classes as `[A-Z0-9]`, counts as `{6}`')]
}
