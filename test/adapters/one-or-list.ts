/** JSON source of one payload as it is, of several as a list, as an answer to a query holds them. */
export function oneOrList(payloads: readonly string[]): string {
  const [only] = payloads
  return payloads.length === 1 && only !== undefined ? only : `[${payloads.join(',')}]`
}
