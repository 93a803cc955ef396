import { type RenderedReply, renderReply } from '../replies/render-reply.js'
import type { Tone } from '../rule-set/action.js'
import type { Case } from './case.js'
import { replyVariable } from './reply-variables.js'
import { seedOf } from './seed.js'
import { spokenLang } from './spoken-lang.js'

/** Fills in a template for the author of a comment; `null` when no variant of it can be said. */
export function say(given: Case, template: string): RenderedReply | null {
  const { comment, ruleSet } = given
  const lang = spokenLang(given)
  return renderReply(ruleSet.templates, {
    template,
    lang,
    seed: seedOf([ruleSet.wording, comment.author?.id ?? '', comment.id, template]),
    variables: (name, spoken) => replyVariable(given, name, spoken),
    avoid: lastVariant(given, template),
    register: ruleSet.document.brand?.register,
  })
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
