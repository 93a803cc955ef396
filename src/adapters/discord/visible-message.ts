import { editText } from '../edit-text.js'
import { type Dialect, visibleMarkdown } from '../visible-markdown.js'
import type { VisibleText } from '../visible-text.js'
import { visibleThrough } from '../visible-through.js'

/** Accounts that a message names, as its `mentions` list them. */
export type Mentioned = readonly { readonly id: string; readonly username: string }[]

/** Discord knows neither HTML nor entities, pictures, references or rules; spoilers stand between bars. */
const DIALECT: Dialect = {
  without: [
    'htmlFlow',
    'htmlText',
    'characterReference',
    'labelStartImage',
    'definition',
    'thematicBreak',
    'setextUnderline',
    'codeIndented',
  ],
  spoiler: /\|\|/g,
}

/**
 * The content of a message as a reader sees it, spoilers opened: names for mentions and emoji, and no signs of Markdown.
 *
 * Source: Discord, API reference: message formatting.
 *
 * @example
 * visibleMessage('<@7> so **bro**ken', [{ id: '7', username: 'robin' }]).text // => '@robin so broken'
 */
export function visibleMessage(content: string, mentions: Mentioned = []): VisibleText {
  const names = new Map(mentions.map(({ id, username }) => [id, username]))
  const named = [...content.matchAll(/<@!?(\d{1,20})>|<a?(:\w{1,40}:)\d{1,20}>/g)].map(
    ({ index, 0: written, 1: id = '', 2: emoji }) => ({
      start: index,
      end: index + written.length,
      text: emoji ?? `@${names.get(id) ?? id}`,
    }),
  )
  const withNames = editText(content, named)
  return visibleThrough(withNames, visibleMarkdown(withNames.text, DIALECT))
}
