import { editText, type TextEdit } from '../edit-text.js'
import { shownLink } from '../shown-link.js'
import { unescapeMarkup } from '../unescape-markup.js'
import type { VisibleText } from '../visible-text.js'
import { visibleThrough } from '../visible-through.js'

/**
 * A message in Slack's markup as a reader sees it: mentions, channels and links as they are shown, with the address of each link whose words do not show it;
 * no signs of emphasis and code; quoted lines in quotation marks.
 *
 * Source: Slack, formatting text for app surfaces.
 *
 * @example
 * visibleMrkdwn('so *broken*, <https://a.test|see>').text // => 'so broken, see (https://a.test)'
 */
export function visibleMrkdwn(markup: string): VisibleText {
  const plain = editText(
    markup,
    [...quotesIn(markup), ...signsIn(markup)].sort((one, other) => one.start - other.start),
  )
  return visibleThrough(plain, editText(plain.text, referencesIn(plain.text)))
}

/** What stands in pointed brackets, and the entities. */
function referencesIn(markup: string): readonly TextEdit[] {
  return [...markup.matchAll(/<([^<>|\n]{1,4000})(?:\|([^<>\n]{0,4000}))?>|&(?:amp|lt|gt|quot|#39|#x27);/g)].map(
    ({ index, 0: written, 1: target, 2: label }) => ({
      start: index,
      end: index + written.length,
      text: target === undefined ? unescapeMarkup(written) : unescapeMarkup(shownReference(target, label ?? '')),
    }),
  )
}

function shownReference(target: string, label: string): string {
  if (/^[@#]/.test(target)) return `${target[0]}${label === '' ? target.slice(1) : label}`
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1)}` : label
  return label === '' ? target : shownLink(label, target)
}

/** Lines that follow each other with the sign of a quotation before them. */
function quotesIn(markup: string): readonly TextEdit[] {
  const lines = [...markup.matchAll(/^(?:&gt;){1,3} ?/gm)].map(({ index, 0: sign }) => {
    const end = markup.indexOf('\n', index)
    return { start: index, words: index + sign.length, end: end === -1 ? markup.length : end }
  })
  return lines.flatMap(({ start, words, end }, nth): TextEdit[] => {
    const goesOn = lines[nth - 1]?.end === start - 1
    const isLast = lines[nth + 1]?.start !== end + 1
    return [{ start, end: words, text: goesOn ? '' : '“' }, ...(isLast ? [{ start: end, end, text: '”' }] : [])]
  })
}

/** Pairs of signs around words of one line; inside a word, and inside brackets, a sign is a sign. */
function signsIn(markup: string): readonly TextEdit[] {
  const open = new Map<string, number>()
  const edits: TextEdit[] = []
  for (const { index, 0: sign } of markup.matchAll(/<[^<>\n]{1,8000}>|```|[*_~`]|\n/g)) {
    if (sign === '\n') for (const name of ['*', '_', '~', '`']) open.delete(name)
    if (sign === '\n' || sign.startsWith('<')) continue
    const before = markup.slice(Math.max(0, index - 2), index)
    const after = markup.slice(index + sign.length, index + sign.length + 2)
    const from = open.get(sign)
    if (
      from !== undefined &&
      !ENDS_IN_BLANK.test(before) &&
      !STARTS_WITH_LETTER.test(after) &&
      from + sign.length < index
    ) {
      edits.push(
        { start: from, end: from + sign.length, text: '' },
        { start: index, end: index + sign.length, text: '' },
      )
      // What began inside the pair ends with it.
      for (const [name, at] of open) if (at >= from) open.delete(name)
    } else if (!ENDS_IN_LETTER.test(before) && (sign === '```' || !/^(?:\s|$)/.test(after))) open.set(sign, index)
  }
  return edits
}

const ENDS_IN_BLANK = /\s$/
const STARTS_WITH_LETTER = /^[\p{L}\p{N}]/u
const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u
