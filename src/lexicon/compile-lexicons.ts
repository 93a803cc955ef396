import { HASH_BASE, hashWord, slotOf } from '../text/hash-units.js'
import { tokenize } from '../text/tokenize.js'
import type { Workspace } from '../text/workspace.js'
import { type Form, featureBits } from './features.js'
import { inflectEnglish } from './inflect-en.js'
import { inflectFrench } from './inflect-fr.js'
import type { Lexicon, LexiconGroup } from './lexicon.js'
import { soundHash } from './sound-hash.js'
import { ANY_WORD, categoryId, LAST_HARMFUL, type LexiconTables, type RepairTables, TermFlag } from './tables.js'

/** What is compiled: the lexicons of one language, and ordinary words that repair must leave alone. */
export interface LexiconSource {
  readonly language: string
  readonly lexicons: readonly Lexicon[]
  readonly innocent: readonly string[]
}

/** A set of tables that still grows: patterns add their literal words before it is sealed. */
export interface LexiconBuilder {
  /** Word ids of a text cut as comments are cut; `_` is any word. */
  words(text: string): number[]
  /** The id of a label, added when new. */
  value(label: string): number
  seal(): LexiconTables
}

interface TermRow {
  readonly category: number
  readonly severity: number
  readonly sureness: number
  readonly value: number
  readonly language: number
  readonly flags: number
  readonly exempts: number
  readonly text: string
}

const FUNCTION_CATEGORIES: ReadonlySet<string> = new Set([
  'i', 'you', 'your', 'third', 'they', 'we', 'possessive', 'determiner', 'quantifier', 'negator', 'modal', 'be', 'have', 'do', 'preposition', 'conjunction', 'relative', 'question', 'adverb', 'intensifier', 'known',
])

/** Categories whose words repair may lead to. */
const REPAIRED: ReadonlySet<string> = new Set([
  'slur', 'insult', 'insult-adj', 'dehuman', 'violence', 'death', 'suicide', 'profanity', 'group', 'demean', 'sexual', 'body-sexual', 'hate', 'crime', 'negative', 'disgust', 'destroy', 'weapon', 'animal',
])

/** Categories whose words are recognised behind masked letters. */
const MASKED: ReadonlySet<string> = new Set(['slur', 'insult', 'profanity', 'violence', 'sexual', 'death', 'suicide'])

/**
 * Compiles lexicons into one builder of tables; every term with its inflections and exemptions.
 *
 * Bounds: memory is linear in the number of forms; about 60 bytes a form.
 */
