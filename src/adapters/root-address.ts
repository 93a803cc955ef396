/**
 * An http or https address that calls can be built on: without a slash at its end.
 *
 * Errors: anything else, an address with a query, a fragment or credentials included, is a `TypeError` that names the option.
 *
 * @example
 * rootAddress('https://blog.example.test/', 'site') // => 'https://blog.example.test'
 */
export function rootAddress(address: string, option: string): string {
  const found = URL.canParse(address) ? new URL(address) : undefined
  const isPlain =
    found !== undefined &&
    /^https?:$/.test(found.protocol) &&
    found.username === '' &&
    found.password === '' &&
    !/[?#\s]/.test(address)
  if (!isPlain) throw new TypeError(`toRequests: \`${option}\` must be an http or https address without a query`)
  return found.href.replace(/\/$/, '')
}
