import * as z from 'zod'
import { isRecord } from '../is-record.js'
import { escapeStep, valueAt } from '../json-pointer.js'
import type { Issue } from '../result.js'
import { parseTime } from './parse-time.js'

/** Text as it may come in. */
export const outsideText = z.string({ error: 'expected text' })

/** An id as it may come in: text, or a number that is exact; the codes of its issues are `empty-id` and `inexact-id`. */
export const outsideId = z
  .union([z.string(), z.number()], { error: 'expected an id: text, or a whole number' })
  .superRefine((value, refinement) => {
    if (value === '')
      return refinement.addIssue({ code: 'custom', message: 'an id cannot be empty', params: { code: 'empty-id' } })
    if (typeof value === 'string' || Number.isSafeInteger(value)) return
    refinement.addIssue({
      code: 'custom',
      message: `the number \`${value}\` is not an exact id: digits are lost`,
      params: { code: 'inexact-id' },
    })
  })
  .describe('An id; a number only where it is exact (below 2^53).')

/** A time as it may come in; the code of its issue is `unreadable-time`. */
export const outsideTime = z
  .union([z.string(), z.number()], { error: 'expected a time: ISO 8601 text, or milliseconds since 1970' })
  .superRefine((value, refinement) => {
    const readable = typeof value === 'number' ? value >= 0 && value <= 8.64e15 : parseTime(value) !== undefined
    if (!readable)
      refinement.addIssue({
        code: 'custom',
        message: 'this is no time we can read',
        params: { code: 'unreadable-time' },
      })
  })
  .describe('ISO 8601, or milliseconds since 1970.')

/** A time that `outsideTime` let pass, in ms since the Unix epoch. */
export function toTime(time: z.infer<typeof outsideTime>): number {
  return typeof time === 'number' ? Math.trunc(time) : (parseTime(time) ?? 0)
}

/** The own properties of a value that are known; nothing inherited is ever read. Anything but an object stays what it is. */
export function knownFields(value: unknown, known: Readonly<Record<string, unknown>>): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.keys(known).flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]]] : [])))
}

/** What zod found in fields from outside, with the path below `base` and the code of the field's own check where it has one. */
export function fieldIssue(found: z.core.$ZodIssue, input: unknown, base = ''): Issue {
  const path = base + found.path.map((step) => keyStep(String(step))).join('')
  if (found.code === 'custom')
    return { code: String(found.params?.code ?? 'wrong-type'), severity: 'error', path, message: found.message }
  const last = found.path.at(-1)
  return last !== undefined && valueAt(input, found.path) === undefined
    ? { code: 'missing-field', severity: 'error', path, message: `\`${String(last)}\` is missing` }
    : { code: 'wrong-type', severity: 'error', path, message: found.message }
}

/** A key as a message of one line can bear it; a hostile one may be a megabyte long. */
export function shownKey(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key
}

/** A key as one step of the path of an issue. */
export function keyStep(key: string): string {
  return `/${escapeStep(shownKey(key))}`
}

const LONGEST_KEY = 80
