const DAY_MINUTES = 1440

/** A stretch of a day in minutes from midnight. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Reads a stretch of hours whose form the schema has checked; one that ends before it begins goes on past midnight.
 *
 * Units: minutes from midnight of the day on which it begins.
 *
 * @example
 * parseStretch('22:00-06:00') // => { from: 1320, to: 1800 }
 */
export function parseStretch(written: string): Stretch {
  const [from = 0, to = 0] = written.split('-').map(toMinutes)
  return { from, to: to < from ? to + DAY_MINUTES : to }
}

function toMinutes(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
