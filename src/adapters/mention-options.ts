import type { Comment } from '../comment/comment.js'
import type { TextStyle } from './calm-text.js'

/** Whom a text may call, where at signs before names do that. */
export interface MentionOptions {
  /** Names, without their sign, that a text may mention beside the author of the comment. Other names lose their sign. */
  readonly mentionable?: readonly string[]
}

/** The style of a text on a platform where a sign before a name is a mention. */
export function mentionStyle(
  sign: '@' | 'u/',
  { comment, options }: { readonly comment: Comment; readonly options: MentionOptions },
): TextStyle {
  const handle = comment.author?.handle
  return { mentions: [sign], mentionable: [...(options.mentionable ?? []), ...(handle === undefined ? [] : [handle])] }
}