export function compileLexicons(sources: readonly LexiconSource[], workspace: Workspace): LexiconBuilder {
  const wordIds = new Map<string, number>([['\u0000', ANY_WORD]])
  const wordTexts: string[] = ['\u0000']
  const wordBits: number[] = [0]
  const votes: number[] = [0]
  const nodeSense: number[] = []
  const phraseNodes: { parent: number; word: number }[] = []
  const phraseSense: number[] = []
  const edges = new Map<number, number>()
  const senseTerm: number[] = []
  const senseFeatures: number[] = []
  const senseNext: number[] = []
  const terms: TermRow[] = []
  const values: string[] = ['']
  const valueIds = new Map<string, number>([['', 0]])
  const guards = new Map<number, ReadonlySet<number>>()
  const exactForms = new Map<number, Set<string>>()
  const expansions = new Map<number, readonly number[]>()
  const languages = sources.map((source) => source.language)

  sources.forEach((source, language) => {
    for (const word of source.innocent) {
      const id = intern(foldWord(word, workspace) ?? word)
      wordBits[id] = (wordBits[id] ?? 0) | 16
    }
    for (const lexicon of source.lexicons) for (const group of lexicon.groups) addGroup(group, language, source.language)
  })

  return { words: cut, value: valueId, seal }

  function addGroup(group: LexiconGroup, language: number, tag: string): void {
    for (const entry of group.terms) {
      const term = typeof entry === 'string' ? { term: entry } : entry
      const field = <K extends keyof LexiconGroup & keyof Exclude<typeof entry, string>>(key: K) =>
        (term as Record<string, unknown>)[key] ?? (group as Record<string, unknown>)[key]
      if (group.category === 'expand') {
        const [key] = cut(term.term)
        if (key !== undefined) {
          expansions.set(key, cut(String(field('value') ?? '')))
          wordBits[key] = (wordBits[key] ?? 0) | 4
        }
        continue
      }
      const unless = (field('unless') as readonly string[] | undefined) ?? []
      const guard = (field('guard') as readonly string[] | undefined) ?? []
      const index = terms.length
      let flags = 0
      if (field('aimed') === true) flags |= TermFlag.aimed
      if (field('reclaimed') === true) flags |= TermFlag.reclaimed
      if (field('loan') === true) flags |= TermFlag.loan
      if (field('accent') === 'exact') flags |= TermFlag.exact
      if (field('repair') === false) flags |= TermFlag.unrepaired
      if (guard.length > 0) flags |= TermFlag.guarded
      terms.push({
        category: categoryId(group.category),
        severity: Number(field('severity') ?? 2),
        sureness: Math.round(Number(field('sureness') ?? 1) * 100),
        value: valueId(String(field('value') ?? '')),
        language,
        flags,
        exempts: -1,
        text: term.term,
      })
      if (guard.length > 0) guards.set(index, new Set(guard.flatMap((word) => cut(word))))
      const forms = inflect(term.term, String(field('pos') ?? 'fixed'), tag, field('like') as string | undefined, 'forms' in term ? term.forms : undefined)
      for (const form of forms) addForm(form, index, group.category, language)
      if (flags & TermFlag.exact) exactForms.set(index, new Set(forms.map((form) => form.text.toLowerCase().normalize('NFC'))))
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
    if (REPAIRED.has(category) && !((terms[term]?.flags ?? 0) & TermFlag.unrepaired)) bits |= 2
    if (MASKED.has(category)) bits |= 8
    wordBits[first] = bits
    const weight = FUNCTION_CATEGORIES.has(category) ? 2 : 1
    const vote = votes[first] ?? 0
    if (vote === 0) votes[first] = (language + 1) * 4 + weight
    else if (vote >> 2 !== language + 1) votes[first] = 3
    else votes[first] = (language + 1) * 4 + Math.max(weight, vote & 3)
  }

  /** A phrase in which a term is harmless; where the phrase holds a form of the term, every form will do. */
  function addExemption(phrase: string, term: number, language: number, forms: readonly Form[]): void {
    const row = terms.length
    terms.push({ category: 0, severity: 0, sureness: 0, value: 0, language, flags: TermFlag.loan, exempts: term, text: phrase })
    const ids = cut(phrase)
    const formIds = new Set(forms.map((form) => cut(form.text)).filter((cutForm) => cutForm.length === 1).map((cutForm) => cutForm[0] ?? -1))
    const at = ids.findIndex((id) => formIds.has(id))
    if (at < 0) addSense(ids, row, 0)
    else for (const id of formIds) addSense([...ids.slice(0, at), id, ...ids.slice(at + 1)], row, 0)
  }

  function addSense(ids: readonly number[], term: number, features: number): void {
    let node = ids[0] ?? 0
    for (let i = 1; i < ids.length; i++) {
      const word = ids[i] ?? 0
      wordBits[ids[0] ?? 0] = (wordBits[ids[0] ?? 0] ?? 0) | 1
      const key = node * 0x400000 + word
      let child = edges.get(key)
      if (child === undefined) {
        child = -1 - phraseNodes.length
        phraseNodes.push({ parent: node, word })
        phraseSense.push(-1)
        edges.set(key, child)
      }
      node = child
    }
    const sense = senseTerm.length
    senseTerm.push(term)
    senseFeatures.push(features)
    const head = node >= 0 ? (nodeSense[node] ?? -1) : (phraseSense[-1 - node] ?? -1)
    // The same term twice on one node: the features are united.
    for (let s = head; s >= 0; s = senseNext[s] ?? -1)
      if (senseTerm[s] === term) {
        senseFeatures[s] = (senseFeatures[s] ?? 0) | features
        senseTerm.pop()
        senseFeatures.pop()
        return
      }
    senseNext.push(head)
    if (node >= 0) nodeSense[node] = sense
    else phraseSense[-1 - node] = sense
  }

  function cut(text: string): number[] {
    const simple = foldWord(text, workspace)
    if (simple !== null) return [intern(simple)]
    const ids: number[] = []
    text.split(/(?:^|\s+)_(?=\s|$)/).forEach((part, index) => {
      if (index > 0) ids.push(ANY_WORD)
      tokenize(workspace, part)
      for (let t = 0; t < workspace.count; t++) {
        let word = ''
        for (let j = workspace.from[t] ?? 0; j < (workspace.to[t] ?? 0); j++) word += String.fromCharCode(workspace.folded[j] ?? 0)
        if (word !== '') ids.push(intern(word))
      }
    })
    return ids
  }

  function intern(word: string): number {
    const known = wordIds.get(word)
    if (known !== undefined) return known
    const id = wordTexts.length
    wordIds.set(word, id)
    wordTexts.push(word)
    wordBits.push(0)
    votes.push(0)
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
    const words = wordTexts.length
    const total = wordTexts.reduce((sum, word) => sum + word.length, 0)
    const units = new Uint16Array(total)
    const wordFrom = new Int32Array(words)
    const wordTo = new Int32Array(words)
    const wordHash = new Int32Array(words)
    const wordMask = powerAbove(words * 2) - 1
    const wordSlots = new Int32Array(wordMask + 1).fill(-1)
    let at = 0
    wordTexts.forEach((word, id) => {
      wordFrom[id] = at
      for (let i = 0; i < word.length; i++) units[at++] = word.charCodeAt(i)
      wordTo[id] = at
      const hash = hashWord(word)
      wordHash[id] = hash
      let slot = slotOf(hash, wordMask)
      while ((wordSlots[slot] ?? -1) >= 0) slot = (slot + 1) & wordMask
      wordSlots[slot] = id
    })
    const nodes = words + phraseNodes.length
    const sealed = new Int32Array(nodes).fill(-1)
    for (let id = 0; id < words; id++) sealed[id] = nodeSense[id] ?? -1
    phraseSense.forEach((sense, index) => {
      sealed[words + index] = sense
    })
    const nodeOf = (node: number) => (node >= 0 ? node : words + (-1 - node))
    const edgeMask = powerAbove(Math.max(4, phraseNodes.length * 2)) - 1
    const edgeSlots = new Int32Array(edgeMask + 1).fill(-1)
    const edgeParent = new Int32Array(phraseNodes.length)
    const edgeWord = new Int32Array(phraseNodes.length)
    const edgeChild = new Int32Array(phraseNodes.length)
    phraseNodes.forEach(({ parent, word }, index) => {
      edgeParent[index] = nodeOf(parent)
      edgeWord[index] = word
      edgeChild[index] = words + index
      let slot = slotOf(edgeKey(nodeOf(parent), word), edgeMask)
      while ((edgeSlots[slot] ?? -1) >= 0) slot = (slot + 1) & edgeMask
      edgeSlots[slot] = index
    })
    const repair = buildRepair(wordTexts, wordBits)
    const tables = {
      languages,
      words,
      wordMask,
      wordSlots,
      wordHash,
      wordFrom,
      wordTo,
      units,
      wordBits: Uint8Array.from(wordBits),
      wordVote: Uint8Array.from(votes, (vote) => (vote === 3 ? 0 : vote)),
      nodeSense: sealed,
      edgeMask,
      edgeSlots,
      edgeParent,
      edgeWord,
      edgeChild,
      senseTerm: Int32Array.from(senseTerm),
      senseFeatures: Int32Array.from(senseFeatures),
      senseNext: Int32Array.from(senseNext),
      termCategory: Uint8Array.from(terms, (term) => term.category),
      termSeverity: Uint8Array.from(terms, (term) => term.severity),
      termSureness: Uint8Array.from(terms, (term) => term.sureness),
      termValue: Int32Array.from(terms, (term) => term.value),
      termLanguage: Uint8Array.from(terms, (term) => term.language),
      termFlags: Uint8Array.from(terms, (term) => term.flags),
      termExempts: Int32Array.from(terms, (term) => term.exempts),
    }
    let bytes = 0
    for (const table of [...Object.values(tables), ...Object.values(repair)]) if (ArrayBuffer.isView(table)) bytes += table.byteLength
    return { ...tables, termText: terms.map((term) => term.text), values, guards, exactForms, expansions, repair, bytes }
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
  let word = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= kind.length || kind[unit] !== 2) return null
    word += String.fromCharCode(folded[unit] ?? 0)
    const more = second[unit] ?? 0
    if (more !== 0) word += String.fromCharCode(more)
  }
  return word === '' ? null : word
}

