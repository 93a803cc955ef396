import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { stringify } from 'yaml'

import { importAutoModerator } from '../../prove/imports/import-automoderator.js'
import { importDiscord } from '../../prove/imports/import-discord.js'
import { importWordList } from '../../prove/imports/import-word-list.js'
import type { Imported } from '../../prove/imports/imported.js'
import { compileRuleSet } from '../../shipped/compile-with-shipped.js'
import { parseRuleSetText } from '../../yaml.js'
import { CannotRun } from '../cannot-run.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { readAutoModerator } from '../read-automoderator.js'
import { readPacks } from '../read-packs.js'
import { reasonOf } from '../reason-of.js'
import { fatesText } from '../reporters/fates-text.js'
import { issueLine } from '../reporters/issue-line.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What rule sets can be made of. */
export type ImportedFormat = 'automoderator' | 'discord' | 'wordlist'

/** What `sangfroid import` may be told. */
export interface ImportOptions {
  readonly lang: string
  readonly name?: string
  readonly out?: string
  readonly force?: true
  readonly report: 'text' | 'json'
}

const MAX_BYTES = 5_000_000

/** Makes a rule set of rules from elsewhere; the report of what became of each part goes to the error output, or to the standard output with `--out`. */
export async function importRules(
  format: ImportedFormat,
  file: string,
  options: ImportOptions,
  io: Io,
): Promise<number> {
  if (options.out !== undefined) await refuseToOverwrite(file, options.out, options.force === true, io)
  const text = await readText(file, io)
  const name = options.name ?? basename(file, extname(file))
  const imported = importAs(format, text, file, { name, language: options.lang.split('-', 1)[0] ?? 'en' })
  const yaml = stringify(imported.document, { lineWidth: 0, aliasDuplicateObjects: false })
  const report =
    options.report === 'json' ? `${safeJson({ file, fates: imported.fates }, 2)}\n` : fatesText(imported.fates, file)
  const output = openOutput(io.stdout)
  const problems = openOutput(io.stderr)
  if (options.out === undefined) {
    await output.write(yaml)
    await problems.write(report)
  } else {
    const flag = options.force === true ? 'w' : 'wx'
    await writeFile(resolve(io.cwd, options.out), yaml, { flag }).catch((error: unknown) => {
      throw new CannotRun(`cannot write \`${showText(options.out ?? '')}\`: ${reasonOf(error)}`)
    })
    await output.write(report)
  }
  await output.flush()
  const packs = readPacks(imported.document)
  const compiled = compileRuleSet(imported.document, packs === undefined ? {} : { packs })
  if (imported.fates.length === 0) {
    await problems.write(`${showText(file)}: nothing was found to import; ${NOTHING_FOUND[format]}\n`)
    return EXIT.problems
  }
  if (compiled.ok) return EXIT.fine
  for (const issue of compiled.issues) await problems.write(`${issueLine(issue, options.out ?? 'the rule set')}\n`)
  return EXIT.problems
}

const NOTHING_FOUND: Readonly<Record<ImportedFormat, string>> = {
  automoderator: 'a rule is `key: value` lines, and `---` stands between two rules',
  discord: 'the list of rules is empty',
  wordlist: 'write a word or phrase on each line',
}

/** A file that is there stays as it is, and what is read is never written over. */
async function refuseToOverwrite(file: string, out: string, force: boolean, io: Io): Promise<void> {
  const found = await stat(resolve(io.cwd, out)).catch(() => null)
  if (found === null) return
  const source = await stat(resolve(io.cwd, file)).catch(() => null)
  if (source !== null && source.ino === found.ino && source.dev === found.dev)
    throw new CannotRun(`\`${showText(out)}\` is the file that is imported`, 'name another file')
  if (!force) throw new CannotRun(`\`${showText(out)}\` is there already`, 'name another file, or add --force')
}

function importAs(
  format: ImportedFormat,
  text: string,
  file: string,
  options: { readonly name: string; readonly language: string },
): Imported {
  if (format === 'wordlist') return importWordList(text, options)
  if (format === 'automoderator') return importAutoModerator(readAutoModerator(text, file), options)
  const read = parseRuleSetText(text, { file })
  if (!read.ok)
    throw new CannotRun(`the file is no JSON:\n${read.issues.map((issue) => `  ${issueLine(issue, file)}`).join('\n')}`)
  const imported = importDiscord(read.value.document, read.value.locate, options)
  if (imported === null)
    throw new CannotRun(
      `\`${showText(file)}\` holds no auto moderation rules`,
      'it is what `GET /guilds/{id}/auto-moderation/rules` answers',
    )
  return imported
}

async function readText(file: string, io: Io): Promise<string> {
  const path = resolve(io.cwd, file)
  try {
    if ((await stat(path)).size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8 text' : reasonOf(error)
    throw new CannotRun(`cannot read \`${showText(file)}\`: ${why}`)
  }
}
