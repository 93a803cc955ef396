import type { Span } from '../text/span.js'

const BEGINS = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/giu

/** How many letters and digits an account number of a country has; source: ISO 13616, the IBAN registry of SWIFT. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 ' +
    'GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 ' +
    'MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 ' +
    'TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
)

/**
 * Finds international bank account numbers whose length and check digits are right, whatever follows them.
 *
 * Units: half-open spans in UTF-16 units.
 * Bounds: single blanks and hyphens may stand between letters and digits; the caller cuts the text.
 * Source: ISO 13616, modulo 97.
 */
export function findIbans(text: string): readonly Span[] {
  return [...text.matchAll(BEGINS)].flatMap(({ index }): Span[] => {
    const end = endOf(text, index)
    return end !== null && isIban(text.slice(index, end)) ? [{ start: index, end }] : []
  })
}

/** Where as many letters and digits end as the country has; null when fewer stand there, or a word goes on. */
function endOf(text: string, start: number): number | null {
  let left = LENGTHS.get(text.slice(start, start + 2).toUpperCase()) ?? 0
  if (left === 0) return null
  let at = start
  for (; left > 0; at += 1) {
    if (/[A-Za-z0-9]/.test(text.charAt(at))) left -= 1
    else if (!/[ \u00a0\u202f-]/.test(text.charAt(at)) || !/[A-Za-z0-9]/.test(text.charAt(at + 1))) return null
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? null : at
}

function isIban(written: string): boolean {
  const plain = written.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
  const moved = plain.slice(4) + plain.slice(0, 4)
  let rest = 0
  for (const char of moved) {
    const code = char.charCodeAt(0)
    const number = code >= 65 ? code - 55 : code - 48
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}
