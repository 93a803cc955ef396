import { didYouMean, issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

/** Reports handovers, steps of plans and the rest that go to a role that `roles` does not list; without `roles` every role is taken. */
export const unknownRole: Check = ({ document, rules }) => {
  const { roles } = document
  if (roles === undefined) return []
  const known = new Set(Array.isArray(roles) ? roles : Object.keys(roles))
  const report = (role: string, path: string) =>
    issue(
      'unknown-role',
      path,
      `unknown role \`${role}\``,
      didYouMean(suggestName(role, known)) ?? `declare it under \`roles\`; there are ${[...known].join(', ')}`,
    )
  const inRules = rules.flatMap((rule) =>
    [
      { field: 'then', requests: rule.requests },
      { field: 'unknown', requests: rule.whenUnknown },
    ].flatMap(({ field, requests }) =>
      requests.flatMap((request, index) =>
        (request.kind === 'assign' || request.kind === 'escalate') && !known.has(request.role)
          ? [placeIssue(report(request.role, `/${field}/${index}/${request.kind}/role`), rule)]
          : [],
      ),
    ),
  )
  const { fallback, breaker, playbooks = {}, overdue = [] } = document
  const elsewhere = [
    { role: fallback?.role, path: '/fallback/role' },
    { role: breaker?.role, path: '/breaker/role' },
    ...overdue.flatMap(({ role, from = [] }, index) => [
      { role, path: `/overdue/${index}/role` },
      ...from.map((waited, at) => ({ role: waited, path: `/overdue/${index}/from/${at}` })),
    ]),
    ...Object.entries(playbooks).flatMap(([id, { steps }]) =>
      steps.map(({ role }, index) => ({ role, path: `/playbooks/${id}/steps/${index}/role` })),
    ),
  ]
  return [
    ...inRules,
    ...elsewhere.flatMap(({ role, path }) => (role === undefined || known.has(role) ? [] : [report(role, path)])),
  ]
}
