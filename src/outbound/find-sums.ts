import type { Span } from '../text/span.js'

/** An amount of money or a share, as it is written. */
export interface Sum extends Span {
  readonly amount: number
  /** A currency code, or `%`. */
  readonly unit: string
}

const SEARCHED = 20_000
const NUMBER = String.raw`(\d{1,3}(?:[ \u00a0\u202f.,']\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)`
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|eur|euros?)$/i, 'EUR'],
  [/^(?:£|gbp|pounds?|quid)$/i, 'GBP'],
  [/^(?:\$|usd|us\$|dollars?|bucks)$/i, 'USD'],
  [/^(?:c\$|ca\$|cad)$/i, 'CAD'],
  [/^(?:chf|fr\.|sfr\.?|francs?)$/i, 'CHF'],
  [/^(?:%|percent|per cent|pour ?cent)$/i, '%'],
]
const UNIT = String.raw`(€|£|C\$|CA\$|US\$|\$|%|EUR|GBP|USD|CAD|CHF|euros?|pounds?|quid|dollars?|bucks|francs?|percent|per cent|pour ?cent)`
const AFTER = new RegExp(String.raw`${NUMBER}[ \u00a0\u202f]?${UNIT}(?![\p{L}])`, 'giu')
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}])(€|£|C\$|CA\$|US\$|\$|EUR|GBP|USD|CAD|CHF|Fr\.)[ \u00a0\u202f]?${NUMBER}`,
  'giu',
)

const WRITTEN_OUT =
  /(?<![\p{L}\d])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|vingts?|trente|quarante|cinquante|soixante|septante|quatre-vingts?|huitante|nonante|cents?|mille)(?:[ -]\p{L}{2,9}){0,3}? (?:euros?|pounds?|quid|dollars?|bucks|francs?|per ?cent|pour ?cent)(?!\p{L})/giu

/**
 * Finds sums and percentages that are written out, as `two hundred euros`: from twenty on, without reading how much.
 *
 * Bounds: the first 20,000 units. The span may leave out the first words of the number.
 */
export function findWrittenSums(text: string): readonly Span[] {
  return [...text.slice(0, SEARCHED).matchAll(WRITTEN_OUT)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/**
 * Finds sums of money and percentages in a text, in the ways of French and English.
 *
 * Bounds: the first 20,000 units. `1 234,50 €`, `£1,234.50`, `20 %`, `CHF 50`.
 */
export function findSums(text: string): readonly Sum[] {
  const searched = text.slice(0, SEARCHED)
  const after = [...searched.matchAll(AFTER)].map((found) => toSum(found, found[1] ?? '', found[2] ?? ''))
  const before = [...searched.matchAll(BEFORE)].map((found) => toSum(found, found[2] ?? '', found[1] ?? ''))
  return [
    ...after,
    ...before.filter((sum) => !after.some((other) => other.start < sum.end && sum.start < other.end)),
  ].sort((a, b) => a.start - b.start)
}

function toSum(found: RegExpExecArray, number: string, unit: string): Sum {
  const code = UNITS.find(([expression]) => expression.test(unit))?.[1] ?? unit.toUpperCase()
  return { start: found.index, end: found.index + found[0].length, amount: toNumber(number), unit: code }
}

/** A mark before exactly three last digits groups thousands, before one or two it begins the cents. */
function toNumber(written: string): number {
  const cents = /[.,](\d{1,2})$/.exec(written)
  const whole = (cents === null ? written : written.slice(0, cents.index)).replace(/\D/g, '')
  return Number(whole) + (cents === null ? 0 : Number(`0.${cents[1] ?? '0'}`))
}
