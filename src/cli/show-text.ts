const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/gu
const JOINED_EMOJI = /(\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)\u200d(?=\p{Extended_Pictographic})/gu
const MARKS = /(\p{M}{3})(\p{M}+)/gu
const KEPT = '\ue000'

/**
 * Makes text written by strangers safe to print: control, escape, bidi and invisible characters become visible, piled-up marks are cut, line breaks become `⏎`.
 *
 * Units: the result has no line break and no character that moves the cursor or turns the writing direction.
 * Bounds: `limit` code points are shown, then `…`; linear in what is shown.
 *
 * @example
 * showText('a\u001b[31mb') // => 'a␛[31mb'
 */
export function showText(text: string, limit = Number.POSITIVE_INFINITY): string {
  const shown = cut(text, limit)
  return shown
    .replaceAll(KEPT, '‹U+E000›')
    .replace(JOINED_EMOJI, `$1${KEPT}`)
    .replace(HIDDEN, makeVisible)
    .replace(MARKS, '$1')
    .replaceAll(KEPT, '\u200d')
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = 0
  for (let shown = 0; shown < limit && end < text.length; shown += 1) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  return end < text.length ? `${text.slice(0, end)}…` : text
}

function makeVisible(found: string): string {
  const code = found.codePointAt(0) ?? 0
  if (code === 0x0a) return '⏎'
  if (code === 0x09) return ' '
  if (code === 0x0d) return ''
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code >= 0xfe00 && code <= 0xfe0f) return found
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}
