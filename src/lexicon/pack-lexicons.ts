import { fillRuns, fillSteps, lengthOf, type Numbers, toRuns, toSteps } from './columns.js'
import type { LexiconParts } from './compile-lexicons.js'
import { TERM_SIZE } from './tables.js'

/**
 * Compiled lexicons as the build ships them, so that nothing is inflected or cut again at start-up: plain JSON, the words in one string, columns
 * in runs (`toRuns`) or steps (`toSteps`). Columns of words end where only the value for "nothing" would follow.
 */
export interface PackedLexicons
  extends Pick<LexiconParts, 'languages' | 'values' | 'guards' | 'exactForms' | 'expansions'> {
  /** Parted by blanks. */
  readonly words: string
  readonly phraseParent: Numbers
  readonly phraseWord: Numbers
  readonly phraseSense: Numbers
  /** Runs. */
  readonly bits: Numbers
  readonly votes: Numbers
  readonly innocent: Numbers
  readonly senseFeatures: Numbers
  /** The seven columns of terms, each in runs. */
  readonly terms: readonly Numbers[]
  /** Steps. */
  readonly wordSense: Numbers
  readonly senseTerm: Numbers
  readonly senseNext: Numbers
  /** Terms that have a text. */
  readonly termText: readonly (readonly [term: number, text: string])[]
}

/** Packs what compiling has gathered. */
export function packLexicons(parts: LexiconParts): PackedLexicons {
  const { languages, phraseParent, phraseWord, phraseSense, values, guards, exactForms, expansions } = parts
  return {
    languages,
    words: parts.words.join(' '),
    bits: toRuns(trimmed(parts.bits, 0)),
    votes: toRuns(trimmed(parts.votes, 0)),
    innocent: toRuns(parts.innocent),
    wordSense: toSteps(trimmed(parts.wordSense, -1)),
    phraseParent,
    phraseWord,
    phraseSense,
    senseTerm: toSteps(parts.senseTerm),
    senseFeatures: toRuns(parts.senseFeatures),
    senseNext: toSteps(parts.senseNext),
    terms: Array.from({ length: TERM_SIZE }, (_, column) =>
      toRuns(parts.terms.filter((_, at) => at % TERM_SIZE === column)),
    ),
    termText: parts.termText.flatMap((text, term) => (text === '' ? [] : [[term, text] as const])),
    values,
    guards,
    exactForms,
    expansions,
  }
}

/** Unpacks lexicons so that others can be added. */
export function unpackLexicons(packed: PackedLexicons): LexiconParts {
  const words = packed.words.split(' ')
  const runs = (column: Numbers, size = lengthOf(column)) => [...fillRuns(new Int32Array(size), column)]
  const steps = (column: Numbers, size = lengthOf(column)) => [...fillSteps(new Int32Array(size).fill(-1), column)]
  const columns = packed.terms.map((column) => runs(column))
  const count = columns[0]?.length ?? 0
  const terms = Array.from(
    { length: count * TERM_SIZE },
    (_, at) => columns[at % TERM_SIZE]?.[Math.floor(at / TERM_SIZE)] ?? 0,
  )
  const termText = new Array<string>(count).fill('')
  for (const [term, text] of packed.termText) termText[term] = text
  return {
    ...packed,
    words,
    phraseParent: [...packed.phraseParent],
    phraseWord: [...packed.phraseWord],
    phraseSense: [...packed.phraseSense],
    bits: runs(packed.bits, words.length),
    votes: runs(packed.votes, words.length),
    innocent: runs(packed.innocent, words.length),
    wordSense: steps(packed.wordSense, words.length),
    senseTerm: steps(packed.senseTerm),
    senseFeatures: runs(packed.senseFeatures),
    senseNext: steps(packed.senseNext),
    terms,
    termText,
  }
}

function trimmed(column: readonly number[], nothing: number): number[] {
  let size = column.length
  while (size > 0 && column[size - 1] === nothing) size--
  return column.slice(0, size)
}
