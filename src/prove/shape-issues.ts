import type * as z from 'zod'
import type { Issue } from '../result.js'
import { suggestName } from '../rule-set/suggest-name.js'
import { escapePointer } from '../rule-set/to-plain-json.js'

type ZodIssue = z.core.$ZodIssue

const MOST = 200

/** Says in plain words what is wrong with the shape of a document, with the path of each issue and the name that was probably meant. */
export function shapeIssues(schema: z.ZodType, error: z.core.$ZodError, document: unknown): readonly Issue[] {
  return error.issues.flatMap((found) => toIssues(found, [], schema, document)).slice(0, MOST)
}

function toIssues(found: ZodIssue, above: readonly PropertyKey[], schema: z.ZodType, document: unknown): Issue[] {
  const path = [...above, ...found.path]
  const value = valueAt(document, path)
  const last = show(String(path.at(-1) ?? 'the document'))
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) =>
        toIssue('unknown-key', [...path, key], `unknown key \`${show(key)}\``, nearest(key, keysAt(schema, path))),
      )
    case 'invalid_union': {
      const best = found.errors
        .filter((errors) => !errors.some((one) => one.path.length === 0 && one.code !== 'unrecognized_keys'))
        .sort((a, b) => a.length - b.length)[0]
      if (best !== undefined) return best.flatMap((one) => toIssues(one, path, schema, document))
      return [toIssue('wrong-type', path, `${describe(value)} is not what \`${last}\` takes`)]
    }
    case 'invalid_type':
      return value === undefined
        ? [toIssue('missing-key', path, `\`${last}\` is missing`)]
        : [
            toIssue(
              'wrong-type',
              path,
              `expected ${NOUNS.get(found.expected) ?? `a ${found.expected}`}, found ${describe(value)}`,
            ),
          ]
    case 'invalid_value': {
      if (value === undefined) return [toIssue('missing-key', path, `\`${last}\` is missing`)]
      const words = found.values.map(String)
      return [
        toIssue(
          'wrong-type',
          path,
          `${describe(value)} is not known here, expected ${words.map((word) => `\`${word}\``).join(' or ')}`,
          nearest(String(value), words),
        ),
      ]
    }
    case 'too_small':
      return [
        toIssue(
          'wrong-type',
          path,
          typeof value === 'number' ? `${value} is too small` : `\`${last}\` must not be empty`,
        ),
      ]
    case 'too_big':
      return [
        toIssue('wrong-type', path, typeof value === 'number' ? `${value} is too large` : `\`${last}\` is too long`),
      ]
    case 'invalid_format':
      return [
        toIssue(
          'wrong-type',
          path,
          `${describe(value)} does not have the form of \`${last}\``,
          'a duration is a number and one of s, m, h, d, w, as `15m` or `30d`',
        ),
      ]
    default:
      return [toIssue('wrong-type', path, `${describe(value)} is not what \`${last}\` takes`)]
  }
}

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['string', 'text'],
  ['boolean', '`true` or `false`'],
  ['int', 'a whole number'],
])

function toIssue(code: string, path: readonly PropertyKey[], message: string, hint?: string): Issue {
  const at = path.map((step) => `/${escapePointer(String(step))}`).join('')
  return { code, severity: 'error', path: at, message, ...(hint === undefined ? {} : { hint }) }
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const near = suggestName(word, known)
  return near === undefined || near === word ? undefined : `did you mean \`${near}\`?`
}

/** The keys that a schema has at a path, followed through objects, lists, records and unions. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = unwrap(schema)
  for (const step of path)
    at = at.flatMap((inner) => {
      if (isRecord(inner.shape)) return Object.hasOwn(inner.shape, step) ? unwrap(inner.shape[String(step)]) : []
      return [inner.element, inner.valueType].filter((part) => part !== undefined).flatMap(unwrap)
    })
  return at.flatMap((inner) => (isRecord(inner.shape) ? Object.keys(inner.shape) : []))
}

function unwrap(schema: unknown): Record<string, unknown>[] {
  const definition = isRecord(schema) ? schema.def : undefined
  if (!isRecord(definition)) return []
  if (Array.isArray(definition.options)) return definition.options.flatMap(unwrap)
  if (definition.innerType !== undefined) return unwrap(definition.innerType)
  return [definition]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document
  for (const step of path) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined
    value = value[String(step)]
  }
  return value
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `\`${show(String(value))}\``
}

function show(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
