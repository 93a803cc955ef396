import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { zoneOf } from '../compile-hours.js'

/** Reports a time zone that nobody knows, or that cannot be known because no zones were handed in. */
export const unknownZone: Check = ({ document, zone }) => {
  const name = document.hours?.zone
  if (name === undefined || zoneOf(name, zone) !== null) return []
  return zone === undefined
    ? [
        issue(
          'unknown-zone',
          '/hours/zone',
          `the zone \`${name}\` needs its clocks`,
          'compile with `{ zone }` from `sangfroid/zones`',
        ),
      ]
    : [issue('unknown-zone', '/hours/zone', `unknown time zone \`${name}\``, 'an IANA name, as `Europe/Paris`')]
}
