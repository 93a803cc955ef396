import { InvalidArgumentError } from 'commander'

/** Reads a percentage from the command line, 0 to 100. */
export function parsePercent(text: string): number {
  const value = /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= 0 && value <= 100)) throw new InvalidArgumentError('a percentage is a number from 0 to 100.')
  return value
}
