/**
 * A record key that says when it was made: the same input, the same key.
 *
 * Units: `at` in epoch ms. `salt` keeps the keys of one millisecond apart.
 * Source: AT Protocol, Record keys: TID.
 *
 * @example
 * tidOf(1795300000000, 'a').length // => 13
 */
export function tidOf(at: number, salt: string): string {
  const hash = [...salt].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_024_000, 7)
  const bits = ((BigInt(Math.trunc(at)) * 1000n + BigInt(hash % 1000)) << 10n) | BigInt(Math.trunc(hash / 1000) % 1024)
  return Array.from(
    { length: 13 },
    (_, index) => LETTERS[Number((bits >> BigInt(5 * (12 - index))) & 31n)] ?? '2',
  ).join('')
}

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'
