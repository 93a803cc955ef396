const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

/** What a duration looks like, for the schema: `15m`, `2h`, `30d`. */
export const DURATION = /^[1-9][0-9]{0,4}[smhdw]$/

/**
 * Reads a duration such as `15m`, `2h` or `30d`; `null` when it is none.
 *
 * Units: the result in ms; `s` seconds, `m` minutes, `h` hours, `d` days of 24 hours, `w` weeks.
 *
 * @example
 * parseDuration('15m') // => 900000
 */
export function parseDuration(text: string): number | null {
  if (text.length > 6 || !DURATION.test(text)) return null
  const amount = Number(text.slice(0, -1))
  switch (text.at(-1)) {
    case 's':
      return amount * UNIT_MS.s
    case 'm':
      return amount * UNIT_MS.m
    case 'h':
      return amount * UNIT_MS.h
    case 'd':
      return amount * UNIT_MS.d
    default:
      return amount * UNIT_MS.w
  }
}
