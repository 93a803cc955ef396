import { annotateWords } from '../../src/lexicon/annotate-words.js'
import { compileLexicons } from '../../src/lexicon/compile-lexicons.js'
import { FEATURES } from '../../src/lexicon/features.js'
import { type LexiconGroup, lexiconSchema } from '../../src/lexicon/lexicon.js'
import { createReadScratch, readWords } from '../../src/lexicon/read-words.js'
import { createReading, REPAIRS, type Reading } from '../../src/lexicon/reading.js'
import { CATEGORY_NAMES, type LexiconTables } from '../../src/lexicon/tables.js'
import { tokenize } from '../../src/text/tokenize.js'
import { createWorkspace } from '../../src/text/workspace.js'

/** Groups of small lexicons by language; a lexicon of its own for each language. */
export type TinyGroups = Readonly<Record<string, readonly LexiconGroup[]>>

/** One word as the lexicons read it. */
export interface ReadWord {
  /** Its slice of the original text. */
  readonly original: string
  /** The known word it was read as, '' for none. */
  readonly word: string
  readonly repair: string
  readonly confidence: number
  /** Terms that begin here, as `category` or `category=value`, with `/n` when they cover n words. */
  readonly marks: readonly string[]
  readonly language: string
}

/** Compiles small lexicons, checked by the schema first. */
export function compileTiny(groups: TinyGroups, innocent: readonly string[] = []): LexiconTables {
  const sources = Object.entries(groups).map(([language, list]) => ({
    language,
    innocent,
    lexicons: [lexiconSchema.parse({ sangfroid: 1, kind: 'lexicon', language, name: 'tiny', groups: list })],
  }))
  return compileLexicons(sources, createWorkspace()).seal()
}

/** Reads a text with tables of all their languages, and copies out what every word became. */
export function readText(
  tables: LexiconTables,
  text: string,
  languages: readonly string[] = tables.languages,
): readonly ReadWord[] {
  const { reading, languageOf } = readTables(tables, text, languages)
  return Array.from({ length: reading.count }, (_, at) => ({
    original: text.slice(reading.start[at] ?? 0, reading.end[at] ?? 0),
    word: wordOf(tables, reading.word[at] ?? -1),
    repair: REPAIRS[reading.repair[at] ?? 0] ?? '',
    confidence: reading.confidence[at] ?? 0,
    marks: marksOf(tables, reading, at).sort(),
    language: languageOf(reading.language[at] ?? -1),
  }))
}

/** The marks of a text as `category: words covered`. */
export function findMarks(
  tables: LexiconTables,
  text: string,
  languages: readonly string[] = tables.languages,
): readonly string[] {
  const { reading } = readTables(tables, text, languages)
  const found: string[] = []
  for (let at = 0; at < reading.count; at++) {
    for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const last = at + (reading.markLength[mark] ?? 1) - 1
      const category = CATEGORY_NAMES[tables.termCategory[reading.markTerm[mark] ?? 0] ?? 0] ?? ''
      found.push(`${category}: ${text.slice(reading.start[at] ?? 0, reading.end[last] ?? 0)}`)
    }
  }
  return found
}

/** Features of the first mark of the first word, by name. */
export function featuresOf(tables: LexiconTables, text: string): readonly string[] {
  const { reading } = readTables(tables, text, tables.languages)
  const mark = reading.head[0] ?? -1
  const bits = mark < 0 ? 0 : (reading.markFeatures[mark] ?? 0)
  return Object.entries(FEATURES).flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : [name]))
}

/** Language the whole text is in, `und` when open. */
export function languageOfText(tables: LexiconTables, text: string): string {
  const { reading, languageOf } = readTables(tables, text, tables.languages)
  return languageOf(reading.textLanguage)
}

function readTables(tables: LexiconTables, text: string, languages: readonly string[]) {
  const workspace = createWorkspace()
  const reading: Reading = createReading(tables.languages.map((language) => languages.includes(language)))
  tokenize(workspace, text)
  readWords(tables, workspace, reading, createReadScratch())
  annotateWords(tables, workspace, reading)
  return { reading, languageOf: (index: number) => (index < 0 ? 'und' : (tables.languages[index] ?? '')) }
}

function marksOf(tables: LexiconTables, reading: Reading, at: number): string[] {
  const marks: string[] = []
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const value = tables.values[tables.termValue[term] ?? 0] ?? ''
    const length = reading.markLength[mark] ?? 1
    const name = CATEGORY_NAMES[tables.termCategory[term] ?? 0] ?? ''
    marks.push(`${name}${value === '' ? '' : `=${value}`}${length === 1 ? '' : `/${length}`}`)
  }
  return marks
}

function wordOf(tables: LexiconTables, id: number): string {
  return id < 0 ? '' : String.fromCharCode(...tables.units.slice(tables.wordFrom[id] ?? 0, tables.wordTo[id] ?? 0))
}
