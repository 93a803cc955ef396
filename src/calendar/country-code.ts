/**
 * The ISO 3166 code of a country as it may be written: small letters, and `UK` for `GB`.
 *
 * @example
 * countryCode('uk') // => 'GB'
 */
export function countryCode(written: string): string {
  const code = written.trim().toUpperCase()
  return code === 'UK' ? 'GB' : code
}
