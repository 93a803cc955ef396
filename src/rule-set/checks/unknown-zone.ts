import { didYouMean, issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { zoneOf } from '../compile-hours.js'
import { suggestName } from '../suggest-name.js'

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
    : [
        issue(
          'unknown-zone',
          '/hours/zone',
          `unknown time zone \`${name}\``,
          didYouMean(nearest(name, zone.names?.() ?? [])) ?? 'an IANA name, as `Europe/Paris`',
        ),
      ]
}

/** Whoever names the town alone means the zone of that town. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const town = `/${name.toLowerCase().replaceAll(' ', '_')}`
  return names.find((known) => known.toLowerCase().endsWith(town)) ?? suggestName(name, names)
}
