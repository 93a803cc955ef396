import type { AnalyzerSnapshot } from '../pattern/analyzer.js'
import { HASHES, SETS, SNAPSHOT } from './shipped.generated.js'
import { parseSnapshot } from './snapshot-text.js'

/** The language packs that come with the package, by language tag, each with its fingerprint. */
export const shippedPackHashes: Readonly<Record<string, { readonly hash: string }>> = HASHES

/** The language packs that come with the package, as the build compiled them; parsed anew at each call, because an analyser uses its snapshot up. */
export function readSnapshot(): AnalyzerSnapshot {
  return parseSnapshot(SNAPSHOT)
}

/** The rule sets that come with the package, by name (`sangfroid/default`); parsed anew at each reading, so nobody can alter them for another. */
export const shippedRuleSets: Readonly<Record<string, unknown>> = parsedWhenRead(SETS)

/** The texts of those rule sets; a test shows that each has the shape of a rule set. */
export const shippedTexts: ReadonlySet<string> = new Set(Object.values(SETS))

function parsedWhenRead(texts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const readers = Object.entries(texts).map(([name, text]): [string, PropertyDescriptor] => [
    name,
    { enumerable: true, get: (): unknown => JSON.parse(text) },
  ])
  return Object.freeze(Object.defineProperties({}, Object.fromEntries(readers)))
}
