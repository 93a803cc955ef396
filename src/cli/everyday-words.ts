import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

import { HARMFUL_CATEGORIES } from '../lexicon/categories.js'
import { compileLexicons } from '../lexicon/compile-lexicons.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { readWords } from '../lexicon/read-words.js'
import { CATEGORY_NAMES } from '../lexicon/tables.js'
import { type Analyzer, createAnalyzer } from '../pattern/analyzer.js'
import type { EverydayWords } from '../rule-set/checked-rule.js'
import { readSnapshot } from '../shipped/index.js'
import { tokenize } from '../text/tokenize.js'
import { createWorkspace } from '../text/workspace.js'

const TERM_SIZE = 7

/**
 * Finds the words of a dictionary that the terms of a lexicon would also match, the way the engine matches: inflected, folded, repaired.
 *
 * Bounds: words that the shipped lexicons know as harmful are not everyday; only words near a form of a term are tried; languages without a
 * dictionary have no words.
 */
export const everydayWords: EverydayWords = (lexicon) => {
  const dictionary = readDictionary(lexicon.language)
  if (dictionary.length === 0) return new Map()
  const snapshot = readSnapshot()
  const shipped = snapshot.lexicons.terms.length / TERM_SIZE
  const languages = [lexicon.language]
  const own = [{ language: lexicon.language, lexicons: [lexicon], patterns: [], innocent: [] }]
  const analyzer = createAnalyzer(snapshot, languages, own)
  const forms = formsOf(lexicon)
  const near = byFirstLetter(forms.keys())
  const found = new Map<string, string[]>()
  for (const word of dictionary) {
    if (!isNear(word, near)) continue
    const form = readAs(analyzer, word, shipped)
    for (const term of form === undefined ? [] : (forms.get(form) ?? [])) {
      const words = found.get(term)
      if (words === undefined) found.set(term, [word])
      else words.push(word)
    }
  }
  return found
}

/** The form of a term of one's own that a word is read as; none when a shipped term finds harm in it already. */
function readAs({ tables, workspace, reading, scratch }: Analyzer, word: string, shipped: number): string | undefined {
  tokenize(workspace, word)
  readWords(tables, workspace, reading, scratch)
  const id = reading.word[0] ?? -1
  if (reading.count !== 1 || id < 0) return undefined
  let isOwn = false
  for (let sense = tables.nodeSense[id] ?? -1; sense >= 0; sense = tables.senseNext[sense] ?? -1) {
    const term = tables.senseTerm[sense] ?? 0
    if (term >= shipped) isOwn = true
    else if (isHarmful(tables.termCategory[term] ?? -1)) return undefined
  }
  if (!isOwn) return undefined
  return String.fromCharCode(...tables.units.subarray(tables.wordFrom[id] ?? 0, tables.wordTo[id] ?? 0))
}

function isHarmful(category: number): boolean {
  return Object.hasOwn(HARMFUL_CATEGORIES, CATEGORY_NAMES[category] ?? '')
}

/** Every form of a lexicon's terms, folded, with the terms that have it. */
function formsOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const workspace = createWorkspace()
  const forms = new Map<string, string[]>()
  for (const group of lexicon.groups)
    for (const term of group.terms) {
      const name = typeof term === 'string' ? term : term.term
      const alone = { ...lexicon, groups: [{ ...group, terms: [term] }] }
      const source = { language: lexicon.language, lexicons: [alone], innocent: [] }
      for (const form of compileLexicons([source], workspace).parts.words) {
        const terms = forms.get(form)
        if (terms === undefined) forms.set(form, [name])
        else terms.push(name)
      }
    }
  return forms
}

function byFirstLetter(forms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const form of forms) {
    const list = found.get(form.slice(0, 1))
    if (list === undefined) found.set(form.slice(0, 1), [form])
    else list.push(form)
  }
  return found
}

/** Whether a word differs from some form in one place at most; a cheap look before the engine's own. */
function isNear(word: string, forms: ReadonlyMap<string, readonly string[]>): boolean {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const near = forms.get(folded.slice(0, 1)) ?? []
  return near.some((form) => {
    if (Math.abs(form.length - folded.length) > 1) return false
    let start = 0
    while (start < form.length && form[start] === folded[start]) start += 1
    let end = 0
    const most = Math.min(form.length, folded.length) - start
    while (end < most && form.at(-1 - end) === folded.at(-1 - end)) end += 1
    return Math.max(form.length, folded.length) - start - end <= 2
  })
}

/** The words of a language: beside the program where it is built, from the npm package they come from where it is developed. */
function readDictionary(language: string): readonly string[] {
  for (const up of ['./vocabulary/', '../vocabulary/']) {
    const file = fileURLToPath(new URL(`${up}${language}.txt.br`, import.meta.url))
    if (existsSync(file)) return brotliDecompressSync(readFileSync(file)).toString('utf8').split('\n')
  }
  const name = PACKAGES.get(language)
  if (name === undefined) return []
  try {
    const words: unknown = createRequire(import.meta.url)(name)
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : []
  } catch {
    return []
  }
}

/** Where the words come from when they are not built in. */
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['en', 'an-array-of-english-words'],
  ['fr', 'an-array-of-french-words'],
])
