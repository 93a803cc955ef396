import * as z from 'zod'
import { describeZodIssue } from '../describe-zod-issue.js'
import { escapeStep, toPointer, valueAt } from '../json-pointer.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { parseVariant } from './parse-variant.js'
import { type CompiledTemplate, type CompiledTemplates, type Register, TONES, type Variant } from './template.js'
import { VARIABLES } from './variables.js'

const MAX_VARIANT = 1000
const MAX_VARIANTS = 200

const variantText = z.string().trim().min(1).max(MAX_VARIANT)
const variantList = z.array(variantText).min(1).max(MAX_VARIANTS)
const localised = z.record(z.string(), z.string().trim().min(1).max(80))

const templateSchema = z.strictObject({
  tone: z.enum(TONES).describe('How the reply speaks.'),
  private: z.boolean().optional().describe('Sent as a private message only; may name the order.'),
  optional: z
    .boolean()
    .optional()
    .describe('May stay unsaid when its variables are unknown; the next rule speaks then.'),
  variants: z
    .record(z.string(), z.union([variantList, z.strictObject({ formal: variantList, informal: variantList })]))
    .describe('By language: the ways of saying it, or two lists, `formal` and `informal`.'),
})

const labelsSchema = z
  .record(z.string(), localised)
  .describe('Topic by topic, its words in each language, article included.')

type RawTemplate = z.infer<typeof templateSchema>

/**
 * Checks the `templates` field of a rule set and returns it in the form `renderReply` reads.
 *
 * The key `labels` is no template: it holds the words for `{topic}`. Languages the rule set does not speak are left aside.
 *
 * Bounds: 200 variants of 1,000 characters per template and language.
 * Errors: `wrong-type`, `unknown-key`, `unknown-variable`, `private-variable`, `missing-variants`, `no-plain-variant`, `identical-variants`;
 * paths start at `/templates`.
 *
 * @param checked templates, as values, whose shape needs no second look
 *
 * @example
 * compileTemplates({ thanks: { tone: 'warm', variants: { en: ['Thank you!'] } } }, ['en']).ok // => true
 */
export function compileTemplates(
  raw: unknown,
  languages: readonly string[],
  checked: ReadonlySet<unknown> = new Set(),
): Result<CompiledTemplates> {
  const issues: Issue[] = []
  const templates = new Map<string, CompiledTemplate>()
  const topics = new Map<string, ReadonlyMap<string, string>>()
  const document = z.record(z.string(), z.unknown()).safeParse(raw ?? {})
  if (!document.success)
    return fail([error('wrong-type', '/templates', 'templates are a map from an id to a template')])
  for (const [id, value] of Object.entries(document.data)) {
    const path = `/templates/${escapeStep(id)}`
    if (id === 'labels') {
      const labels = labelsSchema.safeParse(value, READ_ONCE)
      if (!labels.success) issues.push(...schemaIssues(labels.error, path, value))
      else for (const [topic, words] of Object.entries(labels.data)) topics.set(topic, new Map(Object.entries(words)))
      continue
    }
    if (checked.has(value)) {
      templates.set(id, compileTemplate({ id, raw: value as RawTemplate, path }, languages, issues))
      continue
    }
    const parsed = templateSchema.safeParse(value, READ_ONCE)
    if (!parsed.success) issues.push(...schemaIssues(parsed.error, path, value))
    else templates.set(id, compileTemplate({ id, raw: parsed.data, path }, languages, issues))
  }
  const errors = issues.filter((issue) => issue.severity === 'error')
  return errors.length > 0 ? fail(issues) : ok({ languages, templates, topics }, issues)
}

/** Compiling a schema pays for many values, not for the few of a rule set. */
const READ_ONCE = { jitless: true } as const

interface Located {
  readonly id: string
  readonly raw: RawTemplate
  readonly path: string
}

