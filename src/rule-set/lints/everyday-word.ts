import { issue } from '../../issue-codes.js'
import { HARMFUL_CATEGORIES } from '../../lexicon/categories.js'
import type { Issue } from '../../result.js'
import type { Lint } from '../checked-rule.js'

const MOST_SHOWN = 6

/**
 * Reports harmful terms of own lexicons that would also match everyday words of their language, with the words.
 *
 * Bounds: where no word list is at hand, nothing; terms that are phrases, or have a `guard`, an `unless` or `aimed`, are taken as thought over.
 */
export const everydayWord: Lint = ({ document, everydayWords }) => {
  if (everydayWords === undefined) return []
  return (document.lexicons ?? []).flatMap((own, lexicon) => {
    const terms = own.groups.flatMap((group, place) =>
      Object.hasOwn(HARMFUL_CATEGORIES, group.category)
        ? group.terms.flatMap((term, index): Placed[] => {
            const given = typeof term === 'string' ? { term } : term
            const settled = { ...group, ...given }
            const isSettled = settled.unless !== undefined || settled.guard !== undefined || settled.aimed === true
            if (isSettled || /\s/.test(given.term)) return []
            return [{ term: given.term, path: `/lexicons/${lexicon}/groups/${place}/terms/${index}` }]
          })
        : [],
    )
    if (terms.length === 0) return []
    const found = everydayWords(own)
    return terms.flatMap(({ term, path }) => report(term, path, found.get(term) ?? []))
  })
}

interface Placed {
  readonly term: string
  readonly path: string
}

function report(term: string, path: string, words: readonly string[]): Issue[] {
  if (words.length === 0) return []
  const shown = words
    .slice(0, MOST_SHOWN)
    .map((word) => `\`${word}\``)
    .join(', ')
  const more = words.length > MOST_SHOWN ? ` and ${words.length - MOST_SHOWN} more` : ''
  const hint =
    'say when it is meant badly: `aimed: true`, `guard` or `unless`; `accent: exact` and `repair: false` keep near words out'
  return [issue('everyday-word', path, `\`${term}\` also matches the everyday ${shown}${more}`, hint)]
}
