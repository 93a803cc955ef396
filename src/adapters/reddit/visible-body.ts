import { editText } from '../edit-text.js'
import { type Dialect, visibleMarkdown } from '../visible-markdown.js'
import type { VisibleText } from '../visible-text.js'
import { visibleThrough } from '../visible-through.js'

const DIALECT: Dialect = { without: ['htmlFlow', 'htmlText', 'labelStartImage'] }

/**
 * The body of a comment, in Reddit's Markdown, as a reader sees it, spoilers opened.
 *
 * Source: Reddit, formatting guide.
 *
 * @example
 * visibleBody('so **bro**ken, >!they knew!<').text // => 'so broken, they knew'
 */
export function visibleBody(body: string): VisibleText {
  const spoilers = [...body.matchAll(/>!|!</g)].map(({ index }) => ({ start: index, end: index + 2, text: '' }))
  const opened = editText(body, spoilers)
  return visibleThrough(opened, visibleMarkdown(opened.text, DIALECT))
}
