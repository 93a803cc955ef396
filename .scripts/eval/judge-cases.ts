import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Case,
  hasCases,
  projectRoot,
  readJsonLines,
  readTwins,
  readWritten,
  setNames,
  splitFolder,
} from './cases.js'
import { createJudge, hasPack, type Judge, type JudgedCase } from './judge.js'

type Row = Case & { readonly group: string }

/** Which cases, and whose labels. */
export interface Wanted {
  readonly parts: readonly ('tune' | 'aside')[]
  /** Beginnings of set names; none for all. */
  readonly sets: readonly string[]
  /** Labels of what this package means to do, where the cases carry them. */
  readonly policy: boolean
}

/** Splits the cases in two parts, once. */
export function makeSplit(): void {
  if (existsSync(splitFolder) || !hasCases()) return
  console.error('splitting the cases (once) …')
  spawnSync(process.execPath, ['--import', 'tsx', join(projectRoot, '.scripts/split-eval.ts')], { cwd: projectRoot })
}

/** Judges the cases that are wanted, each with the rules of its language. */
export function judgeCases({ parts, sets, policy }: Wanted): readonly JudgedCase[] {
  const isWanted = (name: string): boolean => sets.length === 0 || sets.some((prefix) => name.startsWith(prefix))
  const judges = new Map<string, Judge>()
  const judgeOf = (language: string): Judge => {
    const judge = judges.get(language) ?? createJudge(language)
    judges.set(language, judge)
    return judge
  }
  return parts.flatMap((part) =>
    setNames(join(splitFolder, part))
      .filter((name) => !name.startsWith('timelines') && isWanted(name))
      .flatMap((name) => readJsonLines<Row>(join(splitFolder, part, `${name}.jsonl`)))
      .concat([...readWritten(part), ...readTwins(part)].filter((row) => isWanted(`${row.set}.${row.lang}`)))
      .filter((row) => labelOf(row, policy) !== 'exclude')
      .map((row) => ({
        ...row,
        part,
        gold: labelOf(row, policy) === 'remove',
        verdict: judgeOf(hasPack(row.lang) ? row.lang : 'en').judge(row.text, row.id),
      })),
  )
}

/** The label that counts: that of the data set, or what this package means to do where the two differ. */
function labelOf(row: Case, policy: boolean): 'remove' | 'keep' | 'exclude' {
  if (!policy || row.policy === undefined) return row.label
  return row.policy === 'remove' || row.policy === 'keep' ? row.policy : 'exclude'
}
