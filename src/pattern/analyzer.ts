import { compileLexicons, type LexiconSource } from '../lexicon/compile-lexicons.js'
import { createReadScratch, type ReadScratch } from '../lexicon/read-words.js'
import { createReading, type Reading } from '../lexicon/reading.js'
import type { LexiconTables } from '../lexicon/tables.js'
import { createWorkspace, type Workspace } from '../text/workspace.js'
import { type CompiledPatterns, compilePatterns, type PatternIssue } from './compile-patterns.js'
import { createMachine, type Machine } from './match-pattern.js'
import type { PatternFile } from './pattern.js'
import { createScene, type Scene } from './scene.js'

/** What one language brings. */
export interface LanguagePack extends LexiconSource {
  readonly patterns: readonly PatternFile[]
}

/** Everything that judging a text needs: sealed tables, and the arrays it works in. */
export interface Analyzer {
  readonly languages: readonly string[]
  readonly tables: LexiconTables
  readonly patterns: CompiledPatterns
  readonly issues: readonly PatternIssue[]
  readonly workspace: Workspace
  readonly reading: Reading
  readonly scene: Scene
  readonly machine: Machine
  readonly scratch: ReadScratch
  /** Marks which pattern programs were tried for the current text. */
  readonly tried: Int32Array
  readonly turn: { value: number }
}

/** Bit of `wordBits`: a pattern waits for this word. */
export const TRIGGER = 64

/** Compiles language packs into one analyser; patterns that cannot be compiled are listed in `issues`. */
export function createAnalyzer(packs: readonly LanguagePack[]): Analyzer {
  const workspace = createWorkspace()
  const builder = compileLexicons(packs, workspace)
  const languages = packs.map((pack) => pack.language)
  const { compiled, issues } = compilePatterns(
    packs.flatMap((pack) => pack.patterns),
    languages,
    builder,
  )
  const tables = builder.seal()
  for (const word of compiled.byWord.keys()) tables.wordBits[word] = (tables.wordBits[word] ?? 0) | TRIGGER
  const reading = createReading(languages.length)
  const scene = createScene(reading.word.length)
  return {
    languages,
    tables,
    patterns: compiled,
    issues,
    workspace,
    reading,
    scene,
    machine: createMachine(tables, reading, scene),
    scratch: createReadScratch(),
    tried: new Int32Array(compiled.entries.length + 1),
    turn: { value: 0 },
  }
}
