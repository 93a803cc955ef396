import { reduceClimate } from '../climate/reduce-climate.js'
import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Histories, PageStep } from '../stores/histories.js'
import { type Judge, judgedKeys, pageOf, versionOf } from './decide-once.js'

/** A comment and what was decided about it. */
export interface Decided {
  readonly comment: Comment
  readonly decision: Decision
}

/** Says what a decision means for the page of the comment; nothing when no climate is kept. */
export async function pageStepOf(
  { comment, decision }: Decided,
  given: { readonly judge: Judge; readonly histories: Histories },
): Promise<PageStep | undefined> {
  const { pages } = given.judge
  const event = pages?.eventOf(comment, decision) ?? null
  const before = await pageOf(comment, given)
  if (pages === undefined || event === null || before === undefined) return undefined
  return { pageId: comment.pageId ?? '', event, after: reduceClimate({ ...before, settings: pages.settings }, event) }
}

/** Adds what a decision leaves behind to the histories of its author and its page. */
export async function keepDecision(
  { comment, decision }: Decided,
  page: PageStep | undefined,
  histories: Histories,
): Promise<void> {
  if (decision.status === 'duplicate') return
  const keys = judgedKeys(comment)
  const version = versionOf(comment)
  await histories.add({ commentId: keys.text, version, entries: [] })
  const judged = { commentId: keys.comment, version, entries: decision.entries }
  await histories.add(page === undefined ? judged : { ...judged, page })
}
