/** The text behind the five entities that an interface puts in place of the signs of markup; any other stays. */
export function unescapeMarkup(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => SIGNS.get(entity) ?? entity)
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
])
