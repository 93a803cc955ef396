/** Slices in a window. */
export const SLICES = 12

/** How long one slice is, in ms. */
export function sliceLength(windowMs: number): number {
  return Math.max(1, Math.ceil(windowMs / SLICES))
}

/** When the slice begins that holds a moment. */
export function sliceOf(at: number, windowMs: number): number {
  const length = sliceLength(windowMs)
  return Math.floor(at / length) * length
}

/** When the oldest slice begins that the window still holds at a moment. */
export function oldestSlice(at: number, windowMs: number): number {
  return sliceOf(at, windowMs) - (SLICES - 1) * sliceLength(windowMs)
}
