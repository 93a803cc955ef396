import { PACKS, SETS } from './shipped.generated.js'

/** The language packs that come with the package, by language tag; parsed anew at each reading, so nobody can alter them for another. */
export const shippedPacks: Readonly<Record<string, unknown>> = parsedWhenRead(PACKS)

/** The rule sets that come with the package, by name (`sangfroid/default`); parsed anew at each reading. */
export const shippedRuleSets: Readonly<Record<string, unknown>> = parsedWhenRead(SETS)

function parsedWhenRead(texts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const readers = Object.entries(texts).map(([name, text]): [string, PropertyDescriptor] => [
    name,
    { enumerable: true, get: (): unknown => JSON.parse(text) },
  ])
  return Object.freeze(Object.defineProperties({}, Object.fromEntries(readers)))
}
