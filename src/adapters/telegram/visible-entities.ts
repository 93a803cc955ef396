import { editText, type TextEdit } from '../edit-text.js'
import { shownLink } from '../shown-link.js'
import type { VisibleText } from '../visible-text.js'

/** A stretch of a message that is shown in its own way, in UTF-16 units. */
export interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string | null | undefined
}

/**
 * A message as a reader sees it: quoted blocks stand in quotation marks, the address of a link follows its words where they do not show it. What is bold,
 * struck out or hidden until it is touched is read as it stands.
 *
 * Source: Telegram, Bot API: MessageEntity.
 *
 * @example
 * visibleEntities('see here', [{ type: 'text_link', offset: 4, length: 4, url: 'https://a.test' }]).text // => 'see here (https://a.test)'
 */
export function visibleEntities(text: string, entities: readonly Entity[]): VisibleText {
  const edits = entities.flatMap(({ type, offset, length, url }): TextEdit[] => {
    const end = offset + length
    if (end > text.length) return []
    if (type === 'text_link' && url != null) {
      const label = text.slice(offset, end)
      return [{ start: end, end, text: shownLink(label, url).slice(label.length) }]
    }
    return type === 'blockquote' || type === 'expandable_blockquote'
      ? [
          { start: offset, end: offset, text: '“' },
          { start: end, end, text: '”' },
        ]
      : []
  })
  return editText(
    text,
    edits.sort((one, other) => one.start - other.start),
  )
}
