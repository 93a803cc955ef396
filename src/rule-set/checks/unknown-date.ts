import { compileRecurrence } from '../../calendar/recurrence.js'
import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import type { Check } from '../checked-rule.js'

const HINT = 'as `11-11`, `easter -2`, `1st thursday in may`, `last monday in may`, `monday before 05-25`'

/** Reports dates whose rule says no day. */
export const unknownDate: Check = ({ document }) => {
  const report = (rule: string, path: string): Issue[] =>
    compileRecurrence(rule) === null ? [issue('unknown-date', path, `\`${rule}\` is no rule for a date`, HINT)] : []
  return [
    ...Object.entries(document.calendar?.dates ?? {}).flatMap(([id, { when }]) =>
      report(when, `/calendar/dates/${id}/when`),
    ),
    ...(document.hours?.closed ?? []).flatMap((rule, index) => report(rule, `/hours/closed/${index}`)),
  ]
}
