import { TokenKind, type Workspace } from '../text/workspace.js'
import { findChild } from './find-word.js'
import { guessLanguage } from './guess-language.js'
import { otherLanguage, speaks } from './other-languages.js'
import type { Reading } from './reading.js'
import { ANY_WORD, categoryId, LAST_HARMFUL, type LexiconTables, TermFlag, WordBit } from './tables.js'

const SAFE = categoryId('safe')
const LONGEST_PHRASE = 12

/** A guard word counts up to this many words away, in the same sentence. */
const GUARD_REACH = 30

/**
 * Marks every word with the terms that begin there, decides the language of each sentence, and takes back what an exemption, an idiom,
 * a guard word or another language makes harmless.
 */
export function annotateWords(tables: LexiconTables, ws: Workspace, reading: Reading): void {
  decideLanguages(tables, ws, reading)
  if (markTerms(tables, reading)) exempt(tables, ws, reading)
}

function decideLanguages(tables: LexiconTables, ws: Workspace, reading: Reading): void {
  const languages = tables.languages.length
  const { votes, word, sentence, language, count } = reading
  const { wordVote } = tables
  votes.fill(0)
  reading.textLanguage = reading.only
  if (reading.only >= 0) {
    language.fill(reading.only, 0, count + 1)
    return
  }
  let at = 0
  // Per sentence: the language ahead by two votes, or ahead with no vote against; other sentences take the text's.
  while (at < count) {
    const number = sentence[at] ?? 0
    // Found before the votes are counted: where no language takes part, the walk has to go on all the same.
    let end = at + 1
    while (end < count && sentence[end] === number) end++
    let best = -1
    let bestVotes = 0
    let second = 0
    for (let l = 0; l < languages; l++) {
      if (reading.active[l] === 0) continue
      let own = 0
      for (let i = at; i < end; i++) {
        const id = word[i] ?? -1
        const vote = id < 0 ? 0 : (wordVote[id] ?? 0)
        if (vote >> 2 === l + 1) own += vote & 3
      }
      votes[l] = (votes[l] ?? 0) + own
      if (own > bestVotes) {
        second = bestVotes
        bestVotes = own
        best = l
      } else if (own > second) second = own
    }
    const decided = bestVotes >= second + 3 || (second === 0 && bestVotes >= 2) ? best : -1
    for (let i = at; i < end; i++) language[i] = decided
    at = end
  }
  decideText(tables, ws, reading)
}

/** Texts in a language of ours have this many votes a word and more: nine in ten English ones, nearly all French ones. */
const SURE_VOTES = 0.7

/** Texts of fewer words are not doubted. */
const DOUBTED_WORDS = 3

/** So many words tell the language of a text. */
const MOST_SEEN = 200

/** Fewer words tell nothing about the language of a text that no function word tells. */
const LEAST_WORDS = 5

/** The language of the whole text, and of the sentences that left theirs open. */
function decideText(tables: LexiconTables, ws: Workspace, reading: Reading): void {
  const { votes, language, count } = reading
  let best = -1
  let bestVotes = 0
  let second = 0
  for (let l = 0; l < tables.languages.length; l++) {
    const own = votes[l] ?? 0
    if (own > bestVotes) {
      second = bestVotes
      bestVotes = own
      best = l
    } else if (own > second) second = own
  }
  reading.textLanguage = bestVotes > 0 && bestVotes > second * 1.3 ? best : -1
  reading.foreign = ''
  if (count >= DOUBTED_WORDS && bestVotes < count * SURE_VOTES) {
    // Few words of ours: perhaps those of a language that shares some with us.
    const other = otherLanguage(writtenWords(ws, reading))
    if (
      other !== undefined &&
      other.words >= 2 &&
      other.words * 2 > bestVotes &&
      !tables.languages.includes(other.tag)
    ) {
      reading.foreign = other.tag
      reading.textLanguage = OPEN
      forgetWeakSentences(tables, reading)
      return
    }
  }
  if (count >= LEAST_WORDS && bestVotes < count * 0.3) {
    // Hardly a function word of ours: another language, or a very odd text.
    const tag = guessLanguage(ws.text, tables.languages)
    const ours = tables.languages.indexOf(tag)
    if (ours >= 0 && reading.active[ours] === 1) reading.textLanguage = ours
    else if (tag !== 'und' && speaks(tag, writtenWords(ws, reading))) {
      reading.foreign = tag
      reading.textLanguage = OPEN
      // A sentence that speaks one of ours for certain is judged in it all the same.
      for (let i = 0; i < count; i++) if ((language[i] ?? OPEN) === OPEN) language[i] = FOREIGN
      return
    }
  }
  if (reading.textLanguage >= 0)
    for (let i = 0; i < count; i++) if ((language[i] ?? OPEN) === OPEN) language[i] = reading.textLanguage
}

