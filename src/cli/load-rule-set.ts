import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'

import { checkRuleSet } from '../decision/check-rule-set.js'
import type { Issue, Result } from '../result.js'
import { type CompileOptions, compileRuleSet } from '../rule-set/compile-rule-set.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { suggestName } from '../rule-set/suggest-name.js'
import { shippedRuleSets } from '../shipped/index.js'
import { withShipped } from '../shipped/with-shipped.js'
import { parseRuleSetText } from '../yaml.js'
import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { reasonOf } from './reason-of.js'
import { checkRuleSetText, compileRuleSetText } from './rule-set-text.js'
import { showText } from './show-text.js'

const MAX_RULES_BYTES = 16 * 1024 * 1024

/** A rule set as the command line names it: what to compile, and with what. */
export interface LoadedRuleSet {
  /** Its document, when it comes with the package. */
  readonly shipped?: unknown
  /** Its text, when it is a file. */
  readonly text?: string
  readonly options: CompileOptions
}

/**
 * Finds the rule set that a name or path on the command line means: a shipped one by name, else a YAML or JSON file.
 *
 * Errors: rejects with `CannotRun` when there is no such rule set or the file cannot be read.
 */
export async function loadRuleSet(nameOrPath: string, io: Io): Promise<LoadedRuleSet> {
  const file = nameOrPath
  if (Object.hasOwn(shippedRuleSets, nameOrPath)) {
    return { shipped: shippedRuleSets[nameOrPath], options: withShipped({ file }) }
  }
  const path = resolve(io.cwd, nameOrPath)
  const text = await readRules(nameOrPath, path)
  const resolveName = (name: string): unknown => resolveShipped(name) ?? resolveFile(name, dirname(path))
  return { text, options: withShipped({ file, resolve: resolveName }) }
}

/** Compiles a rule set that was found. */
export function compileLoaded({ shipped, text, options }: LoadedRuleSet): Result<CompiledRuleSet> {
  return text === undefined ? compileRuleSet(shipped, options) : compileRuleSetText(text, options)
}

/** Checks a rule set that was found, with the examples in its rules. */
export function checkLoaded({ shipped, text, options }: LoadedRuleSet): readonly Issue[] {
  return text === undefined ? checkRuleSet(shipped, options) : checkRuleSetText(text, options)
}

function resolveShipped(name: string): unknown {
  return Object.hasOwn(shippedRuleSets, name) ? shippedRuleSets[name] : undefined
}

async function readRules(name: string, path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > MAX_RULES_BYTES) throw new Error(`it is larger than ${MAX_RULES_BYTES} bytes`)
    return await readFile(path, 'utf8')
  } catch (error) {
    const near = suggestName(name, Object.keys(shippedRuleSets))
    throw new CannotRun(
      `cannot read the rule set \`${showText(name)}\`: ${reasonOf(error)}`,
      near === undefined
        ? `shipped rule sets: ${Object.keys(shippedRuleSets).join(', ')}`
        : `did you mean \`${near}\`?`,
    )
  }
}

/** A base named by its path, seen from the folder of the rule set on the command line. */
function resolveFile(name: string, folder: string): unknown {
  if (!['.yaml', '.yml', '.json'].includes(extname(name))) return undefined
  try {
    const parsed = parseRuleSetText(readFileSync(resolve(folder, name), 'utf8'), { file: name })
    return parsed.ok ? parsed.value.document : undefined
  } catch {
    return undefined
  }
}
