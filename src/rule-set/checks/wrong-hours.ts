import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import type { Check } from '../checked-rule.js'
import { WEEKDAYS } from '../page-schemas.js'
import { parseStretch } from '../parse-stretch.js'

const DAY_MINUTES = 1440

/** Reports hours of business in which nobody is there, or the same hours twice. */
export const wrongHours: Check = ({ document: { hours } }) => {
  if (hours === undefined) return []
  const week = WEEKDAYS.flatMap((day, weekday) =>
    (hours.week[day] ?? []).map((written, index) => {
      const { from, to } = parseStretch(written)
      const begins = weekday * DAY_MINUTES + from
      return { written, day, path: `/hours/week/${day}/${index}`, begins, ends: begins + to - from }
    }),
  )
  if (week.length === 0)
    return [
      issue('wrong-hours', '/hours/week', 'nobody is ever there', "as `mon: ['09:00-18:00']`, or without `hours`"),
    ]
  return week.flatMap((one, at): Issue[] => {
    if (one.ends === one.begins)
      return [issue('wrong-hours', one.path, `\`${one.written}\` is over as it begins`, 'all day is `00:00-24:00`')]
    const other = week.slice(0, at).find((earlier) => overlaps(earlier, one))
    return other === undefined
      ? []
      : [
          issue(
            'wrong-hours',
            one.path,
            `\`${one.written}\` overlaps \`${other.written}\` of \`${other.day}\``,
            'write hours once',
          ),
        ]
  })
}

interface Shift {
  readonly begins: number
  readonly ends: number
}

/** The night of the last day of the week ends on the first one. */
function overlaps(one: Shift, other: Shift): boolean {
  return [-7, 0, 7].some((days) => {
    const shift = days * DAY_MINUTES
    return one.begins + shift < other.ends && other.begins < one.ends + shift
  })
}
