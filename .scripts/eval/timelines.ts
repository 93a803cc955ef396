import { appendEntries, type Decision, emptyLedger, type Ledger } from '../../src/index.js'
import type { Timeline } from './cases.js'
import type { Judge } from './judge.js'

/** What happened to the authors of a timeline, beside what should have. */
export interface PlayedTimeline {
  readonly timeline: Timeline
  readonly humourReplies: number
  readonly banAt: string | null
  readonly removed: readonly string[]
  /** What went wrong, in words; empty when all is as expected. */
  readonly wrong: readonly string[]
  readonly decisions: readonly { readonly text: string; readonly decision: Decision }[]
}

/** Plays the comments in order, each author with a history of his own. */
export function playTimeline(timeline: Timeline, judge: Judge): PlayedTimeline {
  const ledgers = new Map<string, Ledger>()
  const decisions = timeline.comments.map(({ id, author, at, text, replyTo }) => {
    const ledger = ledgers.get(author) ?? emptyLedger
    const now = Date.parse(at)
    const parent = typeof replyTo === 'string' ? { parentId: replyTo } : {}
    const decision = judge.decide(
      { id, text, pageId: 'page', ...parent, createdAt: now, author: { id: author, name: author } },
      ledger,
      now,
    )
    ledgers.set(author, appendEntries(ledger, decision.entries))
    return { text, decision }
  })
  const kinds = decisions.map(({ decision }) => ({
    id: decision.commentId,
    kinds: decision.actions.map((action) => action.kind),
  }))
  const humourReplies = decisions
    .flatMap(({ decision }) => decision.actions)
    .filter((action) => action.kind === 'reply' && action.tone === 'humour').length
  const banAt = kinds.find((one) => isExcluded(one.kinds))?.id ?? null
  const removed = kinds.filter((one) => one.kinds.includes('delete') || one.kinds.includes('hide')).map((one) => one.id)
  return { timeline, humourReplies, banAt, removed, wrong: compare(timeline, humourReplies, banAt, removed), decisions }
}

/** Banned for trolling, or blocked together with a removed comment: the labels call both a ban. */
function isExcluded(kinds: readonly string[]): boolean {
  return kinds.includes('ban') || (kinds.includes('block') && kinds.includes('delete'))
}

function compare(
  timeline: Timeline,
  humourReplies: number,
  banAt: string | null,
  removed: readonly string[],
): readonly string[] {
  const { expect } = timeline
  const short = (id: string | null): string => id?.split('-').at(-1) ?? 'none'
  const wrong: string[] = []
  if (humourReplies !== expect.humour_replies) wrong.push(`${humourReplies} jokes, wanted ${expect.humour_replies}`)
  const wantedBan = expect.ban ? (expect.ban_at ?? null) : null
  if (banAt !== wantedBan) wrong.push(`ban at ${short(banAt)}, wanted ${short(wantedBan)}`)
  const list = (ids: readonly string[]): string => [...ids].sort().map(short).join(' ') || 'none'
  if (list(removed) !== list(expect.removed)) wrong.push(`removed ${list(removed)}, wanted ${list(expect.removed)}`)
  return wrong
}
