/**
 * The address of a Graph API in one version; without a version, the one these adapters were written for.
 *
 * Errors: a version that is none is a `TypeError`.
 */
export function graphRoot(host: string, version = 'v25.0'): string {
  if (!/^v\d{1,3}\.\d{1,2}$/.test(version)) throw new TypeError('toRequests: `version` must look like `v25.0`')
  return `https://${host}/${version}`
}

/** Letters, digits and what joins them; never a path of its own. */
export function isGraphId(id: string): boolean {
  return /^[\w=:-]{1,256}$/.test(id)
}
