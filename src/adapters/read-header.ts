import type { RawRequest } from './adapter.js'

/**
 * A header by name, in whatever case it came.
 *
 * Bounds: a name that occurs in two spellings gives nothing, since one of them may be forged.
 */
export function readHeader(request: RawRequest, name: string): string | undefined {
  const found = Object.entries(request.headers).filter(
    ([key, value]) => key.toLowerCase() === name && value !== undefined,
  )
  return found.length === 1 ? found[0]?.[1] : undefined
}