/** The words of a text as they are written, in lower case. */
function* writtenWords(ws: Workspace, { count, start, end }: Reading): Generator<string> {
  const seen = Math.min(count, MOST_SEEN)
  for (let i = 0; i < seen; i++) yield ws.text.slice(start[i], end[i]).toLowerCase()
}

/** In a text of another language, only a sentence with enough words of ours keeps its language. */
function forgetWeakSentences(tables: LexiconTables, { count, sentence, language, word }: Reading): void {
  let at = 0
  while (at < count) {
    const own = language[at] ?? OPEN
    let votes = 0
    let end = at
    for (; end < count && sentence[end] === sentence[at]; end++) {
      const vote = tables.wordVote[word[end] ?? -1] ?? 0
      if (vote >> 2 === own + 1) votes += vote & 3
    }
    if (own < 0 || votes < (end - at) * SURE_VOTES) language.fill(FOREIGN, at, end)
    at = end
  }
}

/** Marks the terms; true when some of them are, or call for, an exemption. */
function markTerms(tables: LexiconTables, reading: Reading): boolean {
  const { word, head, count, before, kind } = reading
  const { wordBits, nodeSense, senseTerm, senseFeatures, senseNext } = tables
  const limit = reading.markTerm.length
  let marks = 0
  let exempting = false
  for (let i = 0; i < count; i++) {
    head[i] = -1
    const id = word[i] ?? -1
    if (id < 0) continue
    const bits = wordBits[id] ?? 0
    if (bits & WordBit.senses) addSenses(i, nodeSense[id] ?? -1, 1, id)
    if (bits & WordBit.opens) walk(i, id, i + 1)
  }
  reading.marks = marks
  return exempting

  /** Follows every phrase that begins with the word; phrases do not cross the end of a sentence. */
  function walk(at: number, node: number, next: number): void {
    if (next >= count || next - at >= LONGEST_PHRASE || (before[next] ?? 0) >= 3) return
    const id = word[next] ?? -1
    if (id > 0) {
      const child = findChild(tables, node, id)
      if (child >= 0) {
        addSenses(at, nodeSense[child] ?? -1, next - at + 1, -1)
        walk(at, child, next + 1)
      }
    }
    if (kind[next] !== TokenKind.link) {
      const any = findChild(tables, node, ANY_WORD)
      if (any >= 0) {
        addSenses(at, nodeSense[any] ?? -1, next - at + 1, -1)
        walk(at, any, next + 1)
      }
    }
  }

  /** The word means something of its own in the language of the sentence (`retard` in French). */
  function isOrdinary(id: number, first: number, language: number): boolean {
    if (language < 0) return false
    if (((tables.wordInnocent[id] ?? 0) & (1 << language)) !== 0) return true
    for (let sense = first; sense >= 0; sense = senseNext[sense] ?? -1)
      if (tables.termLanguage[senseTerm[sense] ?? 0] === language) return true
    return false
  }

  function addSenses(at: number, first: number, length: number, id: number): void {
    const sentenceLanguage = reading.language[at] ?? -1
    for (let sense = first; sense >= 0 && marks < limit; sense = senseNext[sense] ?? -1) {
      const term = senseTerm[sense] ?? 0
      const flags = tables.termFlags[term] ?? 0
      if (reading.active[tables.termLanguage[term] ?? 0] === 0) continue
      if (
        sentenceLanguage !== OPEN &&
        tables.termLanguage[term] !== sentenceLanguage &&
        ((flags & TermFlag.loan) === 0 || (id >= 0 && isOrdinary(id, first, sentenceLanguage)))
      )
        continue
      const category = tables.termCategory[term] ?? 0
      if (category === 0 || category === SAFE || (flags & (TermFlag.guarded | TermFlag.exact)) !== 0) exempting = true
      reading.markTerm[marks] = term
      reading.markFeatures[marks] = senseFeatures[sense] ?? 0
      reading.markLength[marks] = length
      reading.markNext[marks] = head[at] ?? -1
      head[at] = marks++
    }
  }
}

