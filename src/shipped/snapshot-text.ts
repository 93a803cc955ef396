import type { AnalyzerSnapshot } from '../pattern/analyzer.js'
import { readNumbers, writeNumbers } from './number-text.js'

/** A snapshot as the build ships it: three strings, since each kind of data has a form that is read fastest. */
export interface SnapshotText {
  /** Words of the lexicons, parted by blanks. */
  readonly words: string
  /** Lists of numbers, one after the other, as `writeNumbers` writes them. */
  readonly numbers: string
  /** Everything else as JSON; `{"numbers": N}` stands for a list of N numbers. */
  readonly rest: string
}

/** Shorter lists stay in the JSON. */
const SHORT = 16

export function writeSnapshot(snapshot: AnalyzerSnapshot): SnapshotText {
  const numbers: string[] = []
  const { words } = snapshot.lexicons
  const rest = JSON.stringify({ ...snapshot, lexicons: { ...snapshot.lexicons, words: '' } }, (_, value: unknown) => {
    if (!Array.isArray(value) || value.length < SHORT || !value.every(isInt32)) return value
    numbers.push(writeNumbers(value))
    return { numbers: value.length }
  })
  return { words, numbers: numbers.join(''), rest }
}

/** Reads a snapshot anew at each call, because an analyser uses its snapshot up. */
export function parseSnapshot({ words, numbers, rest }: SnapshotText): AnalyzerSnapshot {
  const all = readNumbers(numbers)
  let at = 0
  const take = (count: number) => {
    at += count
    return all.subarray(at - count, at)
  }
  const snapshot = fill(JSON.parse(rest), take) as AnalyzerSnapshot
  return { ...snapshot, lexicons: { ...snapshot.lexicons, words } }
}

/** Puts the lists back, in the order in which they were taken out. */
function fill(value: unknown, take: (count: number) => Int32Array): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('numbers' in value && typeof value.numbers === 'number') return take(value.numbers)
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = fill(value[at], take)
    return value
  }
  const filled: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(value)) filled[key] = fill(one, take)
  return filled
}

function isInt32(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)
}
