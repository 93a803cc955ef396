import { compileLexicons, type LexiconSource } from '../lexicon/compile-lexicons.js'
import { type PackedLexicons, unpackLexicons } from '../lexicon/pack-lexicons.js'
import { createReadScratch, type ReadScratch } from '../lexicon/read-words.js'
import { createReading, type Reading } from '../lexicon/reading.js'
import { sealTables } from '../lexicon/seal-tables.js'
import type { LexiconTables } from '../lexicon/tables.js'
import { createWorkspace, type Workspace } from '../text/workspace.js'
import { whenAsked } from '../when-asked.js'
import { compilePatterns, type PatternIssue } from './compile-patterns.js'
import { createMachine, type Machine } from './match-pattern.js'
import { type PackedPatterns, packPatterns } from './pack-patterns.js'
import type { PatternFile } from './pattern.js'
import { createScene, type Scene } from './scene.js'
import { type CompiledPatterns, sealPatterns } from './seal-patterns.js'
import { createSketchScratch, type SketchScratch } from './sketch-words.js'
import { createScale, type Scale } from './weigh-words.js'
import { type PackedWeights, packWeights, sealWeights, type Weights, type WeightTables } from './weights.js'

/** What one language brings. */
export interface LanguagePack extends LexiconSource {
  readonly patterns: readonly PatternFile[]
  readonly weights?: Weights | undefined
}

/** Everything that judging a text needs: sealed tables, and the arrays it works in. */
export interface Analyzer {
  readonly languages: readonly string[]
  readonly tables: LexiconTables
  readonly patterns: CompiledPatterns
  readonly workspace: Workspace
  readonly reading: Reading
  readonly scene: Scene
  readonly machine: Machine
  readonly scratch: ReadScratch
  readonly sketch: SketchScratch
  /** By language; laid out when a text of the language is first weighed. */
  readonly weights: readonly ((() => WeightTables) | undefined)[]
  readonly scale: Scale
  /** Marks which pattern programs were tried for the current text. */
  readonly tried: Int32Array
  /** Literals of the sentence at hand that have called their programs up, as bits. */
  readonly called: Int32Array
  readonly turn: Turn
  /** What the sentence at hand holds, and the whole text. */
  readonly sentence: Presence
  readonly whole: Presence
}

/** The sentence whose patterns are tried, under a number used once. */
export interface Turn {
  value: number
  from: number
  to: number
}

/** What stands somewhere: three numbers of category bits and one of chunk bits; literals as bits; the signature of the literals. */
export interface Presence {
  readonly bits: Int32Array
  readonly literals: Int32Array
  signature: number
}

function createPresence(literals: number): Presence {
  return { bits: new Int32Array(4), literals: new Int32Array((literals >> 5) + 1), signature: 0 }
}

/** What the build ships in place of language packs: everything compiled that can be, as plain JSON. */
export interface AnalyzerSnapshot {
  readonly lexicons: PackedLexicons
  readonly patterns: PackedPatterns
  readonly weights: readonly PackedWeights[]
}

/** Compiles language packs to what the build ships; patterns that cannot be compiled are listed in `issues`. */
export function createSnapshot(packs: readonly LanguagePack[]): {
  readonly snapshot: AnalyzerSnapshot
  readonly issues: readonly PatternIssue[]
} {
  const builder = compileLexicons(packs, createWorkspace())
  const { rows, issues } = compilePatterns(
    packs.flatMap((pack) => pack.patterns),
    builder,
  )
  const lexicons = builder.pack()
  const weights = packs.flatMap((pack) => (pack.weights === undefined ? [] : [packWeights(pack.weights)]))
  return { snapshot: { lexicons, patterns: packPatterns(rows, lexicons.languages.length), weights }, issues }
}

/** An analyser for some of the languages of a snapshot, with lexicons of one's own. */
export function createAnalyzer(
  snapshot: AnalyzerSnapshot,
  languages: readonly string[],
  own: readonly LexiconSource[] = [],
): Analyzer {
  const workspace = createWorkspace()
  const tables =
    own.length === 0
      ? sealTables(snapshot.lexicons)
      : compileLexicons(own, workspace, unpackLexicons(snapshot.lexicons)).seal()
  const patterns = sealPatterns(snapshot.patterns, tables)
  const reading = createReading(tables.languages.map((language) => languages.includes(language)))
  const scene = createScene(reading.word.length)
  return {
    languages: tables.languages,
    tables,
    patterns,
    workspace,
    reading,
    scene,
    machine: createMachine(tables, reading, scene, patterns.programs),
    scratch: createReadScratch(),
    sketch: createSketchScratch(),
    weights: tables.languages.map((language) => {
      const packed = snapshot.weights.find((one) => one.language === language)
      return packed === undefined ? undefined : whenAsked(() => sealWeights(packed, tables))
    }),
    scale: createScale(),
    tried: new Int32Array(patterns.entries.length + 1),
    called: new Int32Array((patterns.literalCount >> 5) + 1),
    turn: { value: 0, from: 0, to: 0 },
    sentence: createPresence(patterns.literalCount),
    whole: createPresence(patterns.literalCount),
  }
}
