import { Repair } from '../lexicon/reading.js'
import { categoriesNamed, isOneOf, TermFlag } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import type { Analyzer } from './analyzer.js'
import { isHostileSignal } from './hostile-signals.js'
import { leaveToPerson } from './leave-to-person.js'

/** A term less sure than this, in hundredths, is mostly something else. */
const SURE = 60

/** What somebody may be called. */
const NAMES = categoriesNamed('insult', 'slur', 'dehuman', 'demean')

/** What the same word may be instead, in this language or another that is read. */
const THINGS = categoriesNamed('known', 'object', 'failure', 'positive')

/** What a word by itself says of its author's will is no name. */
const SAID: ReadonlySet<string> = new Set(['threat', 'harm_wish', 'self_harm_incitement'])

/**
 * Leaves to a person a text of one word that is mostly harmless: an answer to a question, a fruit, a miss. Sure names, words in disguise, wishes and threats stay
 * what they are.
 */
export function leaveLoneWord(analyzer: Analyzer, evidence: Evidence[]): void {
  const { reading } = analyzer
  if (reading.count !== 1 || (reading.repair[0] ?? 0) > Repair.expanded || isSureName(analyzer)) return
  for (let e = 0; e < evidence.length; e++) {
    const one = evidence[e]
    if (one !== undefined && one.tier === 'act' && isHostileSignal(one.signal) && !SAID.has(one.signal))
      evidence[e] = leaveToPerson(one, 'a word alone')
  }
}

function isSureName({ reading, tables }: Analyzer): boolean {
  let isSure = false
  for (let mark = reading.head[0] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term] ?? 0
    if (isOneOf(category, THINGS)) return false
    const isAimed = ((tables.termFlags[term] ?? 0) & TermFlag.aimed) !== 0
    if (!isAimed && (tables.termSureness[term] ?? 0) >= SURE && isOneOf(category, NAMES)) isSure = true
  }
  return isSure
}
