import type * as z from 'zod'
import { fieldIssue, keyStep, knownFields, shownKey, toTime } from '../comment/outside-fields.js'
import { isRecord } from '../is-record.js'
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
  if (!isRecord(value) || !Object.hasOwn(value, 'draft')) {
    const read = parseDraft(value)
    return read.ok ? ok({ draft: read.value }, read.warnings) : read
  }
  const read = readDraft(value.draft, '/draft')
  const before = verdictSchema.safeParse(Object.hasOwn(value, 'verdict') ? value.verdict : undefined)
  const issues = [...(read.ok ? [] : read.issues), ...(before.success ? [] : before.error.issues.map(unusableVerdict))]
  if (!read.ok || !before.success) return fail(issues)
  return ok(before.data == null ? { draft: read.value } : { draft: read.value, verdict: before.data }, read.warnings)
}

function readDraft(value: unknown, base: string): Result<Draft> {
  const own = knownFields(value, draftSchema.shape)
  const read = draftSchema.safeParse(own)
  const unknown = isRecord(value) ? unknownFields(value, base) : []
  const misspelt = unknown.filter(({ severity }) => severity === 'error')
  if (!read.success) return fail([...read.error.issues.map((found) => fieldIssue(found, own, base)), ...misspelt])
  const codes = (read.data.cleared ?? []).flatMap((code, index) => unknownCode(code, `${base}/cleared/${index}`))
  const issues = [...misspelt, ...codes.filter(({ severity }) => severity === 'error')]
  return issues.length > 0 ? fail(issues) : ok(toDraft(read.data), [...unknown, ...codes])
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

function unknownFields(value: object, base: string): readonly Issue[] {
  const known = Object.keys(draftSchema.shape)
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => unknownName('unknown-field', { path: `${base}${keyStep(key)}`, what: 'field', name: key, known }))
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
  const message = `unknown ${what} \`${shownKey(name)}\``
  return near === undefined
    ? { code, severity: 'warning', path, message: `${message}, dropped` }
    : { code, severity: 'error', path, message, hint: `did you mean \`${near}\`?` }
}

function unusableVerdict({ message }: z.core.$ZodIssue): Issue {
  return { code: 'wrong-type', severity: 'error', path: '/verdict', message }
}
