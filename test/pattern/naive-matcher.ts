import type { MatchNode } from '../../src/pattern/parse-match.js'

/** What the reference matcher sees of a text: its words, and what stands before each (0 blank, 2 clause, 3 sentence). */
export interface PlainText {
  readonly words: readonly string[]
  readonly before: readonly number[]
}

/** A place in the text, and what the next word may step over to be reached: 0 nothing, 1 clause, 2 sentence. */
interface State {
  readonly at: number
  readonly cross: number
}

/** Every place where a match that begins at `start` can end; the plainest way to say what a pattern means, in no hurry. */
export function naiveEnds(node: MatchNode, text: PlainText, start: number): ReadonlySet<number> {
  return new Set(step(node, [{ at: start, cross: 0 }]).map(({ at }) => at))

  function step(item: MatchNode, states: readonly State[]): readonly State[] {
    switch (item.kind) {
      case 'word':
        return states.flatMap((state) => take(state, (word) => word === item.text))
      case 'any':
        return states.flatMap((state) => take(state, () => true))
      case 'cross':
        return states.map(({ at }) => ({ at, cross: item.sentence ? 2 : 1 }))
      case 'sequence':
        return item.items.reduce((reached, part) => step(part, reached), states)
      case 'choice':
        return distinct(item.options.flatMap((option) => step(option, states)))
      case 'capture':
        return step(item.item, states)
      case 'not':
        return states.filter((state) => step(item.item, [state]).length === 0)
      case 'assert':
        return states.filter(({ at }) => isAt(item.at, at))
      case 'repeat': {
        let reached = states
        for (let i = 0; i < item.min; i++) reached = step(item.item, reached)
        const all = [...reached]
        for (let i = item.min; i < item.max; i++) {
          reached = step(item.item, reached)
          all.push(...reached)
        }
        return distinct(all)
      }
      case 'gap': {
        let reached = item.sentence ? states.map(({ at }) => ({ at, cross: 1 })) : states
        const all = [...reached]
        for (let i = 0; i < item.max; i++) {
          reached = reached
            .flatMap((state) => take(state, () => true))
            .map(({ at }) => ({ at, cross: item.sentence ? 1 : 0 }))
          all.push(...reached)
        }
        return distinct(all)
      }
      default:
        throw new Error(`no reference for ${item.kind}`)
    }
  }

  function take({ at, cross }: State, fits: (word: string) => boolean): State[] {
    const word = text.words[at]
    const before = text.before[at] ?? 0
    const blocked = at !== start && (before === 2 ? cross < 1 : before === 3 ? cross < 2 : false)
    return word === undefined || blocked || !fits(word) ? [] : [{ at: at + 1, cross: 0 }]
  }

  function isAt(place: string, at: number): boolean {
    const edge = at === 0 || at >= text.words.length
    const before = text.before[at] ?? 0
    if (place === 'clause-start') return edge || before >= 2
    if (place === 'sentence-start') return edge || before >= 3
    if (place === 'clause-end') return at >= text.words.length || before >= 2
    return at >= text.words.length || before >= 3
  }
}

function distinct(states: readonly State[]): readonly State[] {
  return [...new Map(states.map((state) => [state.at * 4 + state.cross, state])).values()]
}
