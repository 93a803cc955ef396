import type { Span } from '../text/span.js'

const SEARCHED = 20_000
const MOST = 20

/** What templates of all kinds leave behind when nobody fills them in. */
const PLACEHOLDERS = [
  /\$?\{\{?[^{}\n]{0,60}\}?\}/g,
  /\[(?:[A-Z][A-Z0-9_ -]{2,30}|(?:your|first|last|customer|votre|pr[ée]nom|nom|client|name|date|link|lien|insert|ins[ée]rer)[^[\]\n]{0,30})\]/gi,
  /<[\p{L}_][\p{L}0-9_. -]{1,30}>/gu,
  /%[A-Za-z_]{2,30}%/g,
  /@@[\p{L}_][\p{L}0-9_. -]{0,30}@@/gu,
  /(?<![\d\s])%[sd]\b/g,
  /(?<![\p{L}\d])\$[a-z][A-Za-z_]{2,30}\b/gu,
  /(?<!\w)__[A-Za-z][A-Za-z0-9 ]{0,28}(?:_[A-Za-z0-9]{1,20}){0,3}__(?!\w)/g,
  /\bX{3,12}\b/g,
  /\b(?:TODO|TBD|FIXME|lorem ipsum)\b/gi,
] as const

/**
 * Finds placeholders that nobody filled in: `{name}`, `{{name}}`, `[ORDER NUMBER]`, `<name>`, `%name%`, `@@name@@`, `$name`, `__NAME__`, `XXX`.
 *
 * Units: half-open spans in UTF-16 units, in order, none inside another.
 * Bounds: the first 20,000 units; 20 finds.
 */
export function findPlaceholders(text: string): readonly Span[] {
  const searched = text.slice(0, SEARCHED)
  return PLACEHOLDERS.flatMap((expression) =>
    [...searched.matchAll(expression)]
      .slice(0, MOST)
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, index, all) => !all.slice(0, index).some((other) => other.end > span.start))
    .slice(0, MOST)
}
