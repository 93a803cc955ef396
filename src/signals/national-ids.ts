/** A national number that a person should not show everybody. */
export interface NationalId {
  readonly kind: string
  readonly start: number
  readonly end: number
}

interface Form {
  readonly kind: string
  readonly expression: RegExp
  readonly holds: (plain: string) => boolean
}

/**
 * France: the two check digits complete the thirteen before to a multiple of 97; Corsica counts as 19 and 18.
 * Belgium: the same over nine digits, with a 2 before them for those born since 2000.
 * Switzerland: the check digit of an EAN-13. United Kingdom: prefixes that are given out. United States: areas that are given out.
 *
 * Source: INSEE, Répertoire national; Belgian Royal Decree of 3 April 1984; OFAS, directives on the AHV number; HMRC NIM39110; SSA POMS RM 10201.
 */
const FORMS: readonly Form[] = [
  {
    kind: 'fr-nir',
    expression:
      /(?<!\d)[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?!\d)/gi,
    holds: (plain) => isNir(plain.toUpperCase()),
  },
  { kind: 'ch-ahv', expression: /(?<!\d)756[ .]?\d{4}[ .]?\d{4}[ .]?\d{2}(?!\d)/g, holds: isEan13 },
  { kind: 'be-nrn', expression: /(?<!\d)\d{2}[.]?(?:0\d|1[0-2])[.]?[0-3]\d[ -]?\d{3}[. -]?\d{2}(?!\d)/g, holds: isNrn },
  {
    kind: 'uk-nino',
    expression: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi,
    holds: (plain) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/i.test(plain),
  },
  {
    kind: 'us-ssn',
    expression: /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g,
    holds: (plain) => !/^(?:000|666|9)/.test(plain) && !/^\d{3}00/.test(plain) && !/0000$/.test(plain),
  },
]

/**
 * Finds national numbers of France, Belgium, Switzerland, the United Kingdom and the United States, by their form and check digits.
 *
 * Units: half-open spans in UTF-16 units.
 * Bounds: each form has a fixed length; the caller cuts the text.
 */
export function findNationalIds(text: string): readonly NationalId[] {
  const found: NationalId[] = []
  for (const { kind, expression, holds } of FORMS) {
    expression.lastIndex = 0
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const plain = match[0].replace(/[ .-]/g, '')
      if (holds(plain)) found.push({ kind, start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}

function isNir(plain: string): boolean {
  const numeric = plain.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return /^\d{13}$/.test(numeric) && 97 - (Number(numeric) % 97) === Number(plain.slice(13))
}

function isNrn(plain: string): boolean {
  const body = plain.slice(0, 9)
  const check = Number(plain.slice(9))
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check
}

function isEan13(plain: string): boolean {
  let sum = 0
  for (let at = 0; at < 12; at += 1) sum += Number(plain[at]) * (at % 2 === 0 ? 1 : 3)
  return (10 - (sum % 10)) % 10 === Number(plain[12])
}
