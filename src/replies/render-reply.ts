import { sanitizeValue } from './sanitize-value.js'
import type { CompiledTemplate, CompiledTemplates, Register, ReplyTone, Variant } from './template.js'
import { VARIABLES } from './variables.js'

const NAMES: readonly string[] = [...VARIABLES.keys()]
const FROM_AUTHOR: ReadonlySet<string> = new Set(NAMES.filter((name) => VARIABLES.get(name)?.from === 'author'))

/** Which template to say, to whom, and what is known. */
export interface ReplyRequest {
  readonly template: string
  readonly lang: string
  /** A 32-bit hash of what must not change the wording: rule set, author, comment. */
  readonly seed: number
  /** Values by variable name; `topic` is a topic id. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** What `sayableValues` made of the variables before; it serves for replies in the same language. */
  readonly values?: SayableValues
  /** The variant last used with this author, as `template#index`. */
  readonly avoid?: string | undefined
  /** Default: `formal`. */
  readonly register?: Register | undefined
}

/** The values of variables that may be said, in one language. */
export interface SayableValues {
  readonly lang: string
  readonly words: ReadonlyMap<string, string>
}

/** What will be said, and which variant it is. */
export interface RenderedReply {
  readonly text: string
  readonly variant: number
  readonly lang: string
  readonly tone: ReplyTone
}

/**
 * Says a template: the variant the seed picks among those whose every variable is known.
 *
 * The variant last used with this author is passed over while another will do. A language without variants falls back on the first of the rule set.
 *
 * Bounds: values from the author are at most 40 characters, or left out.
 * Errors: none. `null` when the template is unknown or nothing can be said.
 */
export function renderReply(templates: CompiledTemplates, request: ReplyRequest): RenderedReply | null {
  const template = templates.templates.get(request.template)
  if (template === undefined) return null
  const lang = spokenLanguage(template, request.lang, templates.languages)
  if (lang === undefined) return null
  const variants = template.variants.get(lang)
  if (variants === undefined) return null
  const { words } = request.values?.lang === lang ? request.values : sayableValues(templates, request.variables, lang)
  const register = request.register ?? 'formal'
  const eligible = variants.filter((variant) => isSayable(variant, register, words))
  const chosen = chooseVariant(eligible, request.seed, template.id, request.avoid)
  if (chosen === undefined) return null
  return { text: fillVariant(chosen, words), variant: chosen.index, lang, tone: template.tone }
}

function spokenLanguage(template: CompiledTemplate, lang: string, languages: readonly string[]): string | undefined {
  if (template.variants.has(lang)) return lang
  const base = lang.split('-', 1)[0] ?? lang
  if (template.variants.has(base)) return base
  return languages.find((language) => template.variants.has(language))
}

function isSayable(variant: Variant, register: Register, words: ReadonlyMap<string, string>): boolean {
  if (variant.register !== undefined && variant.register !== register) return false
  for (const name of variant.variables) if (!words.has(name)) return false
  return true
}

/** Returns what is known and fit to be said: values of the author sanitised, the topic in the words of the language. */
export function sayableValues(
  templates: CompiledTemplates,
  given: ReplyRequest['variables'],
  lang: string,
): SayableValues {
  const words = new Map<string, string>()
  for (const name of NAMES) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined || value === '') continue
    const said =
      name === 'topic'
        ? templates.topics.get(value)?.get(lang)
        : FROM_AUTHOR.has(name)
          ? sanitizeValue(name, value)
          : value
    if (said !== undefined) words.set(name, said)
  }
  return { lang, words }
}

function chooseVariant(
  eligible: readonly Variant[],
  seed: number,
  template: string,
  avoid: string | undefined,
): Variant | undefined {
  const fresh = avoid === undefined ? eligible : eligible.filter((variant) => `${template}#${variant.index}` !== avoid)
  const candidates = fresh.length > 0 ? fresh : eligible
  return candidates[(seed >>> 0) % Math.max(1, candidates.length)]
}

function fillVariant(variant: Variant, words: ReadonlyMap<string, string>): string {
  let text = ''
  for (const segment of variant.segments)
    text += segment.kind === 'text' ? segment.text : (words.get(segment.name) ?? '')
  return text
}
