import { annotateWords } from '../lexicon/annotate-words.js'
import { readWords } from '../lexicon/read-words.js'
import { categoriesNamed } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { tokenize } from '../text/tokenize.js'
import type { Analysis } from './analysis.js'
import type { Analyzer } from './analyzer.js'
import { findAnnouncedHarm } from './announced-harm.js'
import { callPatterns } from './call-patterns.js'
import { findCoOccurrence } from './co-occurrence.js'
import { findConstellations } from './constellations.js'
import { findGroupConstellations } from './group-constellations.js'
import { leaveLoneWord } from './leave-lone-word.js'
import { STEP_BUDGET } from './match-pattern.js'
import { findNameCalling } from './name-calling.js'
import { isAnyPresent, readScene } from './scene.js'
import { findSignsTogether } from './signs.js'
import { sketchWords } from './sketch-words.js'
import { findSlurs } from './slurs.js'
import { unreadSpans } from './unread-spans.js'
import { weighWords } from './weigh-words.js'

/**
 * Reads a text and returns what its words say.
 *
 * Bounds: 65,536 units are read and 200,000 steps of the pattern machine are made; beyond either `complete` is false.
 * Errors: none; any string is a text.
 */
export function analyzeText(analyzer: Analyzer, text: string): Analysis {
  const { workspace, reading, scene, machine, tables } = analyzer
  tokenize(workspace, text)
  readWords(tables, workspace, reading, analyzer.scratch)
  annotateWords(tables, workspace, reading)
  readScene(tables, analyzer.patterns.literals, reading, scene)
  machine.budget = STEP_BUDGET
  const evidence: Evidence[] = []
  callPatterns(analyzer, evidence)
  findSlurs(analyzer, evidence)
  findConstellations(analyzer, evidence)
  findGroupConstellations(analyzer, evidence)
  findSignsTogether(analyzer, evidence)
  findNameCalling(analyzer, evidence)
  findAnnouncedHarm(analyzer, evidence)
  findCoOccurrence(analyzer, evidence)
  leaveLoneWord(analyzer, evidence)
  const leaning = weighWords(analyzer, evidence)
  evidence.sort(byPosition)
  return {
    lang:
      reading.textLanguage >= 0
        ? (analyzer.languages[reading.textLanguage] ?? 'und')
        : reading.foreign === ''
          ? 'und'
          : reading.foreign,
    evidence,
    complete: workspace.complete && machine.budget > 0,
    unread: unreadSpans(reading),
    sketch: sketchWords(reading, scene, workspace, analyzer.sketch),
    leaning,
    addressed: isAnyPresent(scene, ADDRESS),
    personal: isAnyPresent(scene, SPEAKER),
    ownLife: isAnyPresent(scene, LIFE),
  }
}

const ADDRESS = categoriesNamed('you', 'your')
const SPEAKER = categoriesNamed('i', 'we')
const LIFE = categoriesNamed('possessive', 'third', 'family')

function byPosition(a: Evidence, b: Evidence): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : 0) ||
    b.weight - a.weight ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)
  )
}
