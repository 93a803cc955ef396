import { sanitizeValue } from './sanitize-value.js'
import type { CompiledTemplate, CompiledTemplates, Register, ReplyTone, Variant } from './template.js'
import { VARIABLES } from './variables.js'

/** Which template to say, to whom, and what is known. */
export interface ReplyRequest {
  readonly template: string
  readonly lang: string
  /** A 32-bit hash of what must not change the wording: rule set, author, comment. */
  readonly seed: number
  /** What a variable stands for in a language, `undefined` when that is not known; `topic` is a topic id. Asked for only where a variant needs it. */
  readonly variables: ReadVariable
  /** The variant last used with this author, as `template#index`. */
  readonly avoid?: string | undefined
  /** Default: `formal`. */
  readonly register?: Register | undefined
}

/** Reads the value of a variable, by name and the language of the reply. */
export type ReadVariable = (name: string, lang: string) => string | undefined

/** A variable as it may be said in the reply at hand. */
type Read = (name: string) => string | undefined

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
  const read = readSayable(templates, request.variables, lang)
  const register = request.register ?? 'formal'
  const eligible = variants.filter((variant) => isSayable(variant, register, read))
  const chosen = chooseVariant(eligible, request.seed, template.id, request.avoid)
  if (chosen === undefined) return null
  return { text: fillVariant(chosen, read), variant: chosen.index, lang, tone: template.tone }
}

function spokenLanguage(template: CompiledTemplate, lang: string, languages: readonly string[]): string | undefined {
  if (template.variants.has(lang)) return lang
  const base = lang.split('-', 1)[0] ?? lang
  if (template.variants.has(base)) return base
  return languages.find((language) => template.variants.has(language))
}

function isSayable(variant: Variant, register: Register, read: Read): boolean {
  if (variant.register !== undefined && variant.register !== register) return false
  for (const name of variant.variables) if (read(name) === undefined) return false
  return true
}

/** What is known and fit to be said: values of the author sanitised, the topic in the words of the language; each worked out once. */
function readSayable(templates: CompiledTemplates, known: ReadVariable, lang: string): Read {
  const said = new Map<string, string | undefined>()
  return (name) => {
    if (!said.has(name)) said.set(name, sayable(templates, name, known(name, lang), lang))
    return said.get(name)
  }
}

function sayable(
  { topics }: CompiledTemplates,
  name: string,
  value: string | undefined,
  lang: string,
): string | undefined {
  if (value === undefined || value === '') return undefined
  if (name === 'topic') return topics.get(value)?.get(lang)
  return VARIABLES.get(name)?.from === 'author' ? sanitizeValue(name, value) : value
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

function fillVariant(variant: Variant, read: Read): string {
  let text = ''
  for (const segment of variant.segments) text += segment.kind === 'text' ? segment.text : (read(segment.name) ?? '')
  return text
}
