import type { Span } from '../text/span.js'

/** Kinds of street, before or behind the name. */
const BEFORE = String.raw`(?:rue|avenue|av\.?|boulevard|bd|impasse|allée|chemin|place|quai|route|cours|square|villa|(?:grande?|vieille|petite) rue)`
const BEHIND =
  '(?:street|st|road|rd|lane|avenue|ave|close|drive|way|terrace|crescent|court|gardens|pkwy|parkway|blvd|boulevard)'
const NAME = String.raw`[A-ZÀ-Ý][\p{L}'’-]{1,20}`
const NUMBER_FIRST = [
  String.raw`\b\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? ${BEFORE}(?![\p{L}])`,
  String.raw`\b\d{1,4} ?[a-d]? (?:${NAME} ){1,2}${BEHIND}\b`,
]
/** Belgium and Switzerland: the number comes last, and a postcode follows. */
const NUMBER_LAST = [
  String.raw`\b(?:rue|avenue|chaussée|boulevard|chemin|place) (?:[\p{L}'’-]{1,20} ){1,4}\d{1,4}[a-d]?,? \d{4} ${NAME}`,
  String.raw`\b[A-ZÀ-Ý][\p{L}-]{2,24}(?:strasse|straße|gasse|weg|laan|straat) \d{1,4}[a-d]?,? \d{4} ${NAME}`,
]
const STREET = new RegExp([...NUMBER_FIRST, ...NUMBER_LAST].join('|'), 'giu')
const STREET_HERE = new RegExp(NUMBER_FIRST.join('|'), 'iuy')
/** Where no postcode stands behind a number, no street has its number last. */
const MAY_BE_LAST = /\d[a-d]?,? \d{4} /iu
const DIGITS = /\d+/g
/** What may follow a street up to a postcode of France, Canada, the United Kingdom or the United States. */
const TO_POSTCODE =
  /^[^.!?;\n]{0,48}?(?:\b\d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{2} \d{5}\b)(?: [A-ZÀ-Ý][\p{L}'’-]{1,20}){0,2}/u
const LIVES =
  /(?:j['’]habite|nous habitons|on habite|mon adresse|notre adresse|chez moi|chez nous|ma maison|mon domicile|domicilié|(?:il|elle) habite|son adresse|i live|we live|my address|our address|my home|my house|our house|my place|(?:he|she) lives|(?:his|her) address|livr(?:ez|er) (?:au|chez)|envoyez[- ](?:le|la|les|moi ça) au|deliver(?:ed)? (?:it |them )?to|(?:send|ship) (?:it|them) to)/iu
const LIVES_THERE =
  /^.{0,30}(?:c['’]est (?:chez moi|chez nous|mon adresse)|is (?:where (?:i|we) live|my address|our address|my home))/iu

/** What is said of a street stands at most so many units before it. */
const SAID_BEFORE = 60
/** A comment that is little else than an address gives one away. */
const SHARE = 0.7

/**
 * Finds streets with a number where the words around say that somebody lives or is to be reached there, or where the comment is nothing else;
 * shops have addresses, too.
 *
 * Units: half-open spans in UTF-16 units, up to the postcode and the town where they follow.
 * Bounds: addresses of France, Belgium, Switzerland, Canada, the United Kingdom and the United States; the caller cuts the text.
 */
export function findAddresses(text: string): readonly Span[] {
  return findStreets(text).flatMap((found): Span[] => {
    const start = found.index
    const after = start + found[0].length
    const rest = TO_POSTCODE.exec(text.slice(after, after + 100))
    const end = after + (rest?.[0].length ?? 0)
    const isWhole = /\d{4}/.test(text.slice(start, end)) || rest !== null
    const isSaid =
      LIVES.test(text.slice(Math.max(0, start - SAID_BEFORE), start)) || LIVES_THERE.test(text.slice(end, end + 60))
    const isAll = isWhole && end - start >= SHARE * text.trim().length && !text.includes('?')
    return isSaid || isAll ? [{ start, end }] : []
  })
}

/** All that may be a street with its number, the expression tried where a number stands, unless the number may come last. */
function findStreets(text: string): readonly RegExpExecArray[] {
  if (MAY_BE_LAST.test(text)) return [...text.matchAll(STREET)]
  const streets: RegExpExecArray[] = []
  DIGITS.lastIndex = 0
  for (let digits = DIGITS.exec(text); digits !== null; digits = DIGITS.exec(text)) {
    STREET_HERE.lastIndex = digits.index
    const found = STREET_HERE.exec(text)
    if (found === null) continue
    streets.push(found)
    DIGITS.lastIndex = STREET_HERE.lastIndex
  }
  return streets
}
