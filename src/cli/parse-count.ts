import { InvalidArgumentError } from 'commander'

/** Reads a whole number from 0; the command line refuses anything else. */
export function parseCount(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.')
  return Number(text)
}
