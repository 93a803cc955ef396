import type { Comment } from '../comment/comment.js'
import type { Signals } from '../signals/signal.js'
import { coverSpans } from './cover-spans.js'

const LONGEST = 160
const SEARCHED = 2000
const HIDING = ['personal_data', 'order_reference', 'doxxing'] as const
const LINK = /(?:https?:\/\/|www\.)\S+/gi
const WORD = /\S+/g
const HANDLE = /@[\p{L}\p{N}_.-]+/gu
const NUMBER = /\+?\d(?:[\s.()/-]{0,2}\d){3,}/g
const BLANKS = /[\s\p{Cc}\p{Cf}]+/gu

/**
 * The words of a comment as they may be shown to people beyond the case: what is personal is masked, the rest cut short.
 *
 * Bounds: 160 characters; personal data, order numbers, published private details, addresses, handles, links and numbers of four digits
 * and more give way to `[…]`.
 */
export function maskPersonal({ text }: Comment, signals: Signals): string {
  const bare = (coverSpans(text, signals, HIDING, SEARCHED) ?? text).slice(0, SEARCHED)
  const plain = [LINK, HANDLE, NUMBER].reduce(
    (words, expression) => words.replace(expression, '[…]'),
    bare.replace(WORD, (word) => (word.includes('@') && word.includes('.') ? '[…]' : word)),
  )
  const flat = plain.replace(BLANKS, ' ').trim()
  const characters = [...flat]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : flat
}
