import { type RenderedReply, renderReply, type SayableValues, sayableValues } from '../replies/render-reply.js'
import type { Tone } from '../rule-set/action.js'
import type { Case } from './case.js'
import { replyVariables } from './reply-variables.js'
import { rumourVariables } from './rumour-variables.js'
import { seedOf } from './seed.js'
import { spokenLang } from './spoken-lang.js'

/** Fills in a template for the author of a comment; `null` when no variant of it can be said. */
export function say(given: Case, template: string): RenderedReply | null {
  const { comment, ruleSet } = given
  const lang = spokenLang(given)
  return renderReply(ruleSet.templates, {
    template,
    lang,
    seed: seedOf([ruleSet.hash, comment.author?.id ?? '', comment.id, template]),
    variables: replyVariables(given),
    values: valuesIn(lang, given),
    avoid: lastVariant(given, template),
    register: ruleSet.document.brand?.register,
  })
}

function valuesIn(lang: string, given: Case): SayableValues {
  const known = given.memo.values
  if (known !== undefined && known.lang === lang) return known
  const variables =
    given.ruleSet.rumours.length === 0
      ? replyVariables(given)
      : { ...replyVariables(given), ...rumourVariables(given, lang) }
  const values = sayableValues(given.ruleSet.templates, variables, lang)
  given.memo.values = values
  return values
}

/** The tone a template has, without saying it. */
export function toneOf(given: Case, template: string): Tone | undefined {
  return given.ruleSet.templates.templates.get(template)?.tone
}

function lastVariant({ comment, ledger }: Case, template: string): string | undefined {
  const authorId = comment.author?.id
  if (authorId === undefined) return undefined
  const prefix = `${template}#`
  let last: { at: number; variant: string } | undefined
  for (const entry of ledger) {
    if (entry.variant === undefined || entry.authorId !== authorId || !entry.variant.startsWith(prefix)) continue
    if (last === undefined || entry.at >= last.at) last = { at: entry.at, variant: entry.variant }
  }
  return last?.variant
}
