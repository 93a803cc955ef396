import type { Comment } from '../comment/comment.js'
import type { ExampleDocument } from '../rule-set/rule-set-schema.js'

/** The comment that an example of a rule describes, written at `now` (epoch ms). */
export function exampleComment(given: Exclude<ExampleDocument, string>, id: string, now: number): Comment {
  const { author } = given
  const known =
    author === undefined
      ? {}
      : { author: Object.fromEntries(Object.entries(author).filter(([, value]) => value !== undefined)) }
  return {
    id,
    text: given.text,
    pageId: 'page',
    createdAt: now,
    ...known,
    ...(given.lang === undefined ? {} : { lang: given.lang }),
    ...(given.platform === undefined ? {} : { platform: given.platform }),
    ...(given.reply === true ? { parentId: 'parent' } : {}),
  }
}
