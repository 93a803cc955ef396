import type { Case } from './case.js'

/** The language in which the author is spoken to: that of the comment, or the platform's hint while the words leave it open, else the first of the rule set. */
export function spokenLang({ comment, measured, ruleSet }: Case): string {
  if (ruleSet.languages.includes(measured.lang)) return measured.lang
  const hint = comment.lang?.slice(0, 3).split('-', 1)[0]?.toLowerCase()
  return hint !== undefined && ruleSet.languages.includes(hint) ? hint : (ruleSet.languages[0] ?? measured.lang)
}
