import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import type { Issue } from '../../result.js'
import { parseRuleSetText } from '../../yaml.js'
import { chooseColours } from '../colours.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { readRulesFile } from '../read-rules-file.js'
import { issueLine } from '../reporters/issue-line.js'
import { formatRules } from '../rule-text/format-rules.js'
import { showText } from '../show-text.js'

/** What `sangfroid fmt` may be told. */
export interface FmtOptions {
  readonly check?: true
}

/** Lays rule files out alike; with `check` it only says which are not. */
export async function fmt(files: readonly string[], { check }: FmtOptions, io: Io): Promise<number> {
  const output = openOutput(io.stdout)
  const problems = openOutput(io.stderr)
  let code: number = EXIT.fine
  for (const file of files) {
    const path = resolve(io.cwd, file)
    const laid = layOut(path, file)
    if (!laid.ok) {
      const isUnreadable = laid.issues.some((issue) => issue.code === 'unreadable-file')
      code = Math.max(code, isUnreadable ? EXIT.couldNotRun : EXIT.problems)
      for (const issue of laid.issues) await problems.write(`${issueLine(issue, file, chooseColours(io))}\n`)
    } else if (laid.text !== laid.before) {
      if (check === true) code = Math.max(code, EXIT.problems)
      else await writeFile(path, laid.text)
      await output.write(`${showText(file)} ${check === true ? 'is laid out otherwise' : 'laid out'}\n`)
    }
  }
  await output.flush()
  return code
}

type LaidOut =
  | { readonly ok: true; readonly before: string; readonly text: string }
  | { readonly ok: false; readonly issues: readonly Issue[] }

function layOut(path: string, file: string): LaidOut {
  const read = readRulesFile(path, file)
  if (!read.ok) return read
  const parsed = parseRuleSetText(read.value, { file })
  if (!parsed.ok) return parsed
  const text = formatRules(read.value)
  return { ok: true, before: read.value, text: text ?? read.value }
}