/** Language of a sentence that may be in any of the languages. */
const OPEN = -1

/** Language of a sentence in none of the languages: only terms that are said everywhere count. */
const FOREIGN = -2

function exempt(tables: LexiconTables, ws: Workspace, reading: Reading): void {
  const { count, head, markTerm, markLength, markNext } = reading
  const { termCategory, termExempts, termFlags } = tables
  for (let i = 0; i < count; i++) {
    for (let mark = head[i] ?? -1; mark >= 0; mark = markNext[mark] ?? -1) {
      const term = markTerm[mark] ?? 0
      const category = termCategory[term] ?? 0
      if (category === 0) clear(i, markLength[mark] ?? 1, termExempts[term] ?? -1, mark)
      else if (category === SAFE) clear(i, markLength[mark] ?? 1, -1, mark)
    }
  }
  for (let i = 0; i < count; i++) {
    let previous = -1
    for (let mark = head[i] ?? -1; mark >= 0; mark = markNext[mark] ?? -1) {
      const term = markTerm[mark] ?? 0
      const flags = termFlags[term] ?? 0
      const category = termCategory[term] ?? 0
      const gone =
        category === 0 ||
        (flags & TermFlag.guarded && isGuarded(term, i)) ||
        (flags & TermFlag.exact && !isExact(term, i)) ||
        (markLength[mark] ?? 0) === 0
      if (gone) {
        const next = markNext[mark] ?? -1
        if (previous < 0) head[i] = next
        else markNext[previous] = next
      } else previous = mark
    }
  }

  /** Takes back marks that lie inside a span: those of one term, whatever it is, or all harmful ones when `only` is -1. */
  function clear(at: number, length: number, only: number, by: number): void {
    for (let i = at; i < at + length && i < count; i++) {
      for (let mark = head[i] ?? -1; mark >= 0; mark = markNext[mark] ?? -1) {
        if (mark === by) continue
        const term = markTerm[mark] ?? 0
        const category = termCategory[term] ?? 0
        if (only >= 0 ? term !== only : category === 0 || category > LAST_HARMFUL) continue
        if (only < 0 && (markLength[mark] ?? 0) > length) continue
        markLength[mark] = 0
      }
    }
  }

  function isGuarded(term: number, at: number): boolean {
    const guard = tables.guards.get(term)
    if (guard === undefined) return false
    const sentence = reading.sentence[at] ?? 0
    for (let i = at; i >= 0 && at - i <= GUARD_REACH && reading.sentence[i] === sentence; i--)
      if (guard.has(reading.word[i] ?? -1)) return true
    for (let i = at + 1; i < count && i - at <= GUARD_REACH && reading.sentence[i] === sentence; i++)
      if (guard.has(reading.word[i] ?? -1)) return true
    return false
  }

  function isExact(term: number, at: number): boolean {
    const forms = tables.exactForms.get(term)
    if (forms === undefined) return true
    const written = ws.text
      .slice(reading.start[at] ?? 0, reading.end[at] ?? 0)
      .normalize('NFC')
      .toLowerCase()
    return forms.has(written) || (reading.repair[at] ?? 0) > 1
  }
}