/** Every form of a term: verbs inflect on their first word, nouns on the head (before `of`, `de`, `à`), adjectives on the first. */
function inflect(term: string, pos: string, language: string, like: string | undefined, irregular: Readonly<Record<string, readonly string[] | undefined>> | undefined): Form[] {
  const blank = term.search(/[\s-]/)
  const headLast = pos === 'noun' && language === 'en' && blank > 0 && !/\s(?:of|in|on|at|to|for)\s/.test(term)
  const cutAt = blank < 0 ? term.length : headLast ? Math.max(term.lastIndexOf(' '), term.lastIndexOf('-')) + 1 : blank
  const head = headLast ? term.slice(cutAt) : term.slice(0, cutAt)
  const regular = language === 'fr' ? inflectFrench(head, pos, like) : language === 'en' ? inflectEnglish(head, pos) : [{ text: head, features: 1 }]
  let replaced = 0
  for (const name of Object.keys(irregular ?? {})) replaced |= name === 'feminine-plural' ? 0 : featureBits(name)
  const wrap = (text: string) => (headLast ? term.slice(0, cutAt) + text : text + term.slice(cutAt))
  const forms: Form[] = regular
    .map((form) => ({ text: wrap(form.text), features: form.features & ~replaced }))
    .filter((form) => form.features !== 0)
  if (pos === 'fixed' && blank < 0 && forms.length === 0) forms.push({ text: term, features: 1 })
  for (const [name, list] of Object.entries(irregular ?? {}))
    for (const text of list ?? []) forms.push({ text: blank > 0 && !/[\s-]/.test(text) ? wrap(text) : text, features: featureBits(name) })
  return forms
}

