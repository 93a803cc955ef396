/** The least power of two that is at least `size`, and 8. */
export function powerAbove(size: number): number {
  let power = 8
  while (power < size) power *= 2
  return power
}
