import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import type { Lint } from '../checked-rule.js'
import { compileWords } from '../compile-words.js'
import { ownVariants } from '../own-variants.js'

/** Reports words that the rule set says have no place in a reply (`drafts.unfit`): blame, jargon, promises nobody can keep. */
export const unfitWords: Lint = (input) => {
  const variants = ownVariants(input)
  if (variants.length === 0) return []
  const lists = Object.entries(input.document.drafts?.unfit ?? {}).flatMap(([kind, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, entries]) =>
      entries.map((entry) => ({ kind, language, entry, isIn: compileWords({ any: [entry] }) })),
    ),
  )
  return variants.flatMap(({ words, lang, path }) => {
    const kinds = new Set<string>()
    return lists.flatMap(({ kind, language, entry, isIn }): readonly Issue[] => {
      if (language !== lang || kinds.has(kind) || !isIn(words)) return []
      kinds.add(kind)
      const hint = `say it otherwise, or take it out of \`drafts.unfit.${kind}\``
      return [issue('unfit-words', path, `\`${entry}\` is among the words of \`${kind}\``, hint)]
    })
  })
}
