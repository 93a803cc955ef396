import type * as z from 'zod'
import { describeType, describeValue, shorten } from '../describe-zod-issue.js'
import { toPointer, valueAt } from '../json-pointer.js'
import type { Issue } from '../result.js'
import { suggestName } from '../rule-set/suggest-name.js'
import { keysAt } from '../schema-keys.js'

type ZodIssue = z.core.$ZodIssue

const MOST = 200

/** Says in plain words what is wrong with the shape of a document, with the path of each issue and the name that was probably meant. */
export function shapeIssues(schema: z.ZodType, error: z.core.$ZodError, document: unknown): readonly Issue[] {
  return error.issues.flatMap((found) => toIssues(found, [], schema, document)).slice(0, MOST)
}

function toIssues(found: ZodIssue, above: readonly PropertyKey[], schema: z.ZodType, document: unknown): Issue[] {
  const path = [...above, ...found.path]
  const value = valueAt(document, path)
  const last = shorten(String(path.at(-1) ?? 'the document'))
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) =>
        toIssue('unknown-key', [...path, key], `unknown key \`${shorten(key)}\``, nearest(key, keysAt(schema, path))),
      )
    case 'invalid_union': {
      const best = found.errors
        .filter((errors) => !errors.some((one) => one.path.length === 0 && one.code !== 'unrecognized_keys'))
        .sort((a, b) => a.length - b.length)[0]
      if (best !== undefined) return best.flatMap((one) => toIssues(one, path, schema, document))
      return [toIssue('wrong-type', path, `${describeValue(value)} is not what \`${last}\` takes`)]
    }
    case 'invalid_type':
      return value === undefined
        ? [toIssue('missing-key', path, `\`${last}\` is missing`)]
        : [toIssue('wrong-type', path, `expected ${describeType(found.expected)}, found ${describeValue(value)}`)]
    case 'invalid_value': {
      if (value === undefined) return [toIssue('missing-key', path, `\`${last}\` is missing`)]
      const words = found.values.map(String)
      return [
        toIssue(
          'wrong-type',
          path,
          `${describeValue(value)} is not known here, expected ${words.map((word) => `\`${word}\``).join(' or ')}`,
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
          `${describeValue(value)} does not have the form of \`${last}\``,
          'a duration is a number and one of s, m, h, d, w, as `15m` or `30d`',
        ),
      ]
    default:
      return [toIssue('wrong-type', path, `${describeValue(value)} is not what \`${last}\` takes`)]
  }
}

function toIssue(code: string, path: readonly PropertyKey[], message: string, hint?: string): Issue {
  return { code, severity: 'error', path: toPointer(path), message, ...(hint === undefined ? {} : { hint }) }
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const near = suggestName(word, known)
  return near === undefined || near === word ? undefined : `did you mean \`${near}\`?`
}
