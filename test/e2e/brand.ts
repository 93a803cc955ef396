import type { Adapter, PreparedRequests } from '../../src/adapters/adapter.js'
import type { Comment } from '../../src/comment/comment.js'
import { appendEntries, compileRuleSet, type Decision, decide, type Ledger } from '../../src/index.js'
import { createSender, type SendOptions, type SendResult } from '../../src/send/index.js'

/** What became of one comment. */
export interface Handled {
  readonly comment: Comment
  readonly decision: Decision
  readonly prepared: PreparedRequests
  readonly results: readonly SendResult[]
}

interface Desk<Options> {
  readonly adapter: Adapter<Options>
  readonly options: Options
  readonly credentials: SendOptions['credentials']
  readonly fetch?: SendOptions['fetch']
  readonly selfIds?: readonly string[]
}

/** A brand that answers with the default rules, as a host would wire it: read, decide, remember, request, send. */
export function createBrand<Options>({ adapter, options, credentials, fetch, selfIds = [] }: Desk<Options>) {
  const ruleSet = compileRuleSet({ sangfroid: 1, name: 'e2e', extends: ['sangfroid/default'] })
  if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.issues))
  const ledgers = new Map<string, Ledger>()
  const seen = new Set<string>()
  const sender = createSender({ credentials, ...(fetch === undefined ? {} : { fetch }), backoffMs: 50 })

  const handle = async (comment: Comment): Promise<Handled> => {
    const author = comment.author?.id ?? ''
    const ledger = ledgers.get(author) ?? []
    const decision = decide(ruleSet.value, comment, { ledger, now: Date.now() })
    ledgers.set(author, appendEntries(ledger, decision.entries))
    const prepared = adapter.toRequests(decision, comment, options)
    const due = prepared.requests.filter(({ notBefore }) => notBefore === undefined)
    return { comment, decision, prepared, results: await sender.send(due) }
  }

  return {
    /** Handles what is new in a payload; what has been handled, and what the brand wrote itself, is passed over. */
    async handlePayload(body: Uint8Array | string, headers: Record<string, string | undefined> = {}) {
      const parsed = adapter.parse(body, selfIds, headers)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      const handled: Handled[] = []
      for (const comment of parsed.value) {
        if (seen.has(comment.id) || comment.author?.isSelf === true) continue
        seen.add(comment.id)
        handled.push(await handle(comment))
      }
      return handled
    },
    /** Carries out one bare action that a person has decided. */
    async carryOut(comment: Comment, kind: 'hide' | 'unhide' | 'hold' | 'delete' | 'block') {
      const action = { kind, ruleId: 'by-hand', evidence: [], reason: 'a person has decided' } as const
      const decision = decide(ruleSet.value, comment, { ledger: [], now: Date.now() })
      const { requests } = adapter.toRequests({ ...decision, actions: [action] }, comment, options)
      return sender.send(requests)
    },
  }
}

/** A provocation three times over: noted, joked at, enough. */
export const TROLL = [
  'this paint has the charisma of a wet bus stop',
  'this paint has the charisma of a wet bus stop!!',
  'reminder that this paint has the charisma of a wet bus stop',
] as const

export const THREAT = 'I know where you live and I will kill you'
export const COMPLAINT = 'My parcel arrived broken and nobody answers my e-mails. Order ACM-204518.'

/** The kinds of a decision that the platform or the host is asked for. */
export function kindsOf({ decision }: Handled): readonly string[] {
  return decision.actions.map(({ kind }) => kind)
}

/** The joke of a decision, or nothing. */
export function jokeOf({ decision }: Handled): string | undefined {
  return decision.actions.flatMap((action) =>
    action.kind === 'reply' && action.tone === 'humour' ? [action.text] : [],
  )[0]
}
