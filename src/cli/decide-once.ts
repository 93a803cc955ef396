import type { Climate, ClimateEvent, ClimateSettings } from '../climate/climate.js'
import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import { seedOf } from '../decision/seed.js'
import { emptyLedger, type Ledger } from '../ledger/ledger.js'
import type { Histories } from '../stores/histories.js'
import { reasonOf } from './reason-of.js'

/** A rule set made ready to decide comments; pure. */
export interface Judge {
  readonly ruleSet: Decision['ruleSet']
  readonly decide: (
    comment: Comment,
    given: { readonly ledger: Ledger; readonly now: number; readonly page?: Climate },
  ) => Decision
  /** The climate of pages, where the judge keeps one. */
  readonly pages?: {
    readonly start: (pageId: string) => Climate
    readonly eventOf: (comment: Comment, decision: Decision) => ClimateEvent | null
    readonly settings: ClimateSettings
  }
}

/**
 * Decides a comment on its author's history, unless this version of it was decided before.
 *
 * Bounds: the same id on one platform is the same comment; it is judged anew when it was edited later, or when its text is another.
 * Errors: rejects with `NotDecided` when the engine fails, with the error of the histories when they fail.
 */
export async function decideOnce(
  comment: Comment,
  now: number,
  given: { judge: Judge; histories: Histories },
): Promise<Decision> {
  const { judge, histories } = given
  if (await wasJudged(comment, histories)) return duplicate(comment, now, judge.ruleSet)
  const authorId = comment.author?.id
  const ledger = authorId === undefined ? emptyLedger : await histories.historyOf(authorId)
  try {
    const page = await pageOf(comment, given)
    return judge.decide(comment, page === undefined ? { ledger, now } : { ledger, now, page })
  } catch (error) {
    throw new NotDecided(`the comment could not be decided: ${reasonOf(error)}`, { cause: error })
  }
}

/** The climate of the page a comment stands on; comments without a page share one. */
export async function pageOf(
  { pageId = '' }: Comment,
  { judge, histories }: { judge: Judge; histories: Histories },
): Promise<Climate | undefined> {
  if (judge.pages === undefined) return undefined
  return (await histories.pageOf(pageId)) ?? judge.pages.start(pageId)
}

/** A comment threw the engine off: a defect of ours, which must not cost the other comments their decision. */
export class NotDecided extends Error {
  override readonly name = 'NotDecided'
}

/** What is remembered once a comment was judged: the comment with its version, and this text of it. */
export function judgedKeys(comment: Comment): { readonly comment: string; readonly text: string } {
  const { id, platform = '', text } = comment
  const key = platform === '' ? id : `${platform}:${id}`
  return { comment: key, text: `${key}~${seedOf([text]).toString(36)}` }
}

/** The version of a comment: when it was last edited, else 0. */
export function versionOf({ editedAt }: Comment): number {
  return editedAt ?? 0
}

async function wasJudged(comment: Comment, histories: Histories): Promise<boolean> {
  const keys = judgedKeys(comment)
  const before = await histories.versionOf(keys.comment)
  if (before === undefined || versionOf(comment) > before) return false
  return versionOf(comment) < before || (await histories.versionOf(keys.text)) !== undefined
}

function duplicate({ id }: Comment, at: number, ruleSet: Decision['ruleSet']): Decision {
  const nothing = { signals: {}, actions: [], matched: [], lost: [], shadow: [], incomplete: [], entries: [] }
  return { commentId: id, status: 'duplicate', at, lang: 'und', ...nothing, ruleSet }
}
