import { GRAMMAR_CATEGORIES } from '../lexicon/categories.js'
import type { LexiconBuilder } from '../lexicon/compile-lexicons.js'
import { CATEGORY_NAMES, LAST_HARMFUL } from '../lexicon/tables.js'
import type { MatchNode } from './parse-match.js'

/** Needs that are checked before a program runs. */
const MOST_NEEDS = 4

/** A need that this many words can meet tells little, and is left to the program itself. */
const MOST_WORDS = 24

/** Things of which at least one must be present for a pattern to match. */
export interface Need {
  readonly categories: readonly number[]
  /** Categories with a value, as `valuedId` numbers them. */
  readonly valued: readonly number[]
  readonly words: readonly number[]
  readonly chunks: number
}

/** One number for a category and a value of its terms. */
export function valuedId(category: number, value: number): number {
  return value * CATEGORY_NAMES.length + category
}

const FREQUENT: ReadonlySet<string> = new Set([...GRAMMAR_CATEGORIES, 'want', 'say', 'think'])

/** How often a need is met by chance: words of everyday grammar say little, words of content much. */
function costOf(need: Need, builder: LexiconBuilder): number {
  let cost = 0
  for (const category of need.categories)
    cost += FREQUENT.has(CATEGORY_NAMES[category] ?? '') ? 60 : category <= LAST_HARMFUL ? 4 : 10
  cost += need.valued.length * 3
  for (const word of need.words) cost += builder.isFunctionWord(word) ? 40 : 2
  for (let bit = 0; bit < 8; bit++) if (need.chunks & (1 << bit)) cost += 30
  return cost
}

const NO_NEED: Need = { categories: [], valued: [], words: [], chunks: 0 }

function gatherNeeds(node: MatchNode, builder: LexiconBuilder): Need[] {
  switch (node.kind) {
    case 'word':
      return builder.words(node.text).map((word) => ({ ...NO_NEED, words: [word] }))
    case 'category':
      return [
        node.value === null
          ? { ...NO_NEED, categories: [node.id] }
          : { ...NO_NEED, valued: [valuedId(node.id, builder.value(node.value))] },
      ]
    case 'chunk':
      return [{ ...NO_NEED, chunks: node.mask }]
    case 'capture':
      return gatherNeeds(node.item, builder)
    case 'sequence':
      return node.items.flatMap((item) => gatherNeeds(item, builder))
    case 'repeat':
      return node.min > 0 ? gatherNeeds(node.item, builder) : []
    case 'choice': {
      const cheapest = node.options.map((option) =>
        gatherNeeds(option, builder).reduce<Need | null>(
          (best, need) => (best === null || costOf(need, builder) < costOf(best, builder) ? need : best),
          null,
        ),
      )
      if (cheapest.includes(null)) return []
      return [
        {
          categories: [...new Set(cheapest.flatMap((need) => need?.categories ?? []))],
          valued: [...new Set(cheapest.flatMap((need) => need?.valued ?? []))],
          words: [...new Set(cheapest.flatMap((need) => need?.words ?? []))],
          chunks: cheapest.reduce((mask, need) => mask | (need?.chunks ?? 0), 0),
        },
      ]
    }
    default:
      return []
  }
}

/** What a construction cannot do without, the rarest first; the first one calls its program up. */
export function needsOf(node: MatchNode, builder: LexiconBuilder): readonly Need[] {
  const needs = gatherNeeds(node, builder)
  needs.sort((a, b) => costOf(a, builder) - costOf(b, builder))
  return needs.filter((need, at) => at === 0 || need.words.length <= MOST_WORDS).slice(0, MOST_NEEDS)
}
