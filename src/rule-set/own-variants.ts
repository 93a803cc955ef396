import { variantPath } from '../replies/variant-path.js'
import type { LintInput } from './checked-rule.js'

/** A variant that does not come with the package: its literal words, variables left out, and where it is written. */
export interface OwnVariant {
  readonly template: string
  readonly lang: string
  readonly words: string
  readonly path: string
}

/** Lists the variants of a rule set's own templates, in every language. */
export function ownVariants({ templates, ownTemplates }: LintInput): readonly OwnVariant[] {
  return ownTemplates.flatMap((id) => {
    const template = templates?.templates.get(id)
    if (template === undefined) return []
    return [...template.variants].flatMap(([lang, variants]) =>
      variants.map((variant) => ({
        template: id,
        lang,
        words: variant.segments.map((segment) => (segment.kind === 'text' ? segment.text : '…')).join(''),
        path: variantPath(template, lang, variant, variants),
      })),
    )
  })
}
