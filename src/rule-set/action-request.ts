import type { Priority, Tone } from './action.js'
import { parseDuration } from './parse-duration.js'
import type { RequestDocument } from './rule-set-schema.js'

/** What a rule requests, as plain data with every default filled in; durations in ms. */
export type ActionRequest =
  | { readonly kind: 'delete' | 'hide' | 'unhide' | 'hold' | 'silence' }
  | { readonly kind: 'block'; readonly label: string }
  | {
      readonly kind: 'ban'
      readonly label: string
      readonly scope: 'page' | 'thread'
      readonly durationMs: number | undefined
    }
  | { readonly kind: 'mute' | 'lock-thread' | 'hold-publishing'; readonly durationMs: number }
  | { readonly kind: 'reply' | 'message'; readonly template: string; readonly tone: Tone | undefined }
  | HandoverRequest
  | {
      readonly kind: 'offer-compensation'
      readonly proposal: string | undefined
      /** In the currency of the budget. */
      readonly amount: number | undefined
    }
  | { readonly kind: 'invite-review' | 'publish-statement'; readonly proposal: string | undefined }
  | { readonly kind: 'record-lesson'; readonly topic: string | { readonly fact: string } | undefined }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'report'; readonly category: string }
  | { readonly kind: 'start-playbook'; readonly playbook: string }
  | {
      readonly kind: 'strike'
      readonly label: string
      readonly weight: number | undefined
      readonly expiresMs: number | undefined
    }

/** A comment handed to a person. */
export interface HandoverRequest {
  readonly kind: 'assign' | 'escalate'
  readonly role: string
  /** Time to answer; hours of business where the rule set has any. */
  readonly withinMs: number
  readonly priority: Priority
  readonly brief: string | undefined
  /** The template of what could be said. */
  readonly suggest?: string
  /** The brief goes on with the story of the page. */
  readonly withClimate?: boolean
}

/** How long each priority has, in ms. */
export type Deadlines = Readonly<Record<Priority, number>>

/** Fills in the defaults of a request whose shape was checked. */
export function toActionRequest(document: RequestDocument, deadlines: Deadlines): ActionRequest {
  if (typeof document === 'string') {
    if (document === 'publish-statement') return { kind: document, proposal: undefined }
    return document === 'record-lesson' ? { kind: document, topic: undefined } : { kind: document }
  }
  const { block, ban, mute, reply, message, assign, escalate, label, report, strike } = document
  if (block !== undefined) return { kind: 'block', label: block.reason }
  if (ban !== undefined)
    return {
      kind: 'ban',
      label: ban.reason,
      scope: ban.scope ?? 'page',
      durationMs: ban.for === undefined ? undefined : ms(ban.for),
    }
  if (mute !== undefined) return { kind: 'mute', durationMs: ms(mute.for) }
  if (reply !== undefined) return { kind: 'reply', template: reply.template, tone: reply.tone }
  if (message !== undefined) return { kind: 'message', template: message.template, tone: message.tone }
  if (assign !== undefined) return handover('assign', assign, deadlines)
  if (escalate !== undefined) return handover('escalate', escalate, deadlines)
  if (label !== undefined) return { kind: 'label', label }
  if (report !== undefined) return { kind: 'report', category: report }
  if (strike !== undefined)
    return {
      kind: 'strike',
      label: strike.label,
      weight: strike.weight,
      expiresMs: strike.expires === undefined ? undefined : ms(strike.expires),
    }
  return toRarerRequest(document)
}

function toRarerRequest(document: Exclude<RequestDocument, string>): ActionRequest {
  const lock = document['lock-thread']
  if (lock !== undefined) return { kind: 'lock-thread', durationMs: ms(lock.for) }
  const wait = document['hold-publishing']
  if (wait !== undefined) return { kind: 'hold-publishing', durationMs: ms(wait.for) }
  const offer = document['offer-compensation']
  if (offer !== undefined) return { kind: 'offer-compensation', proposal: offer.proposal, amount: offer.amount }
  for (const kind of ['invite-review', 'publish-statement'] as const) {
    const proposed = document[kind]
    if (proposed !== undefined) return { kind, proposal: proposed.proposal }
  }
  const playbook = document['start-playbook']
  if (playbook !== undefined) return { kind: 'start-playbook', playbook }
  const topic = document['record-lesson']?.topic
  return { kind: 'record-lesson', topic: typeof topic === 'object' ? { fact: topic.var } : topic }
}

function handover(
  kind: 'assign' | 'escalate',
  given: {
    role: string
    within?: string | undefined
    priority?: Priority | undefined
    brief?: string | undefined
    attach?: 'climate' | undefined
    suggest?: string | undefined
  },
  deadlines: Deadlines,
): HandoverRequest {
  const priority = given.priority ?? 'normal'
  return {
    kind,
    role: given.role,
    withinMs: given.within === undefined ? deadlines[priority] : ms(given.within),
    priority,
    brief: given.brief,
    ...(given.suggest === undefined ? {} : { suggest: given.suggest }),
    ...(given.attach === undefined ? {} : { withClimate: true }),
  }
}

/** The schema has checked the form. */
function ms(duration: string): number {
  return parseDuration(duration) ?? 0
}
