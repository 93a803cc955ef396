import { CharClass } from '../text/char-table.js'
import { tokenize } from '../text/tokenize.js'
import type { Workspace } from '../text/workspace.js'
import { GRAMMAR_CATEGORIES } from './categories.js'
import type { Form } from './features.js'
import { inflectTerm } from './inflect-term.js'
import type { Lexicon, LexiconGroup, Paradigms } from './lexicon.js'
import { type PackedLexicons, packLexicons } from './pack-lexicons.js'
import { sealTables } from './seal-tables.js'
import {
  ANY_WORD,
  categoryId,
  LAST_HARMFUL,
  type LexiconTables,
  SHARED_VOTE,
  TERM_SIZE,
  TermFlag,
  WordBit,
} from './tables.js'

/** What is compiled: the lexicons of one language, and ordinary words that repair must leave alone. */
export interface LexiconSource {
  readonly language: string
  readonly lexicons: readonly Lexicon[]
  readonly innocent: readonly string[]
}

/** A set of tables that still grows: patterns add their literal words before it is sealed. */
export interface LexiconBuilder {
  /** Word ids of a text cut as comments are cut; `_` is any word. */
  words(text: string): readonly number[]
  /** The id of a label, added when new. */
  value(label: string): number
  /** Says that a pattern of a language names a word: a slip in it is mended in that language. */
  mention(word: number, language: number): void
  /** Whether a word is one of everyday grammar, met in any text. */
  isFunctionWord(word: number): boolean
  readonly parts: LexiconParts
  /** What the build ships. Ordinary words come last: they are many, and nothing refers to them. */
  pack(): PackedLexicons
  seal(): LexiconTables
}

/**
 * All that compiling lexicons has gathered, as plain arrays that grow.
 * Words and phrases are nodes; a phrase node is `-1 - index`.
 */
export interface LexiconParts {
  readonly languages: string[]
  readonly words: string[]
  readonly bits: number[]
  readonly votes: number[]
  /** Languages, as bits, in which a word is ordinary though no lexicon lists it. */
  readonly innocent: number[]
  readonly wordSense: number[]
  readonly phraseParent: number[]
  readonly phraseWord: number[]
  readonly phraseSense: number[]
  readonly senseTerm: number[]
  readonly senseFeatures: number[]
  readonly senseNext: number[]
  /** Seven numbers a term: category, severity, sureness, value, language, flags, exempts. */
  readonly terms: number[]
  readonly termText: string[]
  readonly values: string[]
  readonly guards: [number, readonly number[]][]
  readonly exactForms: [number, readonly string[]][]
  /** Word, the words it stands for, the language that says so. */
  readonly expansions: [number, readonly number[], number][]
}

function emptyParts(): LexiconParts {
  return {
    languages: [],
    words: ['\u0000'],
    bits: [0],
    votes: [0],
    innocent: [0],
    wordSense: [-1],
    phraseParent: [],
    phraseWord: [],
    phraseSense: [],
    senseTerm: [],
    senseFeatures: [],
    senseNext: [],
    terms: [],
    termText: [],
    values: [''],
    guards: [],
    exactForms: [],
    expansions: [],
  }
}

const FUNCTION_CATEGORIES: ReadonlySet<string> = new Set([...GRAMMAR_CATEGORIES, 'question', 'known'])

/** Categories whose words repair may lead to. */
const REPAIRED: ReadonlySet<string> = new Set([
  'slur',
  'insult',
  'insult-adj',
  'dehuman',
  'violence',
  'death',
  'suicide',
  'profanity',
  'group',
  'demean',
  'sexual',
  'body-sexual',
  'hate',
  'crime',
  'negative',
  'disgust',
  'destroy',
  'weapon',
  'animal',
  'group-adj',
])

/** Categories whose words hold a sentence together, and may lose the blank between them. */
const BINDING: ReadonlySet<string> = new Set([...GRAMMAR_CATEGORIES, 'person-noun', 'family', 'deserve', 'think'])

/** Categories whose words repair never leads to: they mean nothing by themselves. */
const UNMENDED: ReadonlySet<string> = new Set(['known', 'safe', 'expand'])

/** Whether a slip in a word of a category is mended: not where it would make a harmless word harmful in half of its uses. */
function isMended(category: string): boolean {
  return REPAIRED.has(category) || (categoryId(category) > LAST_HARMFUL && !UNMENDED.has(category))
}

/** Categories whose words are recognised behind masked letters. */
const MASKED: ReadonlySet<string> = new Set(['slur', 'insult', 'profanity', 'violence', 'sexual', 'death', 'suicide'])

/**
 * Compiles lexicons into one builder of tables; every term with its inflections and exemptions.
 *
 * Bounds: memory is linear in the number of forms; about 60 bytes a form.
 */
