import { basename, dirname, extname, relative, resolve } from 'node:path'

import { checkRuleSet } from '../decision/check-rule-set.js'
import { issue } from '../issue-codes.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import { type CompileOptions, compileRuleSet } from '../rule-set/compile-rule-set.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { ReadRuleSet, RuleSetSource } from '../rule-set/resolve-extends.js'
import { suggestName } from '../rule-set/suggest-name.js'
import { shippedRuleSets } from '../shipped/index.js'
import { withShipped } from '../shipped/with-shipped.js'
import { parseRuleSetText } from '../yaml.js'
import { zone } from '../zones.js'
import type { Io } from './io.js'
import { keepAnalyzer } from './keep-analyzer.js'
import { readPacks } from './read-packs.js'
import { readRulesFile } from './read-rules-file.js'

/** A rule set as the command line names it: what to compile, and with what. */
export interface LoadedRuleSet {
  readonly source: Result<RuleSetSource>
  readonly options: CompileOptions
  /** The files it was made from so far, by the name that messages give them: itself, and its bases once it is compiled. */
  readonly texts: ReadonlyMap<string, RulesText>
}

/** A file as it was read; empty when it could not be. */
export interface RulesText {
  /** Absolute. */
  readonly path: string
  readonly text: string
}

/**
 * Finds the rule set that a name or path on the command line means: a shipped one by name, else a YAML or JSON file.
 *
 * Errors: none; what cannot be read has its issues in `source`.
 */
export function loadRuleSet(nameOrPath: string, io: Pick<Io, 'cwd'>): LoadedRuleSet {
  const texts = new Map<string, RulesText>()
  if (Object.hasOwn(shippedRuleSets, nameOrPath)) {
    const options = withShipped({ file: nameOrPath, zone, keepAnalyzer, isChecked: true })
    return { source: ok({ file: nameOrPath, document: shippedRuleSets[nameOrPath] }), options, texts }
  }
  const root = resolve(io.cwd, nameOrPath)
  const read = openFiles(texts)
  const source = read(root, nameOrPath)
  const readBase: ReadRuleSet = (name, from) => {
    if (Object.hasOwn(shippedRuleSets, name))
      return ok({ file: name, document: shippedRuleSets[name], isChecked: true })
    if (!['.yaml', '.yml', '.json'].includes(extname(name))) return undefined
    const folder = dirname(from === undefined ? root : resolve(io.cwd, from))
    const path = resolve(folder, name)
    return read(path, path === root ? nameOrPath : relative(io.cwd, path) || basename(path))
  }
  const place = source.ok && source.value.locate !== undefined ? { locate: source.value.locate } : {}
  const packs = source.ok ? readPacks(source.value.document) : undefined
  return {
    source: source.ok ? source : fail(source.issues.map((found) => withShippedNames(found, nameOrPath))),
    options: withShipped({
      file: nameOrPath,
      read: readBase,
      zone,
      keepAnalyzer,
      ...place,
      ...(packs === undefined ? {} : { packs }),
    }),
    texts,
  }
}

/** Compiles a rule set that was found. */
export function compileLoaded({ source, options }: LoadedRuleSet): Result<CompiledRuleSet> {
  return source.ok ? compileRuleSet(source.value.document, options) : source
}

/** Checks a rule set that was found, with the examples in its rules, and what has expired by `now` (epoch ms). */
export function checkLoaded({ source, options }: LoadedRuleSet, now: number): readonly Issue[] {
  return source.ok ? checkRuleSet(source.value.document, { ...options, now }) : source.issues
}

type ReadFile = (path: string, file: string) => Result<RuleSetSource>

/** Each file is read once, however often it is a base. */
function openFiles(texts: Map<string, RulesText>): ReadFile {
  const known = new Map<string, Result<RuleSetSource>>()
  const readOnce: ReadFile = (path, file) => {
    const bytes = readRulesFile(path, file)
    texts.set(file, { path, text: bytes.ok ? bytes.value : '' })
    if (!bytes.ok) return bytes
    const parsed = parseRuleSetText(bytes.value, { file })
    return parsed.ok ? ok({ file, ...parsed.value }) : parsed
  }
  return (path, file) => {
    const found = known.get(path) ?? readOnce(path, file)
    known.set(path, found)
    return found
  }
}

/** A file that is not there may be a shipped name, misspelt. */
function withShippedNames(found: Issue, name: string): Issue {
  if (found.code !== 'unreadable-file') return found
  const near = suggestName(name, Object.keys(shippedRuleSets))
  const hint =
    near === undefined
      ? `shipped rule sets are ${Object.keys(shippedRuleSets).join(', ')}`
      : `did you mean \`${near}\`?`
  return { ...issue('unreadable-file', '', found.message, hint), file: name }
}
