import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const rules = new URL('../../rules/', import.meta.url)

/** A file of rules/lexicons or rules/patterns, parsed but not checked. */
export interface RuleFile {
  /** `en/violence`, as evidence names it. */
  readonly name: string
  readonly document: unknown
}

/** Every YAML file of every language, in order. */
export function readRuleFiles(kind: 'lexicons' | 'patterns'): readonly RuleFile[] {
  return readdirSync(new URL(kind, rules))
    .sort()
    .flatMap((language) =>
      readdirSync(new URL(`${kind}/${language}`, rules))
        .filter((file) => file.endsWith('.yaml'))
        .sort()
        .map((file) => ({
          name: `${language}/${file.slice(0, -'.yaml'.length)}`,
          document: parse(readFileSync(new URL(`${kind}/${language}/${file}`, rules), 'utf8')),
        })),
    )
}
