import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import { ISSUE_CODES } from '../../src/issue-codes.js'
import { emptyLedger } from '../../src/ledger/ledger.js'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { LADDER } from '../decision/ladder.js'
import { spokenSignals } from '../decision/spoken-signals.js'
import { checkText } from './check-text.js'

const options = { measure: spokenSignals }

/** Every place in a JSON value, as the keys that lead there. */
function places(value: unknown, above: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [above]
  return [above, ...Object.entries(value).flatMap(([key, item]) => places(item, [...above, key]))]
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? replaced(item, rest, by) : item))
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries(entries.map(([key, item]) => [key, key === first ? replaced(item, rest, by) : item]))
}

const PLACES = places(LADDER)
const junk = fc.oneof(
  fc.anything(),
  fc.jsonValue(),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    0,
    -1,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    null,
    {},
    [],
    {
      __proto__: null,
    },
  ),
  fc.constantFrom(
    { var: '__proto__' },
    { var: ['signals.threat'] },
    { and: [] },
    { '>=': [] },
    { if: [true] },
    { constructor: [1] },
    { '!': { '!': { '!': true } } },
  ),
)

describe('compileRuleSet', () => {
  it('never throws, whatever it is given, and says what is wrong by known codes', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withNullPrototype: true }),
        (value) => {
          const compiled = compileRuleSet(value, options)
          if (compiled.ok) return
          expect(compiled.issues.length).toBeGreaterThan(0)
          for (const found of compiled.issues) expect(Object.hasOwn(ISSUE_CODES, found.code), found.code).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never throws on a sound rule set with one thing wrong, and what compiles decides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), junk, (place, by) => {
        const compiled = compileRuleSet(replaced(LADDER, place, by), options)
        if (!compiled.ok) {
          expect(compiled.issues.length).toBeGreaterThan(0)
          return
        }
        const decision = decide(
          compiled.value,
          { id: 'c', text: 'threat=0.9 troll=0.6', author: { id: 'a' } },
          { ledger: emptyLedger, now: 0 },
        )
        expect(decision.actions.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('reads any text without throwing', () => {
    const text = JSON.stringify(LADDER)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.nat(text.length).map((end) => text.slice(0, end)),
        ),
        (given) => {
          expect(checkText(given, options).length).toBeGreaterThanOrEqual(given === text ? 0 : 1)
        },
      ),
      { numRuns: 120 },
    )
  })
})
