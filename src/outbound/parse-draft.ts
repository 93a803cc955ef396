import type * as z from 'zod'
import { parseTime } from '../comment/parse-time.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { suggestName } from '../rule-set/suggest-name.js'
import { DRAFT_CODES, type Draft } from './draft.js'
import { draftSchema, verdictSchema } from './draft-schema.js'
import type { Queued } from './recheck.js'

/**
 * Reads one draft from outside: ids become text, times become milliseconds, and unknown fields are dropped and said.
 *
 * Units: `publishAt` in ms since the Unix epoch, or ISO 8601 text.
 * Bounds: own properties only.
 * Errors: every missing or unusable field, with its path; an unknown field or code that is nearly a known one, since what was meant would not be heeded.
 *
 * @example
 * parseDraft({ text: 'Bonne année !', publishAt: '2027-01-01T08:00:00Z' })
 * // => { ok: true, value: { text: 'Bonne année !', publishAt: 1798790400000 }, warnings: [] }
 */
export function parseDraft(value: unknown): Result<Draft> {
  return readDraft(value, '')
}

/**
 * Reads one line of a queue: a draft, or `{ draft, verdict }` as the command `drafts` prints it.
 *
 * Errors: those of `parseDraft`, and a `verdict` that is none.
 */
export function parseQueued(value: unknown): Result<Queued> {
  if (!isObject(value) || !Object.hasOwn(value, 'draft')) {
    const read = parseDraft(value)
    return read.ok ? ok({ draft: read.value }, read.warnings) : read
  }
  const read = readDraft(value.draft, '/draft')
  const before = verdictSchema.safeParse(Object.hasOwn(value, 'verdict') ? value.verdict : undefined)
  const issues = [...(read.ok ? [] : read.issues), ...(before.success ? [] : before.error.issues.map(unusableVerdict))]
  if (!read.ok || !before.success) return fail(issues)
  return ok(before.data == null ? { draft: read.value } : { draft: read.value, verdict: before.data }, read.warnings)
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readDraft(value: unknown, base: string): Result<Draft> {
  const own = isObject(value) ? ownFields(value) : value
  const read = draftSchema.safeParse(own)
  const unknown = isObject(value) ? unknownFields(value, base) : []
  const misspelt = unknown.filter(({ severity }) => severity === 'error')
  if (!read.success) return fail([...read.error.issues.map((found) => toIssue(found, own, base)), ...misspelt])
  const codes = (read.data.cleared ?? []).flatMap((code, index) => unknownCode(code, `${base}/cleared/${index}`))
  const issues = [...misspelt, ...codes.filter(({ severity }) => severity === 'error')]
  return issues.length > 0 ? fail(issues) : ok(toDraft(read.data), [...unknown, ...codes])
}

/** Nothing inherited is ever read. */
function ownFields(value: Fields): Fields {
  return Object.fromEntries(
    Object.keys(draftSchema.shape).flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]]] : [])),
  )
}

function toDraft(data: z.infer<typeof draftSchema>): Draft {
  const { id, kind, lang, publishAt, pageId, countries, tone, cleared } = data
  return {
    ...(id == null ? {} : { id: String(id) }),
    text: data.text,
    ...(kind == null ? {} : { kind }),
    ...(lang == null ? {} : { lang }),
    ...(publishAt == null ? {} : { publishAt: toTime(publishAt) }),
    ...(pageId == null ? {} : { pageId: String(pageId) }),
    ...(countries == null ? {} : { countries }),
    ...(tone == null ? {} : { tone }),
    ...(cleared == null ? {} : { cleared }),
  }
}

function toTime(time: string | number): number {
  return typeof time === 'number' ? Math.trunc(time) : (parseTime(time) ?? 0)
}

function unknownFields(value: Fields, base: string): readonly Issue[] {
  const known = Object.keys(draftSchema.shape)
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => unknownName('unknown-field', { path: `${base}/${pointer(key)}`, what: 'field', name: key, known }))
}

function unknownCode(code: string, path: string): readonly Issue[] {
  const [name = ''] = code.split(':', 1)
  const known = Object.keys(DRAFT_CODES)
  return known.includes(name) ? [] : [unknownName('unknown-code', { path, what: 'code', name, known })]
}

interface Named {
  readonly path: string
  readonly what: string
  readonly name: string
  readonly known: readonly string[]
}

function unknownName(code: string, { path, what, name, known }: Named): Issue {
  const near = suggestName(name, known)
  const message = `unknown ${what} \`${shown(name)}\``
  return near === undefined
    ? { code, severity: 'warning', path, message: `${message}, dropped` }
    : { code, severity: 'error', path, message, hint: `did you mean \`${near}\`?` }
}

function toIssue(found: z.core.$ZodIssue, own: unknown, base: string): Issue {
  const [key] = found.path
  const path = `${base}${found.path.map((step) => `/${pointer(String(step))}`).join('')}`
  const isMissing = key !== undefined && isObject(own) && !Object.hasOwn(own, key)
  return isMissing
    ? { code: 'missing-field', severity: 'error', path, message: `\`${String(key)}\` is missing` }
    : { code: 'wrong-type', severity: 'error', path, message: found.message }
}

function unusableVerdict({ message }: z.core.$ZodIssue): Issue {
  return { code: 'wrong-type', severity: 'error', path: '/verdict', message }
}

function pointer(key: string): string {
  return shown(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A hostile key may be a megabyte long; a message is one line. */
function shown(key: string): string {
  return key.length > 80 ? `${key.slice(0, 80)}…` : key
}
