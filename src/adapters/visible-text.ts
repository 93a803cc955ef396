import { Tokenizer } from 'htmlparser2'
import type { Span } from '../text/span.js'
import { shownLink } from './shown-link.js'
import { type Piece, wayBack } from './way-back.js'

/** What a reader sees of a piece of markup, and where it stands in the source. */
export interface VisibleText {
  readonly text: string
  /** The stretch of the source that a stretch of the text comes from; both half-open, in UTF-16 units. */
  readonly toSource: (span: Span) => Span
}

/**
 * HTML as a reader sees it: blocks and line breaks become new lines, entities characters, images their description, quoted blocks stand
 * in quotation marks; the address of a link follows its words where they do not already show it.
 *
 * Bounds: mentions and hashtags keep their words alone; scripts, styles and templates are left out; time is linear in the length.
 * Errors: none; whatever is no HTML is text.
 *
 * @example
 * visibleText('<p>nice <b>video</b><br>see <a href="https://a.test">here</a></p>').text // => 'nice video\nsee here (https://a.test)'
 */
export function visibleText(html: string): VisibleText {
  const page = createPage()
  const tags = createTags(html, page)
  const tokenizer = new Tokenizer({ decodeEntities: true }, tags)
  tokenizer.write(html)
  tokenizer.end()
  return { text: page.parts.join(''), toSource: wayBack(page.pieces) }
}

interface Page {
  readonly parts: string[]
  readonly pieces: Piece[]
  length: number
  /** Blanks that are shown only if words follow on the line. */
  lines: number
  blank: boolean
  gapAt: number
}

function createPage(): Page {
  return { parts: [], pieces: [], length: 0, lines: 0, blank: false, gapAt: 0 }
}

function put(page: Page, text: string, { from, to, exact }: Omit<Piece, 'at'>): void {
  if (text === '') return
  const gap = page.lines > 0 ? '\n'.repeat(page.lines) : page.blank ? ' ' : ''
  if (gap !== '' && page.length > 0) {
    page.pieces.push({ at: page.length, from: page.gapAt, to: page.gapAt, exact: false })
    page.parts.push(gap)
    page.length += gap.length
  }
  page.lines = 0
  page.blank = false
  page.pieces.push({ at: page.length, from, to, exact })
  page.parts.push(text)
  page.length += text.length
}

/** A new line outdoes a blank; a line break (`more`) adds to the lines there are. */
function leaveGap(
  page: Page,
  gap: ' ' | '\n',
  { at, more = false }: { readonly at: number; readonly more?: boolean },
): void {
  if (page.parts.at(-1) === OPENING) return
  if (gap === ' ') page.blank = true
  else page.lines = more ? page.lines + 1 : Math.max(1, page.lines)
  page.gapAt = at
}

const OPENING = '“'

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th'])
/** `mx-reply` is what Matrix repeats of the message answered. */
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'mx-reply'])
const QUOTES = new Set(['blockquote', 'aside', 'q'])

function createTags(html: string, page: Page) {
  let tag = ''
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()
  let openedAt = 0
  /** Where the last token ended: an entity starts there. */
  let cursor = 0
  let hidden: string | undefined
  let preformatted = 0
  let quoted = 0
  let link: { readonly href: string; readonly part: number; readonly at: number; readonly end: number } | undefined

  const words = (start: number, end: number) => {
    // What is left of a tag that the text breaks off in (`<a/`) comes as a text that begins before it.
    if (start < 0) return
    cursor = end
    if (hidden !== undefined) return
    if (preformatted > 0) return put(page, html.slice(start, end), { from: start, to: end, exact: true })
    let from = start
    for (let at = start; at <= end; at += 1) {
      if (at < end && !isBlank(html.charCodeAt(at))) continue
      put(page, html.slice(from, at), { from, to: at, exact: true })
      if (at < end) leaveGap(page, ' ', { at })
      from = at + 1
    }
  }
  const made = (text: string, end: number) => put(page, text, { from: openedAt, to: end, exact: false })
  const closeLink = (end: number) => {
    if (link === undefined) return
    const label = page.parts.slice(link.part).join('').trim()
    const { href, at, end: to } = link
    link = undefined
    if (shownLink(label, href) === label) return
    page.blank = true
    put(page, `(${href})`, { from: at, to: Math.max(to, at), exact: false })
    page.gapAt = end
  }
  const opened = (end: number) => {
    cursor = end + 1
    if (hidden !== undefined) return
    if (UNSEEN.has(tag)) hidden = tag
    if (tag === 'br' || BLOCKS.has(tag)) leaveGap(page, '\n', { at: openedAt, more: tag === 'br' })
    if (CELLS.has(tag)) leaveGap(page, ' ', { at: openedAt })
    if (tag === 'pre') preformatted += 1
    if (QUOTES.has(tag)) {
      if (quoted === 0) made(OPENING, end + 1)
      quoted += 1
    }
    if (tag === 'img') made(attributes.get('alt') ?? '', end + 1)
    if (tag !== 'a') return
    closeLink(openedAt)
    const href = attributes.get('href')?.trim() ?? ''
    if (href !== '' && !href.startsWith('#')) link = { href, part: page.parts.length, at: openedAt, end: end + 1 }
  }
  const closed = (name: string, start: number, end: number) => {
    openedAt = start
    if (hidden !== undefined) {
      if (hidden === name) hidden = undefined
      return
    }
    if (name === 'a') closeLink(start)
    if (QUOTES.has(name) && quoted > 0) {
      quoted -= 1
      if (quoted === 0) {
        page.lines = 0
        page.blank = false
        made('”', end)
      }
    }
    if (name === 'pre' && preformatted > 0) preformatted -= 1
    if (BLOCKS.has(name)) leaveGap(page, '\n', { at: start })
  }

  return {
    ontext: words,
    ontextentity(codePoint: number, end: number) {
      const from = cursor
      cursor = end
      if (hidden !== undefined) return
      const letter = String.fromCodePoint(codePoint)
      if (preformatted === 0 && letter.length === 1 && isBlank(codePoint)) return leaveGap(page, ' ', { at: from })
      put(page, letter, { from, to: end, exact: false })
    },
    onopentagname(start: number, end: number) {
      tag = html.slice(start, end).toLowerCase()
      attributes = new Map()
      openedAt = start - 1
    },
    onattribname(start: number, end: number) {
      attribute = html.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata(start: number, end: number) {
      value += html.slice(start, end)
    },
    onattribentity(codePoint: number) {
      value += String.fromCodePoint(codePoint)
    },
    onattribend() {
      if (!attributes.has(attribute)) attributes.set(attribute, value)
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag(start: number, end: number) {
      cursor = end + 1
      closed(html.slice(start, end).toLowerCase(), start - 2, end + 1)
    },
    oncdata: (start: number, end: number, offset: number) => words(start, end - offset),
    oncomment(_start: number, end: number) {
      cursor = end + 1
    },
    ondeclaration(_start: number, end: number) {
      cursor = end + 1
    },
    onprocessinginstruction(_start: number, end: number) {
      cursor = end + 1
    },
    onend() {
      closeLink(html.length)
      if (quoted > 0) made('”', html.length)
    },
  }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c
}
