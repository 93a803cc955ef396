import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

const SEARCHED = 20_000
const MOST = 20

/** What templates of all kinds leave behind when nobody fills them in. */
const PLACEHOLDERS = [
  /\$?\{\{?[^{}\n]{0,60}\}?\}/g,
  /\[(?:[A-Z][A-Z0-9_ -]{2,30}|(?:your|first|last|customer|votre|pr[ée]nom|nom|client|name|date|link|lien|insert|ins[ée]rer)[^[\]\n]{0,30})\]/gi,
  /<[\p{L}_][\p{L}0-9_. -]{1,30}>/gu,
  /%[A-Za-z_]{2,30}%/g,
  /(?<![\d\s])%[sd]\b/g,
  /\bX{3,12}\b/g,
  /\b(?:TODO|TBD|FIXME|lorem ipsum)\b/gi,
] as const

/** Placeholders that reached a draft unfilled. */
export const unfilledVariables: DraftCheck = ({ draft }) => {
  const text = draft.text.slice(0, SEARCHED)
  const found = PLACEHOLDERS.flatMap((expression) =>
    [...text.matchAll(expression)]
      .slice(0, MOST)
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
  const apart = found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, index, all) => !all.slice(0, index).some((other) => other.end > span.start))
  return apart.slice(0, MOST).map(
    (span): DraftReason => ({
      code: 'unfilled-variable',
      severity: 'hold',
      message: `\`${text.slice(span.start, span.end)}\` was not filled in`,
      span,
    }),
  )
}
