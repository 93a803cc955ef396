import { dayAfter } from '../../calendar/civil-day.js'
import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'

/** Reports facts, rumours and playbooks past their `validUntil`; only where the day is known. */
export const expiredFact: Check = ({ document, now }) => {
  if (now === undefined) return []
  return (['facts', 'rumours', 'playbooks'] as const).flatMap((room) =>
    Object.entries(document[room] ?? {}).flatMap(([id, { validUntil }]) =>
      validUntil === undefined || now < dayAfter(validUntil)
        ? []
        : [
            issue(
              'expired-fact',
              `/${room}/${id}/validUntil`,
              `\`${id}\` was valid until ${validUntil}`,
              'look at it again and set a new day, or take it out',
            ),
          ],
    ),
  )
}
