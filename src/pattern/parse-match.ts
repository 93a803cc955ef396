import { featureBits } from '../lexicon/features.js'
import { CATEGORY_IDS } from '../lexicon/tables.js'
import { CHUNK_KINDS } from './chunk-kinds.js'

/** A token pattern as a tree. */
export type MatchNode =
  | { readonly kind: 'sequence'; readonly items: readonly MatchNode[] }
  | { readonly kind: 'choice'; readonly options: readonly MatchNode[] }
  | { readonly kind: 'repeat'; readonly item: MatchNode; readonly min: number; readonly max: number }
  | { readonly kind: 'capture'; readonly name: string; readonly item: MatchNode }
  | { readonly kind: 'not'; readonly item: MatchNode }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'category'; readonly id: number; readonly features: number; readonly value: string | null }
  | { readonly kind: 'chunk'; readonly mask: number }
  | { readonly kind: 'gap'; readonly max: number; readonly sentence: boolean }
  | { readonly kind: 'any' }
  | { readonly kind: 'assert'; readonly at: 'clause-start' | 'sentence-start' | 'clause-end' | 'sentence-end' }
  | { readonly kind: 'cross'; readonly sentence: boolean }

export type ParsedMatch =
  | { readonly ok: true; readonly node: MatchNode }
  | { readonly ok: false; readonly at: number; readonly message: string }

/** Names of captures: `T` is the target, the others carry values. */
export const CAPTURES: readonly string[] = ['T', 'V', 'X', 'N']

const MOST_REPEATS = 8

/**
 * Parses the text of a token pattern.
 *
 * Bounds: macros nest five deep; repetitions and gaps go to 8, gaps inside a sentence to 12.
 * Errors: the first mistake, with its position in the text (after macros are put in).
 */
