import type { Issue } from '../result.js'
import type { Locate } from './resolve-extends.js'

/** Where the rule set itself is written. */
export interface OwnPlace {
  readonly locate?: Locate
  readonly file?: string
}

const NOWHERE: ReadonlyMap<string, Locate> = new Map()

/**
 * Completes issues with file, line and column where the texts are known, in the order of the texts: bases first, the rule set itself last.
 *
 * Units: `line` and `column` from 1.
 */
export function locateIssues(issues: readonly Issue[], own: OwnPlace, bases = NOWHERE): readonly Issue[] {
  const placed = issues.map((found): Issue => {
    if (found.line !== undefined) return found
    const find = found.file === undefined || found.file === own.file ? own.locate : bases.get(found.file)
    const file = found.file ?? own.file
    const at = find?.(found.path)
    return {
      ...found,
      ...(file === undefined ? {} : { file }),
      ...(at === undefined ? {} : { line: at.line, column: at.column }),
    }
  })
  const files = new Map<string | undefined, number>()
  for (const { file } of placed) if (file !== own.file && !files.has(file)) files.set(file, files.size)
  const rank = ({ file }: Issue): number => files.get(file) ?? files.size
  return placed.sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
