/** Whole numbers of 32 bits: a list as the compiler makes it, or flat as the build ships it. */
export type Numbers = readonly number[] | Int32Array

/** Packs a column of numbers as pairs of a value and how often it follows itself. */
export function toRuns(column: readonly number[]): number[] {
  const runs: number[] = []
  let from = 0
  for (let at = 1; at <= column.length; at++) {
    if (at < column.length && column[at] === column[from]) continue
    if (at > from) runs.push(column[from] ?? 0, at - from)
    from = at
  }
  return runs
}

/** Packs a column that mostly grows by the same step: runs of the differences between neighbours. */
export function toSteps(column: readonly number[]): number[] {
  return toRuns(column.map((value, at) => value - (column[at - 1] ?? 0)))
}

/** How many numbers a packed column holds. */
export function lengthOf(runs: Numbers): number {
  let length = 0
  for (let at = 1; at < runs.length; at += 2) length += runs[at] ?? 0
  return length
}

/** Unpacks `toRuns` into the beginning of a column. */
export function fillRuns<Column extends Uint8Array | Int32Array>(column: Column, runs: Numbers): Column {
  let to = 0
  for (let at = 0; at < runs.length; at += 2) {
    const from = to
    to += runs[at + 1] ?? 0
    column.fill(runs[at] ?? 0, from, to)
  }
  return column
}

/** Unpacks `toSteps` into the beginning of a column. */
export function fillSteps(column: Int32Array, steps: Numbers): Int32Array {
  let value = 0
  let at = 0
  for (let pair = 0; pair < steps.length; pair += 2) {
    const step = steps[pair] ?? 0
    for (let left = steps[pair + 1] ?? 0; left > 0; left--) {
      value += step
      column[at++] = value
    }
  }
  return column
}
