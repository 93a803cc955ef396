const UNITS = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const

/** Writes a duration in the greatest unit that divides it: `36h`, `2w`. */
export function sayDuration(durationMs: number): string {
  const [unit, length] = UNITS.find(([, ms]) => durationMs % ms === 0) ?? ['s', 1000]
  return `${Math.round(durationMs / length)}${unit}`
}