function compileTemplate({ id, raw, path }: Located, languages: readonly string[], issues: Issue[]): CompiledTemplate {
  const isPrivate = raw.private ?? false
  const variants = new Map<string, readonly Variant[]>()
  for (const lang of languages) {
    const lists = Object.hasOwn(raw.variants, lang) ? raw.variants[lang] : undefined
    if (lists === undefined) {
      issues.push(
        error(
          'missing-variants',
          `${path}/variants`,
          `template \`${id}\` says nothing in \`${lang}\``,
          'every language of the rule set needs its variants',
        ),
      )
      continue
    }
    const compiled = compileVariants(lists, { path: `${path}/variants/${escapeStep(lang)}`, isPrivate }, issues)
    for (const register of ['formal', 'informal'] as const) {
      if (raw.optional === true) break
      if (compiled.some((variant) => fits(variant, register) && variant.variables.length === 0)) continue
      issues.push(
        error(
          'no-plain-variant',
          `${path}/variants/${escapeStep(lang)}`,
          `every variant of \`${id}\` in \`${lang}\` needs a variable`,
          'add one that can be said when nothing is known',
        ),
      )
      break
    }
    variants.set(lang, compiled)
  }
  return { id, tone: raw.tone, isPrivate, variants }
}

function fits(variant: Variant, register: Register): boolean {
  return variant.register === undefined || variant.register === register
}

function compileVariants(
  lists: RawTemplate['variants'][string],
  place: { readonly path: string; readonly isPrivate: boolean },
  issues: Issue[],
): readonly Variant[] {
  const sources = sourcesOf(lists, place.path)
  const seen = new Set<string>()
  const variants: Variant[] = []
  for (const source of sources) {
    if (seen.has(`${source.register ?? ''} ${source.text}`))
      issues.push({
        ...error('identical-variants', source.path, 'this variant is there twice', 'take one away'),
        severity: 'warning',
        fix: { kind: 'remove' },
      })
    seen.add(`${source.register ?? ''} ${source.text}`)
    const parsed = parseVariant(source.text)
    if (!parsed.ok) {
      issues.push(
        error(
          'unknown-variable',
          source.path,
          `a brace at character ${parsed.at + 1} holds no variable`,
          knownVariables(),
        ),
      )
      continue
    }
    for (const name of parsed.variables) {
      const variable = VARIABLES.get(name)
      if (variable === undefined)
        issues.push(error('unknown-variable', source.path, `unknown variable \`${name}\``, knownVariables()))
      else if (variable.privateOnly && !place.isPrivate)
        issues.push(
          error(
            'private-variable',
            source.path,
            `\`${name}\` may not be said in public`,
            'mark the template `private: true` and send it as a message',
          ),
        )
    }
    const register = source.register === undefined ? {} : { register: source.register }
    variants.push({ index: variants.length, ...register, segments: parsed.segments, variables: parsed.variables })
  }
  return variants
}

interface Source {
  readonly text: string
  readonly path: string
  readonly register?: Register
}

function sourcesOf(lists: RawTemplate['variants'][string], path: string): readonly Source[] {
  if (Array.isArray(lists)) return lists.map((text, at) => ({ text, path: `${path}/${at}` }))
  return (['formal', 'informal'] as const).flatMap((register) =>
    lists[register].map((text, at) => ({ text, path: `${path}/${register}/${at}`, register })),
  )
}

function knownVariables(): string {
  return `variables are ${[...VARIABLES.keys()].map((name) => `{${name}}`).join(', ')}`
}

function schemaIssues(found: z.ZodError, base: string, value: unknown): readonly Issue[] {
  return found.issues.flatMap((issue) => {
    const path = base + toPointer(issue.path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        error(
          'unknown-key',
          `${path}/${escapeStep(key)}`,
          `unknown key \`${key}\``,
          'a template has `tone`, `private` and `variants`',
        ),
      )
    return wrongShape(issue, path, valueAt(value, issue.path))
  })
}

/** Of the forms a list of variants can have, the one that the value comes nearest to tells what is wrong. */
function wrongShape(issue: z.core.$ZodIssue, path: string, value: unknown): readonly Issue[] {
  const name = String(issue.path.at(-1) ?? '')
  if (value === undefined)
    return [error('missing-key', path, `\`${name}\` is missing`, 'a template has a `tone` and `variants` by language')]
  const message =
    name === 'tone' || name === '' ? describeZodIssue(issue, value) : `\`${name}\`: ${describeZodIssue(issue, value)}`
  return [
    error('wrong-type', path, message, HINTS[name] ?? 'by language: a list of texts, or `formal` and `informal` lists'),
  ]
}

const HINTS: Readonly<Record<string, string>> = {
  tone: `tones are ${TONES.join(', ')}`,
  private: 'true or false',
  variants: 'as `variants: { en: [Thank you!] }`',
}

function error(code: string, path: string, message: string, hint?: string): Issue {
  return hint === undefined
    ? { code, severity: 'error', path, message }
    : { code, severity: 'error', path, message, hint }
}