function buildRepair(wordTexts: readonly string[], wordBits: readonly number[]): RepairTables {
  const hashes: number[] = []
  const owners: number[] = []
  const sounds = new Map<number, number>()
  const masks = new Map<number, number[]>()
  wordTexts.forEach((word, id) => {
    const bits = wordBits[id] ?? 0
    if (bits & 8 && word.length >= 3) {
      const key = word.charCodeAt(0) * 64 + Math.min(63, word.length)
      const list = masks.get(key)
      if (list === undefined) masks.set(key, [id])
      else list.push(id)
    }
    if (!(bits & 2) || word.length < 4 || word.length > 24) return
    const sound = soundHash(word)
    if (word.length >= 4 && !sounds.has(sound)) sounds.set(sound, id)
    if (word.length < 5) return
    hashes.push(hashWord(word))
    owners.push(id)
    for (let i = 0; i < word.length; i++) {
      if (i > 0 && word[i] === word[i - 1]) continue
      hashes.push(hashWord(word.slice(0, i) + word.slice(i + 1)))
      owners.push(id)
    }
  })
  const dropMask = powerAbove(Math.max(8, hashes.length * 2)) - 1
  const dropSlots = new Int32Array(dropMask + 1).fill(-1)
  const dropNext = new Int32Array(hashes.length).fill(-1)
  hashes.forEach((hash, index) => {
    const slot = slotOf(hash, dropMask)
    dropNext[index] = dropSlots[slot] ?? -1
    dropSlots[slot] = index
  })
  return { dropMask, dropSlots, dropHash: Int32Array.from(hashes), dropWord: Int32Array.from(owners), dropNext, sounds, masks }
}
