import * as z from 'zod'
import { parseTime } from '../comment/parse-time.js'
import { toPointer } from '../json-pointer.js'
import { fail, type Issue, ok, type Result } from '../result.js'

/** An id as platforms write it, as text; a number only where it is exact. */
export const idField = z.union([z.string().min(1).max(2048), z.int()]).transform(String)

/** How often something was liked, shared or answered. */
export const countField = z.int().min(0)

/** A moment in epoch ms: ISO text, seconds or milliseconds, whichever it must be. */
export const timeField = z.union([z.string(), z.number()]).transform((value, context) => {
  const at = typeof value === 'string' ? parseTime(value) : fromNumber(value)
  if (at === undefined) context.addIssue('no time we can read')
  return at ?? z.NEVER
})

/** Seconds up to the year 5138; a larger number is milliseconds. */
function fromNumber(value: number): number | undefined {
  if (!(value >= 0 && value <= 8.64e15)) return undefined
  return Math.trunc(value < 1e11 ? value * 1000 : value)
}

/**
 * Reads one piece of news as far as it can be read: what is unreadable is left out, and said; what is `essential` and unreadable is an issue.
 *
 * Bounds: unknown fields are tolerated.
 * Errors: `unreadable-comment`, with the place of each essential field that is missing or broken.
 */
export function readFields<T>(
  schema: z.ZodType<T>,
  { value, path }: { readonly value: unknown; readonly path: string },
  essential: readonly string[],
): Result<T> {
  const doubts: Issue[] = []
  let kept = value
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = schema.safeParse(kept)
    if (read.success) return ok(read.data, doubts)
    const broken = read.error.issues.map((issue) => issue.path.map(String))
    const fatal = broken.filter((steps) => isEssential(steps, essential))
    if (fatal.length > 0) return fail(fatal.map((steps) => missing(path, steps)))
    for (const steps of inReverse(broken)) {
      const gone = has(kept, steps) ? steps : steps.slice(0, -1)
      kept = without(kept, gone)
      if (!doubts.some((doubt) => doubt.path === path + toPointer(gone))) doubts.push(leftOut(path, gone))
    }
  }
  return fail([missing(path, [])])
}

/** Each round leaves out a broken field, then what cannot do without it; no schema here is deeper. */
const ROUNDS = 8

function isEssential(steps: readonly string[], essential: readonly string[]): boolean {
  const place = steps.join('/')
  return essential.some((field) => place === field || place === '' || field.startsWith(`${place}/`))
}

/** The later ones of a list first, so that the numbers of the others stay right. */
function inReverse(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...paths].reverse()
}

function has(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
  return has(Object.entries(value).find(([key]) => key === step)?.[1], rest)
}

function without(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return undefined
  const change = (key: string, inner: unknown): readonly (readonly [string, unknown])[] =>
    key !== step ? [[key, inner]] : rest.length === 0 ? [] : [[key, without(inner, rest)]]
  const kept = Object.entries(value).flatMap(([key, inner]) => change(key, inner))
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept)
}

function missing(path: string, steps: readonly string[]): Issue {
  const name = steps.at(-1)
  const message = name === undefined ? 'the comment is unreadable' : `\`${name}\` is missing or unreadable`
  return { code: 'unreadable-comment', severity: 'error', path: path + toPointer(steps), message }
}

function leftOut(path: string, steps: readonly string[]): Issue {
  const message = `\`${steps.at(-1)}\` is unreadable, left out`
  return { code: 'unreadable-field', severity: 'warning', path: path + toPointer(steps), message }
}
