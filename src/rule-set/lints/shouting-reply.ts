import { issue } from '../../issue-codes.js'
import type { Lint } from '../checked-rule.js'
import { ownVariants } from '../own-variants.js'

/** Two words in capitals, of four letters and more, one after the other; one alone is a name. */
const CAPITALS = /(?<![\p{L}[<%])\p{Lu}{4,40}[ ,]{1,2}\p{Lu}{4,40}(?!\p{L})/u
const CHAIN = /[!?]{2,40}/u
const MOST_MARKS = 2

/** Reports replies that shout: words in capitals, chains of exclamation marks, or more than two of them. */
export const shoutingReply: Lint = (input) =>
  ownVariants(input).flatMap(({ words, path }) => {
    const [found] = CAPITALS.exec(words) ?? CHAIN.exec(words) ?? []
    const marks = words.split('!').length - 1
    if (found === undefined && marks <= MOST_MARKS) return []
    const message = found === undefined ? `${marks} exclamation marks in one reply` : `\`${found}\` shouts`
    return [issue('shouting-reply', path, message, 'say it calmly: small letters, one exclamation mark at most')]
  })
