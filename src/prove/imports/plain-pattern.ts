const MOST = 200
const META = /[\\^$.|?*+()[\]{}]/

/**
 * Reads a regular expression that only lists words, such as `\bfree (?:bitcoin|ether)s?\b`: the words it stands for, `null` when it does more.
 *
 * Bounds: alternatives, optional letters and groups, word boundaries; 200 words.
 *
 * @example
 * plainPattern('\\bairdrops?\\b') // => ['airdrop', 'airdrops']
 */
export function plainPattern(source: string): readonly string[] | null {
  const bounded = source.startsWith('\\b') && source.endsWith('\\b') && source.length > 4
  const inner = bounded ? source.slice(2, -2) : source
  const read = readAlternatives(inner, 0)
  if (read === null || read.end !== inner.length) return null
  const words = [...new Set(read.words.map((word) => word.trim()))]
  if (words.length === 0 || words.some((word) => word === '')) return null
  return bounded ? words : words.map((word) => `*${word}*`)
}

interface Read {
  readonly words: readonly string[]
  readonly end: number
}

function readAlternatives(source: string, from: number): Read | null {
  const all: string[] = []
  let words: readonly string[] = ['']
  let at = from
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      all.push(...words)
      words = ['']
      at += 1
      continue
    }
    const piece = readPiece(source, at)
    if (piece === null) return null
    const optional = source[piece.end] === '?'
    const choices = optional ? ['', ...piece.words] : piece.words
    words = words.flatMap((word) => choices.map((choice) => word + choice))
    if (words.length + all.length > MOST) return null
    at = piece.end + (optional ? 1 : 0)
  }
  return { words: [...all, ...words], end: at }
}

function readPiece(source: string, at: number): Read | null {
  const letter = source[at]
  if (letter === undefined) return null
  if (letter === '(') {
    const open = source.startsWith('(?:', at) ? 3 : source[at + 1] === '?' ? 0 : 1
    if (open === 0) return null
    const inner = readAlternatives(source, at + open)
    return inner === null || source[inner.end] !== ')' ? null : { words: inner.words, end: inner.end + 1 }
  }
  if (letter === '\\') {
    const escaped = source[at + 1]
    if (escaped === 's') return source[at + 2] === '*' || source[at + 2] === '+' ? null : { words: [' '], end: at + 2 }
    return escaped === undefined || /[A-Za-z0-9]/.test(escaped) ? null : { words: [escaped], end: at + 2 }
  }
  return META.test(letter) ? null : { words: [letter], end: at + 1 }
}
