import { issue } from '../../issue-codes.js'
import { escapeStep } from '../../json-pointer.js'
import type { Issue } from '../../result.js'
import type { Lint } from '../checked-rule.js'

/** Scripts whose letters look like those of another. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
]
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
const WORD = /[\p{L}\p{M}]+/gu
const MOST = 50

/**
 * Reports words whose letters belong to several scripts: what looks like one word is another, so a name or term never matches.
 *
 * Bounds: examples may hold such words, to show that comments with them are caught; the first 50 are reported.
 */
export const mixedScript: Lint = ({ document, rules }) => {
  const { rules: _, ...own } = document
  const found = [
    ...foreignWords(own, ''),
    ...rules.flatMap(({ placed: { rule, path, from } }) => {
      const { examples, ...rest } = rule
      return foreignWords(rest, path).map((one) => (from === undefined ? one : { ...one, file: from }))
    }),
  ]
  return found.slice(0, MOST)
}

/** Most of what is written has no such letter anywhere, which its JSON shows at one glance. */
function foreignWords(value: object, path: string): readonly Issue[] {
  return FOREIGN.test(JSON.stringify(value)) ? mixedWords(value, path) : []
}

function mixedWords(value: unknown, path: string): readonly Issue[] {
  if (typeof value === 'string') return inText(value, path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const here = `${path}/${escapeStep(key)}`
    return [...inText(key, here), ...mixedWords(item, here)]
  })
}

function inText(text: string, path: string): readonly Issue[] {
  if (!FOREIGN.test(text)) return []
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const scripts = SCRIPTS.filter(([, letters]) => letters.test(word)).map(([name]) => name)
    if (scripts.length < 2) return []
    return [
      issue(
        'mixed-script',
        path,
        `\`${word.slice(0, 60)}\` mixes ${scripts.join(' and ')} letters`,
        'type the word again',
      ),
    ]
  })
}
