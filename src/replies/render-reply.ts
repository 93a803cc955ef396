import { sanitizeValue } from './sanitize-value.js'
import type { CompiledTemplate, CompiledTemplates, Register, ReplyTone, Variant } from './template.js'
import { VARIABLES } from './variables.js'

/** Which template to say, to whom, and what is known. */
export interface ReplyRequest {
  readonly template: string
  readonly lang: string
  /** A 32-bit hash of what must not change the wording: rule set, author, comment. */
  readonly seed: number
  /** Values by variable name; `topic` is a topic id. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The variant last used with this author, as `template#index`. */
  readonly avoid?: string | undefined
  /** Default: `formal`. */
  readonly register?: Register | undefined
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
  const values = knownValues(templates, request.variables, lang)
  const register = request.register ?? 'formal'
  const eligible = (template.variants.get(lang) ?? []).filter(
    (variant) =>
      (variant.register === undefined || variant.register === register) &&
      variant.variables.every((name) => values.has(name)),
  )
  const chosen = chooseVariant(eligible, request.seed, (variant) => `${template.id}#${variant.index}` === request.avoid)
  if (chosen === undefined) return null
  return { text: fillVariant(chosen, values), variant: chosen.index, lang, tone: template.tone }
}

function spokenLanguage(template: CompiledTemplate, lang: string, languages: readonly string[]): string | undefined {
  if (template.variants.has(lang)) return lang
  const base = lang.split('-', 1)[0] ?? lang
  if (template.variants.has(base)) return base
  return languages.find((language) => template.variants.has(language))
}

function knownValues(
  templates: CompiledTemplates,
  given: ReplyRequest['variables'],
  lang: string,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [name, variable] of VARIABLES) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined || value === '') continue
    const said =
      name === 'topic'
        ? templates.topics.get(value)?.get(lang)
        : variable.from === 'author'
          ? sanitizeValue(name, value)
          : value
    if (said !== undefined) values.set(name, said)
  }
  return values
}

function chooseVariant(
  eligible: readonly Variant[],
  seed: number,
  isAvoided: (variant: Variant) => boolean,
): Variant | undefined {
  const fresh = eligible.filter((variant) => !isAvoided(variant))
  const candidates = fresh.length > 0 ? fresh : eligible
  return candidates[(seed >>> 0) % Math.max(1, candidates.length)]
}

function fillVariant(variant: Variant, values: ReadonlyMap<string, string>): string {
  return variant.segments
    .map((segment) => (segment.kind === 'text' ? segment.text : (values.get(segment.name) ?? '')))
    .join('')
}
