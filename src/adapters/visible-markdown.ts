import { parse, postprocess, preprocess } from 'micromark'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { decodeString } from 'micromark-util-decode-string'
import type { Event, Token } from 'micromark-util-types'
import { editText, type TextEdit } from './edit-text.js'
import { shownLink } from './shown-link.js'
import type { VisibleText } from './visible-text.js'

/** How a platform's Markdown differs from CommonMark with strikethrough. */
export interface Dialect {
  /** Constructs of micromark that the platform does not know. */
  readonly without?: readonly string[]
  /** What opens and closes a spoiler: the words in it are read. */
  readonly spoiler?: RegExp
}

/**
 * Markdown as a reader sees it: without the signs of emphasis, code, headings and escapes; entities are characters, quoted blocks stand in quotation
 * marks, the address of a link follows its words where they do not already show it, images are their description, remarks and tags are gone.
 *
 * Bounds: lists, tables and rules stay as they are written. The parser is given at most 8,000 units at a time, cut at empty lines or at a line's end; a
 * longer line, a stretch with more than 500 signs of markup, and a text of more than 100,000 units stay as they are written, so that hostile input
 * costs no more than its length.
 * Errors: none; whatever is no Markdown is text.
 *
 * @example
 * visibleMarkdown('so **bro**ken, see [here](https://a.test)').text // => 'so broken, see here (https://a.test)'
 */
export function visibleMarkdown(source: string, dialect: Dialect = {}): VisibleText {
  const edits = (source.length > WHOLE ? [] : stretchesOf(source)).flatMap(({ start, end }) =>
    isPlayedWith(source.slice(start, end))
      ? []
      : editsOf(source.slice(start, end), dialect).map((edit) => shifted(edit, start)),
  )
  return editText(source, edits)
}

/** More than any platform takes. */
const WHOLE = 100_000
const LONGEST = 8000
const MOST_SIGNS = 500

/** The parser compares each sign with those before it. */
function isPlayedWith(stretch: string): boolean {
  return stretch.length > LONGEST || (stretch.match(/([*_~>+-])\1*|[[\]]/g)?.length ?? 0) > MOST_SIGNS
}

/** Whole paragraphs while they fit, else whole lines. */
function stretchesOf(source: string): readonly { readonly start: number; readonly end: number }[] {
  const stretches: { readonly start: number; readonly end: number }[] = []
  let start = 0
  while (start < source.length) {
    const end = source.length - start <= LONGEST ? source.length : endOf(source, start)
    stretches.push({ start, end })
    start = end
  }
  return stretches
}

function endOf(source: string, start: number): number {
  const window = source.slice(start, start + LONGEST)
  const paragraph = window.lastIndexOf('\n\n')
  if (paragraph > 0) return start + paragraph + 2
  const line = window.lastIndexOf('\n')
  if (line > 0) return start + line + 1
  const next = source.indexOf('\n', start + LONGEST)
  return next === -1 ? source.length : next + 1
}

function shifted({ start, end, text }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, text }
}

function editsOf(source: string, { without = [], spoiler }: Dialect): readonly TextEdit[] {
  // The parser leaves out one byte order mark, and counts from behind it.
  const skipped = source.startsWith('\uFEFF') ? 1 : 0
  const parser = parse({ extensions: [gfmStrikethrough(), { disable: { null: [...without] } }] })
  const events = postprocess(parser.document().write(preprocess()(source, undefined, true)))
  const walk: Walk = { source: source.slice(skipped), quotes: 0, addresses: addressesOf(events, source.slice(skipped)) }
  const edits = events.flatMap((event, index) =>
    event[0] === 'enter' && (event[1].type === 'link' || event[1].type === 'image')
      ? addressAfter(events, index, walk)
      : editsAt(event, walk, spoiler),
  )
  const inOrder = edits.sort((one, other) => one.start - other.start || one.end - other.end)
  return inOrder.map((edit) => shifted(edit, skipped))
}

