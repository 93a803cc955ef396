/**
 * An id made safe as one part of a path, of a query or of a key: nothing in it can end the part or break the line.
 *
 * Bounds: `.` and `..` stay; as a whole part of a path they are for the caller to refuse.
 * Errors: none; lone surrogates become U+FFFD.
 *
 * @example
 * encodePart('900_77001/..') // => '900_77001%2F..'
 */
export function encodePart(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
