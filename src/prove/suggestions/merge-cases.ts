import type { CaseDocument, Expectation } from '../tests/test-schema.js'

/** Makes one case of those that are about the same comment, with everything that is expected of it. */
export function mergeCases(cases: readonly CaseDocument[]): CaseDocument[] {
  const merged = new Map<string, CaseDocument>()
  for (const one of cases) {
    const { name: _, expect, ...given } = one
    const key = JSON.stringify(given)
    const before = merged.get(key)
    merged.set(key, before === undefined ? one : { ...before, expect: mergeExpectations(before.expect, expect) })
  }
  return [...merged.values()]
}

function mergeExpectations(first: Expectation, second: Expectation): Expectation {
  const lists = (['matched', 'unmatched', 'actions', 'entries'] as const).flatMap((key) => {
    const both = [...(first[key] ?? []), ...(second[key] ?? [])]
    const texts = both.map((item) => JSON.stringify(item))
    const once = both.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
    return once.length === 0 ? [] : [[key, once] as const]
  })
  return { ...first, ...second, ...Object.fromEntries(lists) }
}