export function parseMatch(source: string, macros: Readonly<Record<string, string>>): ParsedMatch {
  const expanded = expandMacros(source, macros)
  if (typeof expanded !== 'string') return { ok: false, at: 0, message: expanded.message }
  const text = expanded
  let at = 0
  let problem: { at: number; message: string } | null = null

  const node = choice()
  skip()
  if (problem === null && at < text.length) stop(`unexpected \`${text[at] ?? ''}\``)
  return problem === null ? { ok: true, node } : { ok: false, ...(problem as { at: number; message: string }) }

  function stop(message: string): MatchNode {
    problem ??= { at, message }
    at = text.length
    return { kind: 'sequence', items: [] }
  }

  function skip(): void {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++
  }

  function choice(): MatchNode {
    const options = [sequence()]
    for (skip(); text[at] === '|'; skip()) {
      at++
      options.push(sequence())
    }
    const [only] = options
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options }
  }

  function sequence(): MatchNode {
    const items: MatchNode[] = []
    for (skip(); at < text.length && text[at] !== '|' && text[at] !== ')'; skip()) items.push(repeated(element()))
    const [only] = items
    return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items }
  }

  function repeated(item: MatchNode): MatchNode {
    const sign = text[at]
    if (sign === '?') {
      at++
      return { kind: 'repeat', item, min: 0, max: 1 }
    }
    if (sign === '*') {
      at++
      return { kind: 'repeat', item, min: 0, max: MOST_REPEATS }
    }
    if (sign === '+') {
      at++
      return { kind: 'repeat', item, min: 1, max: MOST_REPEATS }
    }
    if (sign !== '{') return item
    const range = /^\{(\d+)(?:,(\d+))?\}/.exec(text.slice(at, at + 12))
    if (range === null) return stop('a repetition is written `{2}` or `{0,3}`')
    at += range[0].length
    const min = Number(range[1])
    const max = Number(range[2] ?? range[1])
    if (max > MOST_REPEATS || min > max) return stop(`a repetition goes to at most ${MOST_REPEATS}`)
    return { kind: 'repeat', item, min, max }
  }

  function element(): MatchNode {
    const sign = text[at] ?? ''
    if (sign === '(') {
      at++
      const inner = choice()
      skip()
      if (text[at] !== ')') return stop('a group is not closed')
      at++
      return inner
    }
    if (sign === '!') {
      at++
      skip()
      return { kind: 'not', item: element() }
    }
    if (sign === '~') {
      const gap = /^(~{1,2})(\d+)/.exec(text.slice(at, at + 6))
      if (gap === null) return stop('a gap is written `~3` or `~~6`')
      at += gap[0].length
      const sentence = gap[1] === '~~'
      const max = Number(gap[2])
      if (max > (sentence ? 12 : MOST_REPEATS)) return stop(`a gap goes to at most ${sentence ? 12 : MOST_REPEATS}`)
      return { kind: 'gap', max, sentence }
    }
    if (sign === '^') {
      const sentence = text[at + 1] === '^'
      at += sentence ? 2 : 1
      return { kind: 'assert', at: sentence ? 'sentence-start' : 'clause-start' }
    }
    if (sign === '$') {
      const sentence = text[at + 1] === '$'
      at += sentence ? 2 : 1
      return { kind: 'assert', at: sentence ? 'sentence-end' : 'clause-end' }
    }
    if (sign === ',' || sign === '.') {
      at++
      return { kind: 'cross', sentence: sign === '.' }
    }
    if (sign === '_') {
      at++
      return { kind: 'any' }
    }
    if (sign === '"') {
      const close = text.indexOf('"', at + 1)
      if (close < 0) return stop('a quoted literal is not closed')
      const literal = text.slice(at + 1, close)
      at = close + 1
      return { kind: 'word', text: literal }
    }
    const capture = /^([A-Z][A-Za-z]?):/.exec(text.slice(at, at + 4))
    if (capture !== null) {
      const name = capture[1] ?? ''
      if (!CAPTURES.includes(name))
        return stop(`a capture is called ${CAPTURES.map((one) => `\`${one}\``).join(', ')}, not \`${name}\``)
      at += capture[0].length
      skip()
      return { kind: 'capture', name, item: element() }
    }
    if (sign === '@') return category()
    const word = /^[^\s()|?*+{}!~^$,."@%]+/.exec(text.slice(at))
    if (word === null) return stop(`unexpected \`${sign}\``)
    at += word[0].length
    return { kind: 'word', text: word[0] }
  }

  function category(): MatchNode {
    const found = /^@([A-Za-z][A-Za-z-]*)((?:\.[a-z-]+)*)(?:=([A-Za-z0-9_-]+))?/.exec(text.slice(at, at + 120))
    if (found === null) return stop('a category is written `@name`')
    const name = found[1] ?? ''
    at += found[0].length
    if (Object.hasOwn(CHUNK_KINDS, name)) return { kind: 'chunk', mask: CHUNK_KINDS[name] ?? 0 }
    const id = CATEGORY_IDS.get(name)
    if (id === undefined) return stop(`unknown category \`${name}\``)
    let features = 0
    for (const feature of (found[2] ?? '').split('.').filter(Boolean)) {
      const bits = featureBits(feature)
      if (bits === 0) return stop(`unknown feature \`${feature}\``)
      features |= bits
    }
    return { kind: 'category', id, features, value: found[3] ?? null }
  }
}

function expandMacros(source: string, macros: Readonly<Record<string, string>>): string | { message: string } {
  let text = source
  for (let depth = 0; depth < 5; depth++) {
    if (!text.includes('%')) return text
    if (!/%[a-z]/.test(text)) return { message: 'a macro is written `%name`' }
    let unknown: string | null = null
    text = text.replace(/%([a-z][a-z0-9-]*)/g, (_, name: string) => {
      if (!Object.hasOwn(macros, name)) unknown = name
      return ` (${macros[name] ?? ''}) `
    })
    text = text.replace(/\) ([?*+{])/g, ')$1')
    if (unknown !== null) return { message: `unknown macro \`%${unknown}\`` }
    if (text.length > 6000) return { message: 'the pattern is too long once its macros are put in' }
  }
  return text.includes('%') ? { message: 'macros nest too deep' } : text
}
