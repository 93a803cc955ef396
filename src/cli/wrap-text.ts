import { displayWidth } from './display-width.js'

/**
 * Breaks text into lines of at most `width` terminal columns, between words where there are any.
 *
 * Bounds: a word longer than a line is broken, after a hyphen or the like where it has one; the text holds no escape sequences.
 *
 * @example
 * wrapText('one two three', 8) // => ['one two', 'three']
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const wide = displayWidth(word)
    if (used > 0 && used + 1 + wide <= width) {
      line += ` ${word}`
      used += 1 + wide
      continue
    }
    if (used > 0) lines.push(line)
    const pieces = wide <= width ? [word] : breakWord(word, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    used = displayWidth(line)
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function breakWord(word: string, width: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const part of word.split(/(?<=[-_/.])/).flatMap((part) => cutAnywhere(part, width))) {
    if (piece !== '' && displayWidth(piece) + displayWidth(part) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += part
  }
  return [...pieces, piece]
}

function cutAnywhere(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const point of word) {
    const wide = displayWidth(point)
    if (used > 0 && used + wide > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += point
    used += wide
  }
  return [...pieces, piece]
}
