import { NOON } from '../decision/run-examples.js'
import type { KnownMeasures } from '../rule-set/compile-measure.js'
import type { Measured } from '../rule-set/facts.js'
import { whenAsked } from '../when-asked.js'
import { LANGUAGES, MEASURES } from './measures.generated.js'

const measures = whenAsked((): ReadonlyMap<string, Measured> => new Map(JSON.parse(MEASURES)))

/** What the build has measured of the examples in the shipped rule sets, so that whoever extends them need not wait until it is measured again. */
export const knownMeasures: KnownMeasures = (languages) => {
  if ([...languages].sort().join() !== LANGUAGES) return undefined
  return (comment, ledger, now) =>
    ledger.length > 0 || now !== NOON ? undefined : measures().get(JSON.stringify(comment))
}