interface Walk {
  readonly source: string
  /** How many quoted blocks are open. */
  quotes: number
  /** By label, as references find it. */
  readonly addresses: ReadonlyMap<string, string>
}

/** Signs of which nothing is seen. */
const UNSEEN: ReadonlySet<string> = new Set([
  'strongSequence',
  'emphasisSequence',
  'strikethroughSequence',
  'codeTextSequence',
  'codeTextPadding',
  'codeFencedFence',
  'escapeMarker',
  'atxHeadingSequence',
  'setextHeadingLine',
  'autolinkMarker',
  'labelMarker',
  'labelImageMarker',
  'blockQuotePrefix',
  'definition',
])

function editsAt([step, token]: Event, walk: Walk, spoiler: RegExp | undefined): readonly TextEdit[] {
  const { start, end } = spanOf(token)
  const own = walk.source.slice(start, end)
  if (token.type === 'blockQuote') {
    walk.quotes += step === 'enter' ? 1 : -1
    if (walk.quotes === (step === 'enter' ? 1 : 0))
      return [step === 'enter' ? { start, end: start, text: '“' } : { start: end, end, text: '”' }]
    return []
  }
  if (step === 'exit') return []
  if (UNSEEN.has(token.type)) return [{ start, end, text: '' }]
  switch (token.type) {
    case 'characterReference':
      return [{ start, end, text: decodeString(own) }]
    case 'htmlText':
    case 'htmlFlow':
      return found(own, MARKUP, start, (sign) =>
        sign.startsWith('&') ? decodeString(sign) : /^<br/i.test(sign) ? '\n' : '',
      )
    case 'data':
    case 'codeTextData':
      return spoiler === undefined ? [] : found(own, spoiler, start, () => '')
    default:
      return []
  }
}

function spanOf({ start, end }: Token): { readonly start: number; readonly end: number } {
  return { start: start.offset, end: end.offset }
}

function found(text: string, what: RegExp, from: number, instead: (sign: string) => string): readonly TextEdit[] {
  return [...text.matchAll(what)].map(({ index, 0: sign }) => ({
    start: from + index,
    end: from + index + sign.length,
    text: instead(sign),
  }))
}

/** Remarks, tags and entities in a stretch of HTML. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z!?][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/gi

/** What stands behind the words of a link or of an image: the address, where they do not show it. */
function addressAfter(events: readonly Event[], from: number, { source, addresses }: Walk): readonly TextEdit[] {
  const whole = events[from]?.[1]
  if (whole === undefined) return []
  let words: Token | undefined
  let target = ''
  for (const [step, token] of events.slice(from + 1)) {
    if (token === whole) break
    if (step === 'exit') continue
    const own = source.slice(token.start.offset, token.end.offset)
    if (token.type === 'labelText') words ??= token
    if (token.type === 'resource') target = ''
    if (token.type === 'resourceDestinationString') target = decodeString(own)
    if (token.type === 'referenceString') target = addresses.get(labelOf(own)) ?? ''
  }
  if (words === undefined) return []
  const label = source.slice(words.start.offset, words.end.offset)
  const href = target === '' ? (addresses.get(labelOf(label)) ?? '') : target
  const shown = whole.type === 'image' ? label : shownLink(label, href)
  // Behind the words stands the bracket that closes them.
  return [{ start: words.end.offset + 1, end: whole.end.offset, text: shown.slice(label.length) }]
}

/** The addresses that are defined apart, by their labels. */
function addressesOf(events: readonly Event[], source: string): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  let label = ''
  for (const [step, { type, start, end }] of events) {
    if (step === 'exit') continue
    const own = source.slice(start.offset, end.offset)
    if (type === 'definitionLabelString') label = labelOf(own)
    if (type === 'definitionDestinationString' && !addresses.has(label)) addresses.set(label, decodeString(own))
  }
  return addresses
}

function labelOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
