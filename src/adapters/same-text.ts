/** True if two texts are the same; takes the same time wherever they differ. */
export function sameText(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length
  for (let at = 0; at < expected.length; at += 1)
    difference |= expected.charCodeAt(at) ^ (at < given.length ? given.charCodeAt(at) : 0)
  return difference === 0
}
