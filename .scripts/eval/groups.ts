import type { Case } from './cases.js'
import { learnFillers, skeletonOf, slotVariants, TEMPLATE_SETS } from './skeleton.js'

/** Shingles shared by two skeletons, as a share of all of either, above which they are near-copies. */
const NEAR = 0.6
const SHINGLE = 4
/** Only so much of a long text is compared. */
const COMPARED = 400
/** Sets where one word makes another case: only equal skeletons go together. */
const EXACT_SETS = new Set(['madlibs'])
/** Shingles more common than this say nothing and would cost time. */
const COMMON = 200
/** So many texts with the same words around a slot make a template. */
const TEMPLATE_SIZE = 4

/** Sets of items that grow together. */
function disjointSets(size: number): {
  readonly find: (item: number) => number
  readonly join: (a: number, b: number) => void
} {
  const parent = Array.from({ length: size }, (_, at) => at)
  const find = (item: number): number => {
    let root = item
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root
    for (let at = item; at !== root; ) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y)
    if (low !== undefined && high !== undefined) parent[high] = low
  }
  return { find, join }
}

/**
 * Groups the cases of one language so that near-copies stay together: equal skeletons, skeletons that share most of
 * their shingles, and a disguised case with the one it derives from. Returns the group's name for each case, in order.
 */
export function groupCases(cases: readonly Case[]): readonly string[] {
  const fillers = learnFillers(cases)
  const skeletons = cases.map((one) => skeletonOf(one.text, fillers))
  const groups = disjointSets(cases.length)
  const first = new Map<string, number>()
  const byId = new Map(cases.map((one, at) => [one.id, at]))
  cases.forEach((one, at) => {
    const source = one.source === undefined ? undefined : byId.get(one.source)
    if (source !== undefined) groups.join(source, at)
    // A disguised text has no readable skeleton: rows of one source go together even where the source is not at hand.
    const key = one.source === undefined ? `skeleton ${skeletons[at] ?? ''}` : `source ${one.source}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, at)
    else groups.join(earlier, at)
  })
  joinTemplates(cases, skeletons, groups.join)
  joinNearCopies(cases, skeletons, groups.join)
  return cases.map((_, at) => {
    const root = groups.find(at)
    return cases[root]?.source ?? skeletons[root] ?? ''
  })
}

/** Texts of template sets whose filler was not learnt join the template that their other words spell. */
function joinTemplates(
  cases: readonly Case[],
  skeletons: readonly string[],
  join: (a: number, b: number) => void,
): void {
  const templates = new Map<string, { readonly at: number; count: number }>()
  const rows = cases.flatMap((one, at) => (TEMPLATE_SETS.has(one.set) ? [{ at, skeleton: skeletons[at] ?? '' }] : []))
  for (const { at, skeleton } of rows) {
    if (!skeleton.includes('_') || skeleton.split(' ').length < 3) continue
    const known = templates.get(skeleton)
    if (known === undefined) templates.set(skeleton, { at, count: 1 })
    else known.count++
  }
  for (const { at, skeleton } of new Map(rows.map((row) => [row.skeleton, row])).values()) {
    for (const variant of slotVariants(skeleton)) {
      const template = templates.get(variant)
      if (template !== undefined && template.count >= TEMPLATE_SIZE) join(template.at, at)
    }
  }
}

function joinNearCopies(
  cases: readonly Case[],
  skeletons: readonly string[],
  join: (a: number, b: number) => void,
): void {
  const seen = new Map<string, number>()
  cases.forEach((one, at) => {
    if (one.source === undefined && !EXACT_SETS.has(one.set) && !seen.has(skeletons[at] ?? ''))
      seen.set(skeletons[at] ?? '', at)
  })
  const items = [...seen.values()]
  const shingles = items.map((at) => shinglesOf(skeletons[at] ?? ''))
  const index = new Map<string, number[]>()
  items.forEach((_, item) => {
    const mine = shingles[item] ?? new Set()
    const shared = new Map<number, number>()
    for (const shingle of mine) {
      const others = index.get(shingle) ?? []
      if (others.length < COMMON) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      others.push(item)
      index.set(shingle, others)
    }
    for (const [other, count] of shared) {
      const theirs = shingles[other]?.size ?? 0
      if (count / (mine.size + theirs - count) >= NEAR) join(items[item] ?? 0, items[other] ?? 0)
    }
  })
}

function shinglesOf(skeleton: string): ReadonlySet<string> {
  const text = ` ${skeleton.slice(0, COMPARED)} `
  const out = new Set<string>()
  for (let at = 0; at + SHINGLE <= text.length; at++) out.add(text.slice(at, at + SHINGLE))
  return out
}
