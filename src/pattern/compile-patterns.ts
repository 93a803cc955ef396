import type { LexiconBuilder } from '../lexicon/compile-lexicons.js'
import { assembleProgram } from './assemble-program.js'
import { isHostileSignal } from './hostile-signals.js'
import { type MatchNode, parseMatch } from './parse-match.js'
import type { Pattern, PatternFile } from './pattern.js'
import { type Need, needsOf } from './pattern-needs.js'
import { OP_SIZE, Op } from './program.js'

/** A program as numbers, words by their ids, with everything it needs, the rarest first. */
export interface ProgramRow {
  readonly code: readonly number[]
  readonly sets: readonly (readonly number[])[]
  readonly needs: readonly Need[]
}

/** A compiled pattern, its programs as numbers. */
export interface PatternRow {
  readonly id: string
  readonly language: number
  readonly family: string
  readonly signal: string | Readonly<Record<string, string>>
  readonly polarity: 'negative' | 'positive' | 'any'
  readonly weight: number
  readonly immune?: readonly string[]
  readonly value?: string
  readonly target?: string
  readonly programs: readonly ProgramRow[]
  readonly unless: readonly ProgramRow[]
}

export interface PatternIssue {
  readonly file: string
  readonly pattern: string
  readonly message: string
}

/**
 * Compiles pattern files to rows of programs.
 *
 * Errors: every pattern that cannot be compiled, with its file; the others are compiled all the same.
 */
export function compilePatterns(
  files: readonly PatternFile[],
  builder: LexiconBuilder,
): { readonly rows: readonly PatternRow[]; readonly issues: readonly PatternIssue[] } {
  const issues: PatternIssue[] = []
  const rows: PatternRow[] = []
  for (const file of files) {
    const where = `${file.language}/${file.name}`
    for (const pattern of file.patterns) {
      const parse = (source: string): MatchNode | null => {
        const parsed = parseMatch(source, file.macros ?? {})
        if (parsed.ok) return parsed.node
        issues.push({ file: where, pattern: pattern.id, message: `${parsed.message} in \`${source}\`` })
        return null
      }
      const nodes = (typeof pattern.match === 'string' ? [pattern.match] : pattern.match).map(parse)
      const unless = (pattern.unless ?? []).map(parse).map((node) => (node === null ? null : reachOut(node)))
      if (nodes.includes(null) || unless.includes(null)) continue
      const language = Math.max(0, builder.parts.languages.indexOf(file.language))
      const toRows = (written: readonly (MatchNode | null)[]) =>
        written.flatMap((node) => (node === null ? [] : [toRow(node, language, builder)]))
      rows.push({
        id: `${where}/${pattern.id}`,
        language,
        family: pattern.family,
        signal: pattern.signal,
        polarity: pattern.polarity ?? (isHostile(pattern) ? 'negative' : 'any'),
        weight: pattern.weight,
        ...(pattern.immune === undefined ? {} : { immune: pattern.immune }),
        ...(pattern.value === undefined ? {} : { value: pattern.value }),
        ...(pattern.target === undefined ? {} : { target: pattern.target }),
        programs: toRows(nodes),
        unless: toRows(unless),
      })
    }
  }
  return { rows, issues }
}

/** A gap at the end of an excuse reaches for the match, as far as it may: `(brush | stroke) ~4` excuses what stands up to four words on. */
function reachOut(node: MatchNode): MatchNode {
  if (node.kind === 'choice') return { ...node, options: node.options.map(reachOut) }
  if (node.kind !== 'sequence') return node
  const last = node.items.at(-1)
  if (last?.kind !== 'gap') return node
  const reach: MatchNode = { kind: 'repeat', item: { kind: 'any' }, min: 0, max: last.max + 1 }
  return { ...node, items: [...node.items.slice(0, -1), reach] }
}

function toRow(node: MatchNode, language: number, builder: LexiconBuilder): ProgramRow {
  const { code, sets } = assembleProgram(node, builder)
  for (let at = 0; at < code.length; at += OP_SIZE)
    if (code[at] === Op.word) builder.mention(code[at + 1] ?? 0, language)
  for (const word of sets.flat()) builder.mention(word, language)
  return { code, sets, needs: needsOf(node, builder) }
}

function isHostile(pattern: Pattern): boolean {
  const signals = typeof pattern.signal === 'string' ? [pattern.signal] : Object.values(pattern.signal)
  return signals.some((signal) => isHostileSignal(signal))
}