export function compileLexicons(
  sources: readonly LexiconSource[],
  workspace: Workspace,
  parts: LexiconParts = emptyParts(),
): LexiconBuilder {
  const {
    words,
    bits,
    votes,
    wordSense,
    phraseParent,
    phraseWord,
    phraseSense,
    senseTerm,
    senseFeatures,
    senseNext,
    terms,
    termText,
    values,
    languages,
  } = parts
  const cuts = new Map<string, readonly number[]>()
  // A finished set of parts to which nothing is added needs no index of its words.
  let wordIds: Map<string, number> | null = null
  const valueIds = new Map<string, number>(values.map((value, id) => [value, id]))
  const edges = new Map<number, number>()
  if (sources.length > 0)
    for (let index = 0; index < phraseParent.length; index++)
      edges.set((phraseParent[index] ?? 0) * EDGE + (phraseWord[index] ?? 0), -1 - index)
  const wordBits = bits

  for (const source of sources) {
    if (!languages.includes(source.language)) languages.push(source.language)
    const language = languages.indexOf(source.language)
    const paradigms = mergeParadigms(source.lexicons)
    for (const lexicon of source.lexicons)
      for (const group of lexicon.groups) addGroup(group, language, source.language, paradigms)
  }

  return {
    words: cut,
    value: valueId,
    mention,
    isFunctionWord: (word) => votes[word] === SHARED_VOTE || ((votes[word] ?? 0) & 3) === 2,
    parts,
    pack,
    seal: () => sealTables(pack()),
  }

  function mention(word: number, language: number): void {
    wordBits[word] = (wordBits[word] ?? 0) | WordBit.mended
    const vote = votes[word] ?? 0
    if (vote === 0) votes[word] = (language + 1) * 4
    else if ((vote & 3) === 0 && vote >> 2 !== language + 1) votes[word] = SHARED_VOTE
  }

  function pack(): PackedLexicons {
    for (const source of sources) {
      const bit = 1 << languages.indexOf(source.language)
      for (const word of source.innocent) {
        const id = intern(foldWord(word, workspace) ?? word)
        parts.innocent[id] = (parts.innocent[id] ?? 0) | bit
      }
    }
    return packLexicons(parts)
  }

  function addGroup(group: LexiconGroup, language: number, tag: string, paradigms: Paradigms): void {
    for (const entry of group.terms) {
      const term = typeof entry === 'string' ? { term: entry } : entry
      const field = <K extends keyof LexiconGroup & keyof Exclude<typeof entry, string>>(key: K) =>
        (term as Record<string, unknown>)[key] ?? (group as Record<string, unknown>)[key]
      if (group.category === 'expand') {
        const [key] = cut(term.term)
        if (key !== undefined) {
          parts.expansions.push([key, cut(String(field('value') ?? '')), language])
          wordBits[key] = (wordBits[key] ?? 0) | WordBit.expands
        }
        continue
      }
      const unless = (field('unless') as readonly string[] | undefined) ?? []
      const guard = (field('guard') as readonly string[] | undefined) ?? []
      const index = termText.length
      let flags = 0
      if (field('aimed') === true) flags |= TermFlag.aimed
      if (field('reclaimed') === true) flags |= TermFlag.reclaimed
      if (field('loan') === true) flags |= TermFlag.loan
      if (field('accent') === 'exact') flags |= TermFlag.exact
      if (field('repair') === false) flags |= TermFlag.unrepaired
      if (guard.length > 0) flags |= TermFlag.guarded
      terms.push(
        categoryId(group.category),
        Number(field('severity') ?? 2),
        Math.round(Number(field('sureness') ?? 1) * 100),
        valueId(String(field('value') ?? '')),
        language,
        flags,
        -1,
      )
      termText.push(group.category === 'slur' ? term.term : '')
      if (guard.length > 0) parts.guards.push([index, guard.flatMap((word) => cut(word))])
      const forms = inflectTerm(
        term.term,
        String(field('pos') ?? 'fixed'),
        tag,
        field('like') as string | undefined,
        'forms' in term ? term.forms : undefined,
        paradigms,
      )
      for (const form of forms) addForm(form, index, group.category, language)
      if (flags & TermFlag.exact)
        parts.exactForms.push([index, forms.map((form) => form.text.toLowerCase().normalize('NFC'))])
      for (const phrase of unless) addExemption(phrase, index, language, forms)
    }
  }

  function addForm(form: Form, term: number, category: string, language: number): void {
    const ids = cut(form.text)
    if (ids.length === 0) return
    addSense(ids, term, form.features)
    const [first] = ids
    if (first === undefined) return
    const isRepairable = ((terms[term * TERM_SIZE + 5] ?? 0) & TermFlag.unrepaired) === 0
    if (ids.length > 1) {
      if (isRepairable && isMended(category)) for (const id of ids) mention(id, language)
      return
    }
    let bits = (wordBits[first] ?? 0) | WordBit.senses
    if (isRepairable && REPAIRED.has(category)) bits |= WordBit.repaired
    if (isRepairable && isMended(category)) bits |= WordBit.mended
    if (MASKED.has(category)) bits |= WordBit.masked
    if (BINDING.has(category)) bits |= WordBit.binds
    wordBits[first] = bits
    // Emoji and signs are of no language.
    if (!/\p{L}/u.test(form.text)) return
    const weight = FUNCTION_CATEGORIES.has(category) ? 2 : 1
    const vote = votes[first] ?? 0
    if (vote === 0) votes[first] = (language + 1) * 4 + weight
    else if (vote >> 2 !== language + 1) votes[first] = SHARED_VOTE
    else votes[first] = (language + 1) * 4 + Math.max(weight, vote & 3)
  }

  /** A phrase in which a term is harmless; where the phrase holds a form of the term, every form will do. */
  function addExemption(phrase: string, term: number, language: number, forms: readonly Form[]): void {
    const row = termText.length
    terms.push(0, 0, 0, 0, language, TermFlag.loan, term)
    termText.push('')
    const ids = cut(phrase)
    const formIds = new Set(
      forms
        .map((form) => cut(form.text))
        .filter((cutForm) => cutForm.length === 1)
        .map((cutForm) => cutForm[0] ?? -1),
    )
    const at = ids.findIndex((id) => formIds.has(id))
    if (at < 0) addSense(ids, row, 0)
    else for (const id of formIds) addSense([...ids.slice(0, at), id, ...ids.slice(at + 1)], row, 0)
  }

  function addSense(ids: readonly number[], term: number, features: number): void {
    let node = ids[0] ?? 0
    for (let i = 1; i < ids.length; i++) {
      const word = ids[i] ?? 0
      wordBits[ids[0] ?? 0] = (wordBits[ids[0] ?? 0] ?? 0) | WordBit.opens
      const key = node * EDGE + word
      let child = edges.get(key)
      if (child === undefined) {
        child = -1 - phraseParent.length
        phraseParent.push(node)
        phraseWord.push(word)
        phraseSense.push(-1)
        edges.set(key, child)
      }
      node = child
    }
    const sense = senseTerm.length
    senseTerm.push(term)
    senseFeatures.push(features)
    const head = node >= 0 ? (wordSense[node] ?? -1) : (phraseSense[-1 - node] ?? -1)
    // The same term twice on one node: the features are united.
    for (let s = head; s >= 0; s = senseNext[s] ?? -1)
      if (senseTerm[s] === term) {
        senseFeatures[s] = (senseFeatures[s] ?? 0) | features
        senseTerm.pop()
        senseFeatures.pop()
        return
      }
    senseNext.push(head)
    if (node >= 0) wordSense[node] = sense
    else phraseSense[-1 - node] = sense
  }

  function cut(text: string): readonly number[] {
    const known = cuts.get(text)
    if (known !== undefined) return known
    const simple = foldWord(text, workspace)
    const ids: number[] = simple === null ? cutPhrase(text) : [intern(simple)]
    cuts.set(text, ids)
    return ids
  }

  function cutPhrase(text: string): number[] {
    const ids: number[] = []
    text.split(/(?:^|\s)_(?=\s|$)/).forEach((part, index) => {
      if (index > 0) ids.push(ANY_WORD)
      tokenize(workspace, part)
      for (let t = 0; t < workspace.count; t++) {
        let word = ''
        for (let j = workspace.from[t] ?? 0; j < (workspace.to[t] ?? 0); j++)
          word += String.fromCharCode(workspace.folded[j] ?? 0)
        if (word !== '') ids.push(intern(word))
      }
    })
    return ids
  }

  function intern(word: string): number {
    wordIds ??= new Map(words.map((known, id) => [known, id]))
    const known = wordIds.get(word)
    if (known !== undefined) return known
    const id = words.length
    wordIds.set(word, id)
    words.push(word)
    wordBits.push(0)
    votes.push(0)
    parts.innocent.push(0)
    wordSense.push(-1)
    return id
  }

  function valueId(label: string): number {
    const known = valueIds.get(label)
    if (known !== undefined) return known
    valueIds.set(label, values.length)
    values.push(label)
    return values.length - 1
  }
}

/** The paradigms of all lexicons of a language. */
function mergeParadigms(lexicons: readonly Lexicon[]): Paradigms {
  const all = (pos: 'verb' | 'noun' | 'adjective') => lexicons.flatMap(({ paradigms }) => paradigms?.[pos] ?? [])
  return { verb: all('verb'), noun: all('noun'), adjective: all('adjective') }
}

/** Phrase edges are keyed by `node × EDGE + word`. */
const EDGE = 0x400000

/** Folds a text that is one plain Latin word; null when it needs the tokeniser. */
function foldWord(text: string, workspace: Workspace): string | null {
  const { kind, folded, second } = workspace.chars
  let plain = true
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= kind.length || kind[unit] !== CharClass.letter) return null
    if (folded[unit] !== unit || second[unit] !== 0) plain = false
  }
  if (plain) return text === '' ? null : text
  let word = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    word += String.fromCharCode(folded[unit] ?? 0)
    const more = second[unit] ?? 0
    if (more !== 0) word += String.fromCharCode(more)
  }
  return word
}
