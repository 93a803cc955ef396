import { CharClass } from '../text/char-table.js'
import { HASH_BASE, slotOf } from '../text/hash-units.js'
import { tokenize } from '../text/tokenize.js'
import type { Workspace } from '../text/workspace.js'
import { type Form, featureBits } from './features.js'
import { inflectEnglish } from './inflect-en.js'
import { inflectFrench } from './inflect-fr.js'
import type { Lexicon, LexiconGroup } from './lexicon.js'
import { soundHash } from './sound-hash.js'
import { ANY_WORD, categoryId, type LexiconTables, type RepairTables, TermFlag } from './tables.js'

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
  /** Whether a word is one of everyday grammar, met in any text. */
  isFunctionWord(word: number): boolean
  readonly parts: LexiconParts
  seal(): LexiconTables
}

/**
 * All that compiling lexicons has gathered, as plain JSON: what the build ships, so that nothing is inflected or cut again at start-up.
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

const TERM_SIZE = 7

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

/** Marks a word that several languages have: it votes for none. */
const SHARED = 3

const FUNCTION_CATEGORIES: ReadonlySet<string> = new Set([
  'i',
  'you',
  'your',
  'third',
  'they',
  'we',
  'possessive',
  'determiner',
  'quantifier',
  'negator',
  'modal',
  'be',
  'have',
  'do',
  'preposition',
  'conjunction',
  'relative',
  'question',
  'adverb',
  'intensifier',
  'known',
])

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
  const wordIds = new Map<string, number>()
  for (let id = 0; id < words.length; id++) wordIds.set(words[id] ?? '', id)
  const valueIds = new Map<string, number>(values.map((value, id) => [value, id]))
  const edges = new Map<number, number>()
  if (sources.length > 0)
    for (let index = 0; index < phraseParent.length; index++)
      edges.set((phraseParent[index] ?? 0) * EDGE + (phraseWord[index] ?? 0), -1 - index)
  const wordBits = bits

  for (const source of sources) {
    if (!languages.includes(source.language)) languages.push(source.language)
    const language = languages.indexOf(source.language)
    for (const word of source.innocent) {
      const id = intern(foldWord(word, workspace) ?? word)
      parts.innocent[id] = (parts.innocent[id] ?? 0) | (1 << language)
    }
    for (const lexicon of source.lexicons)
      for (const group of lexicon.groups) addGroup(group, language, source.language)
  }

  return {
    words: cut,
    value: valueId,
    isFunctionWord: (word) => votes[word] === SHARED || ((votes[word] ?? 0) & 3) === 2,
    seal,
    parts,
  }

  function addGroup(group: LexiconGroup, language: number, tag: string): void {
    for (const entry of group.terms) {
      const term = typeof entry === 'string' ? { term: entry } : entry
      const field = <K extends keyof LexiconGroup & keyof Exclude<typeof entry, string>>(key: K) =>
        (term as Record<string, unknown>)[key] ?? (group as Record<string, unknown>)[key]
      if (group.category === 'expand') {
        const [key] = cut(term.term)
        if (key !== undefined) {
          parts.expansions.push([key, cut(String(field('value') ?? '')), language])
          wordBits[key] = (wordBits[key] ?? 0) | 4
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
      const forms = inflect(
        term.term,
        String(field('pos') ?? 'fixed'),
        tag,
        field('like') as string | undefined,
        'forms' in term ? term.forms : undefined,
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
    if (ids.length > 1 || first === undefined) return
    let bits = (wordBits[first] ?? 0) | 32
    if (REPAIRED.has(category) && ((terms[term * TERM_SIZE + 5] ?? 0) & TermFlag.unrepaired) === 0) bits |= 2
    if (MASKED.has(category)) bits |= 8
    wordBits[first] = bits
    // Emoji and signs are of no language.
    if (!/\p{L}/u.test(form.text)) return
    const weight = FUNCTION_CATEGORIES.has(category) ? 2 : 1
    const vote = votes[first] ?? 0
    if (vote === 0) votes[first] = (language + 1) * 4 + weight
    else if (vote >> 2 !== language + 1) votes[first] = SHARED
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
      wordBits[ids[0] ?? 0] = (wordBits[ids[0] ?? 0] ?? 0) | 1
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

  function seal(): LexiconTables {
    return sealTables(parts)
  }
}

/** Phrase edges are keyed by `node × EDGE + word`. */
const EDGE = 0x400000

function sealTables(parts: LexiconParts): LexiconTables {
  const { words: texts, phraseParent, phraseWord, phraseSense, terms } = parts
  const words = texts.length
  let total = 0
  for (const word of texts) total += word.length
  const units = new Uint16Array(total)
  const wordFrom = new Int32Array(words)
  const wordTo = new Int32Array(words)
  const wordHash = new Int32Array(words)
  const wordMask = powerAbove(words * 2) - 1
  const wordSlots = new Int32Array(wordMask + 1).fill(-1)
  let at = 0
  for (let id = 0; id < words; id++) {
    const word = texts[id] ?? ''
    wordFrom[id] = at
    let hash = 0
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      units[at++] = unit
      hash = (Math.imul(hash, HASH_BASE) + unit) | 0
    }
    wordTo[id] = at
    wordHash[id] = hash
    let slot = slotOf(hash, wordMask)
    while ((wordSlots[slot] ?? -1) >= 0) slot = (slot + 1) & wordMask
    wordSlots[slot] = id
  }
  const phrases = phraseParent.length
  const nodeSense = new Int32Array(words + phrases).fill(-1)
  nodeSense.set(parts.wordSense)
  nodeSense.set(phraseSense, words)
  const edgeMask = powerAbove(Math.max(4, phrases * 2)) - 1
  const edgeSlots = new Int32Array(edgeMask + 1).fill(-1)
  const edgeParent = new Int32Array(phrases)
  const edgeWord = Int32Array.from(phraseWord)
  const edgeChild = new Int32Array(phrases)
  for (let index = 0; index < phrases; index++) {
    const parent = phraseParent[index] ?? 0
    const node = parent >= 0 ? parent : words + (-1 - parent)
    edgeParent[index] = node
    edgeChild[index] = words + index
    let slot = slotOf(edgeKey(node, edgeWord[index] ?? 0), edgeMask)
    while ((edgeSlots[slot] ?? -1) >= 0) slot = (slot + 1) & edgeMask
    edgeSlots[slot] = index
  }
  const count = parts.termText.length
  const column = (offset: number): number[] => {
    const values: number[] = new Array<number>(count)
    for (let term = 0; term < count; term++) values[term] = terms[term * TERM_SIZE + offset] ?? 0
    return values
  }
  const repair = buildRepair({ units, wordFrom, wordTo, wordHash }, texts, parts.bits)
  const tables = {
    languages: parts.languages,
    words,
    wordMask,
    wordSlots,
    wordHash,
    wordFrom,
    wordTo,
    units,
    wordBits: Uint8Array.from(parts.bits),
    wordInnocent: Uint8Array.from(parts.innocent),
    wordVote: Uint8Array.from(parts.votes, (vote) => (vote === SHARED ? 0 : vote)),
    nodeSense,
    edgeMask,
    edgeSlots,
    edgeParent,
    edgeWord,
    edgeChild,
    senseTerm: Int32Array.from(parts.senseTerm),
    senseFeatures: Int32Array.from(parts.senseFeatures),
    senseNext: Int32Array.from(parts.senseNext),
    termCategory: Uint8Array.from(column(0)),
    termSeverity: Uint8Array.from(column(1)),
    termSureness: Uint8Array.from(column(2)),
    termValue: Int32Array.from(column(3)),
    termLanguage: Uint8Array.from(column(4)),
    termFlags: Uint8Array.from(column(5)),
    termExempts: Int32Array.from(column(6)),
  }
  let bytes = 0
  for (const table of [...Object.values(tables), ...Object.values(repair)])
    if (ArrayBuffer.isView(table)) bytes += table.byteLength
  return {
    ...tables,
    termText: parts.termText,
    values: parts.values,
    guards: new Map(parts.guards.map(([term, ids]) => [term, new Set(ids)])),
    exactForms: new Map(parts.exactForms.map(([term, forms]) => [term, new Set(forms)])),
    expansions: new Map(parts.expansions.map(([word, words, language]) => [word, { words, language }])),
    repair,
    bytes,
  }
}

/** The key under which an edge is hashed. */
export function edgeKey(parent: number, word: number): number {
  return (Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word, HASH_BASE)) | 0
}

function powerAbove(size: number): number {
  let power = 8
  while (power < size) power *= 2
  return power
}

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

/** Every form of a term: verbs inflect on their first word, nouns on the head (before `of`, `de`, `à`), adjectives on the first. */
function inflect(
  term: string,
  pos: string,
  language: string,
  like: string | undefined,
  irregular: Readonly<Record<string, readonly string[] | undefined>> | undefined,
): Form[] {
  const blank = term.search(/[\s-]/)
  const headLast = pos === 'noun' && language === 'en' && blank > 0 && !/\s(?:of|in|on|at|to|for)\s/.test(term)
  const cutAt = blank < 0 ? term.length : headLast ? Math.max(term.lastIndexOf(' '), term.lastIndexOf('-')) + 1 : blank
  const head = headLast ? term.slice(cutAt) : term.slice(0, cutAt)
  const regular =
    language === 'fr'
      ? inflectFrench(head, pos, like)
      : language === 'en'
        ? inflectEnglish(head, pos)
        : [{ text: head, features: 1 }]
  let replaced = 0
  for (const name of Object.keys(irregular ?? {})) replaced |= name === 'feminine-plural' ? 0 : featureBits(name)
  const wrap = (text: string) => (headLast ? term.slice(0, cutAt) + text : text + term.slice(cutAt))
  const forms: Form[] = regular
    .map((form) => ({ text: wrap(form.text), features: form.features & ~replaced }))
    .filter((form) => form.features !== 0)
  if (pos === 'fixed' && blank < 0 && forms.length === 0) forms.push({ text: term, features: 1 })
  for (const [name, list] of Object.entries(irregular ?? {}))
    for (const text of list ?? [])
      forms.push({ text: blank > 0 && !/[\s-]/.test(text) ? wrap(text) : text, features: featureBits(name) })
  return forms
}

function buildRepair(
  tables: {
    readonly units: Uint16Array
    readonly wordFrom: Int32Array
    readonly wordTo: Int32Array
    readonly wordHash: Int32Array
  },
  wordTexts: readonly string[],
  wordBits: readonly number[],
): RepairTables {
  const { units, wordFrom, wordTo, wordHash } = tables
  const sounds = new Map<number, number>()
  const masks = new Map<number, number[]>()
  let entries = 0
  for (let id = 0; id < wordTexts.length; id++) {
    const size = (wordTo[id] ?? 0) - (wordFrom[id] ?? 0)
    if (isRepairable(wordBits[id] ?? 0, size)) entries += size + 1
  }
  const dropMask = powerAbove(Math.max(8, entries * 2)) - 1
  const dropSlots = new Int32Array(dropMask + 1).fill(-1)
  const dropHash = new Int32Array(entries)
  const dropWord = new Int32Array(entries)
  const dropNext = new Int32Array(entries)
  const powers = new Int32Array(32)
  powers[0] = 1
  for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, HASH_BASE)
  let count = 0
  const add = (hash: number, id: number) => {
    const slot = slotOf(hash, dropMask)
    dropHash[count] = hash
    dropWord[count] = id
    dropNext[count] = dropSlots[slot] ?? -1
    dropSlots[slot] = count++
  }
  for (let id = 0; id < wordTexts.length; id++) {
    const bits = wordBits[id] ?? 0
    const from = wordFrom[id] ?? 0
    const to = wordTo[id] ?? 0
    const size = to - from
    if (bits & 8 && size >= 3) {
      const key = (units[from] ?? 0) * 64 + Math.min(63, size)
      const list = masks.get(key)
      if (list === undefined) masks.set(key, [id])
      else list.push(id)
    }
    if (!(bits & 2) || size < 4 || size > 24) continue
    const sound = soundHash(wordTexts[id] ?? '')
    if (!sounds.has(sound)) sounds.set(sound, id)
    if (!isRepairable(bits, size)) continue
    const hash = wordHash[id] ?? 0
    add(hash, id)
    let prefix = 0
    for (let i = from; i < to; i++) {
      const rest = powers[to - i - 1] ?? 1
      const unit = units[i] ?? 0
      const suffix = (hash - Math.imul((Math.imul(prefix, HASH_BASE) + unit) | 0, rest)) | 0
      if (i === from || unit !== units[i - 1]) add((Math.imul(prefix, rest) + suffix) | 0, id)
      prefix = (Math.imul(prefix, HASH_BASE) + unit) | 0
    }
  }
  return { dropMask, dropSlots, dropHash, dropWord, dropNext, sounds, masks }
}

function isRepairable(bits: number, size: number): boolean {
  return (bits & 2) !== 0 && size >= 5 && size <= 24
}
