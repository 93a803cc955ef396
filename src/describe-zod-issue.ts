import type * as z from 'zod'

/** A value in plain words, short enough for a message of one line. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `\`${shorten(String(value))}\``
}

/** What a field takes, in plain words. */
export function describeType(expected: string): string {
  return KINDS.get(expected) ?? `a ${expected}`
}

/**
 * Says in plain words why a value does not have the shape that was asked for.
 *
 * @example
 * describeZodIssue({ code: 'invalid_type', expected: 'array', path: [], message: '', input: 7 }, 7) // => 'expected a list, found `7`'
 */
export function describeZodIssue(found: z.core.$ZodIssue, value: unknown): string {
  switch (found.code) {
    case 'invalid_type':
      return value === undefined
        ? `expected ${describeType(found.expected)}`
        : `expected ${describeType(found.expected)}, found ${describeValue(value)}`
    case 'invalid_value':
      return `${describeValue(value)} is not known here, expected ${found.values.map((choice) => `\`${String(choice)}\``).join(' or ')}`
    case 'too_small':
      return typeof value === 'number' ? `${value} is too small` : 'must not be empty'
    case 'too_big':
      return typeof value === 'number' ? `${value} is too large` : 'is too long'
    case 'unrecognized_keys':
      return `unknown ${found.keys.map((key) => `\`${shorten(key)}\``).join(', ')}`
    case 'invalid_union':
      return `${describeValue(value)} is not what this field takes`
    default:
      return 'is not a value this field takes'
  }
}

/** Cuts a word of a stranger to what a message can bear. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const LONGEST = 60

const KINDS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['int', 'a whole number'],
  ['number', 'a number'],
  ['string', 'text'],
  ['boolean', 'true or false'],
])
