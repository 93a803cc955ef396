const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const NARROW_NOTHING = /\p{M}/u
const ASCII = /^[\x20-\x7e]*$/

/**
 * Counts the terminal columns that text takes: 2 for wide characters and emoji, 0 for marks.
 *
 * Source: Unicode Standard Annex 11, East Asian Width, by block.
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const point of text) width += WIDE.test(point) ? 2 : NARROW_NOTHING.test(point) ? 0 : 1
  return width
}
