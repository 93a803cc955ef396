import type { TransparencyDraft } from './transparency-statement.js'

type Category = NonNullable<TransparencyDraft['category']>

/** Where each removing signal stands in the scheme of the transparency database, with the keywords that fit it. */
const PLACES: ReadonlyMap<string, { readonly category: Category; readonly keywords: readonly string[] }> = new Map([
  ['threat', { category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [] }],
  ['harm_wish', { category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [] }],
  ['identity_attack', { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', keywords: ['KEYWORD_HATE_SPEECH'] }],
  ['slur', { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', keywords: ['KEYWORD_DISCRIMINATION'] }],
  ['harassment', { category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE', keywords: ['KEYWORD_CYBER_HARASSMENT'] }],
  ['demeaning', { category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE', keywords: ['KEYWORD_CYBER_BULLYING_INTIMIDATION'] }],
  ['sexual_abuse', { category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE', keywords: ['KEYWORD_CYBER_HARASSMENT'] }],
  ['doxxing', { category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS', keywords: [] }],
  ['personal_data', { category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS', keywords: [] }],
  ['self_harm_incitement', { category: 'STATEMENT_CATEGORY_SELF_HARM', keywords: ['KEYWORD_SUICIDE'] }],
  ['spam_scam', { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keywords: [] }],
])

/**
 * Returns the category of a decision and its keywords: that of the first signal that has one, the others as additions.
 *
 * A decision that rests on none of them, as a ban for trolling, goes against the terms and nothing more.
 *
 * Source: the category list of the transparency database, scheme of 1 July 2025; the mapping is ours and a caller may overrule it.
 */
export function toTransparencyCategory(
  signalIds: readonly string[],
): Pick<TransparencyDraft, 'category' | 'category_addition' | 'category_specification'> {
  const places = signalIds.flatMap((id) => PLACES.get(id) ?? [])
  const [category, ...others] = [...new Set(places.map((place) => place.category))]
  if (category === undefined) return { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' }
  const keywords = [...new Set(places.flatMap((place) => place.keywords))]
  return {
    category,
    ...(others.length > 0 ? { category_addition: others } : {}),
    ...(keywords.length > 0 ? { category_specification: keywords } : {}),
  }
}
