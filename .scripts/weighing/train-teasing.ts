import { sumOf } from '../../src/signals/leaning.js'
import type { LabelledComment } from './comments.js'
import { crossValidate, type Weighed } from './cross-validate.js'
import type { PersonalComment } from './persons.js'
import { type Example, type Trained, trainWeights } from './train.js'

/** A harmless comment whose author is not known says less about who comes back. */
const UNKNOWN_COUNTS = 0.35

/** Comments of unknown authors that stand in a row were written together. */
const BLOCK = 40

interface Spoken extends Example {
  readonly block: number
}

/** Learns how far words tease for the sake of it: from people who come back, and from comments of which only the kind is known. */
export function trainTeasing(
  persons: readonly PersonalComment[],
  others: readonly LabelledComment[],
  traitsOf: (text: string) => readonly string[],
  least: number,
): { readonly trained: Trained; readonly report: string } {
  const blocks = new Map([...new Set(persons.map(({ person }) => person))].map((person, at) => [person, at]))
  const spoken = [
    ...persons.map(
      ({ text, isTroll, person }): Spoken => ({
        traits: traitsOf(text),
        wanted: isTroll,
        author: person,
        block: blocks.get(person) ?? 0,
      }),
    ),
    ...others.map(
      ({ text, kind }, at): Spoken => ({
        traits: traitsOf(text),
        wanted: kind === 'troll_mild',
        counts: UNKNOWN_COUNTS,
        block: Math.floor(at / BLOCK),
      }),
    ),
  ]
  return { trained: trainWeights(spoken, least), report: reportOn(crossValidate(spoken, least, ({ block }) => block)) }
}

/** How many of each sort come to the sums that count, each weighed without himself. */
function reportOn(weighed: readonly Weighed<Spoken>[]): string {
  const rows = new Map<string, number[]>()
  for (const { document, sum } of weighed) {
    if (document.author === undefined) continue
    const row = rows.get(document.author) ?? []
    rows.set(document.author, row)
    row.push(Math.round(sum * 100))
  }
  const most = [...rows].map(([person, row]) => ({
    isTroll: person.startsWith('T'),
    sum: Math.max(...row.map((_, at) => sumOf(row.slice(0, at + 1)))),
  }))
  const share = (isTroll: boolean, least: number): string => {
    const of = most.filter((one) => one.isTroll === isTroll)
    return `${((100 * of.filter(({ sum }) => sum > least).length) / of.length).toFixed(1)} %`
  }
  return [0, 100, 200, 300]
    .map((least) => `  teasing above ${least}: trolls ${share(true, least)}, others ${share(false, least)}`)
    .join('\n')
}
