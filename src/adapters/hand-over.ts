import type { Comment } from '../comment/comment.js'
import type { Action, Priority } from '../rule-set/action.js'
import type { Degraded, PlatformRequest, PreparedRequests } from './adapter.js'
import { type Desk, roleIn } from './desk.js'
import { deskNote } from './desk-note.js'
import { encodePart } from './encode-part.js'
import { fitText } from './fit-text.js'

/**
 * Prepared requests with one new ticket in a helpdesk for all that was left to people: what was assigned, escalated or proposed, and what
 * the platform could not do. Without any of it, they come back as they are.
 *
 * Bounds: the highest priority and the first role that the desk knows decide where the ticket goes; `host` loses what is in the ticket.
 *
 * @example
 * handOver({ requests: [], host: [], degraded: [] }, { id: '1', text: 'Merci' }, { platform: 'x', roles: {}, open: () => [] }).requests // => []
 */
export function handOver(prepared: PreparedRequests, comment: Comment, desk: Desk): PreparedRequests {
  const handed = prepared.host.filter((action) => deskNote(action) !== undefined)
  const isTold = ({ action, to }: Degraded) =>
    prepared.requests.some((request) => request.action === to && request.ruleId === action.ruleId)
  const fallen = prepared.degraded.filter((fall) => (fall.to === 'assign' || fall.to === 'escalate') && !isTold(fall))
  if (handed.length + fallen.length === 0) return prepared
  const notes = [
    ...handed.map((action) => deskNote(action) ?? ''),
    ...fallen.map(({ action, why }) => `${action.kind}: ${why}`),
  ]
  const actions = [...handed, ...fallen.map(({ action }) => action)]
  const { id = comment.id, name = id } = comment.author ?? {}
  const platform = comment.platform ?? 'elsewhere'
  const origin = [`${platform} · ${name}`, comment.url ?? ''].filter((part) => part !== '').join('\n')
  const shown = actions
    .map((action) => ('covered' in action ? action.covered : undefined))
    .find((text) => text !== undefined)
  const words = shown ?? comment.text
  const drafts = desk.open({
    subject: plain(`${platform}: ${words.replace(/\s+/g, ' ')}`, 120),
    note: plain([origin, `“${words}”`, ...notes].join('\n\n'), 20_000),
    priority: highest(actions),
    to: actions.map((action) => ('role' in action ? roleIn(desk.roles, action.role) : {})).find(isSomebody) ?? {},
    author: { id: `${platform}:${id}`, name: plain(name, 120) },
    externalId: `${platform}:${comment.id}`,
    tags: ['sangfroid', platform],
  })
  const kind =
    handed.some((action) => action.kind === 'assign') && !actions.some((action) => action.kind === 'escalate')
      ? 'assign'
      : 'escalate'
  const first = actions[0]
  if (first === undefined) return prepared
  const start = [desk.platform, encodePart(`${platform}:${comment.id}`), comment.editedAt ?? 0, kind].join('/')
  const opened = drafts.map(
    ({ fillFromPrevious, ...draft }, nth): PlatformRequest => ({
      action: kind,
      ruleId: first.ruleId,
      ...draft,
      idempotencyKey: `${start}/${nth}`,
      ...(fillFromPrevious === undefined ? {} : { fill: { from: `${start}/${nth - 1}`, values: fillFromPrevious } }),
    }),
  )
  return {
    ...prepared,
    requests: [...prepared.requests, ...opened],
    host: prepared.host.filter((action) => !handed.includes(action)),
  }
}

function plain(text: string, max: number): string {
  return fitText(text, [{ max, unit: 'grapheme' }], { mentions: ['@'] }).text
}

const ORDER: readonly Priority[] = ['low', 'normal', 'high', 'urgent']

function highest(actions: readonly Action[]): Priority {
  const found = actions.map((action) => ('priority' in action ? ORDER.indexOf(action.priority) : 1))
  return ORDER[Math.max(...found)] ?? 'normal'
}

function isSomebody(role: object): boolean {
  return Object.keys(role).length > 0
}
