import { findRumour } from '../rule-set/compile-rumours.js'
import type { Case } from './case.js'

/** What a reply may say of the rumour that a comment passes on, in one language; nothing once it has expired. */
export function rumourVariables(
  { ruleSet, comment, now }: Case,
  lang: string,
): Readonly<Record<string, string | undefined>> {
  const rumour = findRumour(ruleSet.rumours, comment.text, now)?.rumour
  if (rumour === undefined) return {}
  const said = (texts: Readonly<Record<string, string>>): string | undefined =>
    Object.hasOwn(texts, lang) ? texts[lang] : undefined
  return { 'rumour.fact': said(rumour.fact), 'rumour.spot': said(rumour.spot), 'rumour.link': rumour.link }
}
