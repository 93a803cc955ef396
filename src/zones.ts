import { tzOffset } from '@date-fns/tz/tzOffset'

/**
 * Finds the clocks of a time zone by its IANA name, for `compileRuleSet(document, { zone })`; `null` when there is no such zone.
 *
 * Units: epoch ms in, minutes ahead of UTC out, daylight saving time included.
 * Source: the time zone data of the runtime, read through `@date-fns/tz`.
 *
 * @example
 * zone('Europe/Paris')(Date.UTC(2027, 6, 1)) // => 120
 */
export function zone(name: string): ((at: number) => number) | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,60}$/.test(name)) return null
  return Number.isFinite(tzOffset(name, new Date(0))) ? (at) => tzOffset(name, new Date(at)) : null
}

/** The names of the zones that the runtime knows. */
zone.names = (): readonly string[] => Intl.supportedValuesOf('timeZone')
