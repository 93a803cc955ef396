import { describe, expect, it } from 'vitest'
import { facebook } from '../../src/adapters/facebook/index.js'
import { handOver, zendeskDesk } from '../../src/adapters/zendesk/index.js'
import {
  type Action,
  appendEntries,
  type Comment,
  compileRuleSet,
  type Decision,
  decide,
  emptyLedger,
  type Ledger,
  shippedRuleSets,
} from '../../src/index.js'

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error('the default rule set does not compile')
const ruleSet = compiled.value
const NOW = Date.UTC(2026, 4, 4, 9)
const HOUR = 3_600_000

const said = (id: string, text: string): Comment => ({
  id,
  text,
  pageId: 'p',
  platform: 'facebook',
  author: { id: 'a' },
})

function play(texts: readonly string[]): { readonly last: Decision; readonly comment: Comment } {
  let ledger: Ledger = emptyLedger
  const decisions = texts.map((text, place) => {
    const decision = decide(ruleSet, said(`p_${place}`, text), { ledger, now: NOW + place * HOUR })
    ledger = appendEntries(ledger, decision.entries)
    return decision
  })
  const last = decisions.at(-1)
  if (last === undefined) throw new Error('nothing was said')
  return { last, comment: said(`p_${texts.length - 1}`, texts.at(-1) ?? '') }
}

function handed({ actions }: Decision): Extract<Action, { readonly kind: 'assign' }> {
  const found = actions.find((action) => action.kind === 'assign')
  if (found?.kind !== 'assign') throw new Error('nobody was asked')
  return found
}

describe('what a person gets who takes a comment over', () => {
  it('holds no history and nothing covered for a first comment without personal data', () => {
    const { last } = play(['The product arrived broken.'])
    expect(handed(last)).not.toHaveProperty('history')
    expect(handed(last)).not.toHaveProperty('covered')
    expect(handed(last).suggestion?.template).toBe('complaint-fault')
  })

  it('counts what was before, the latest first, and leaves out other authors and what is older than 90 days', () => {
    const { entries } = decide(ruleSet, said('old', 'The soup was cold.'), {
      ledger: emptyLedger,
      now: NOW - 91 * 24 * HOUR,
    })
    const others = entries.map((entry) => ({ ...entry, id: `b-${entry.id}`, authorId: 'b', at: NOW - HOUR }))
    const decision = decide(ruleSet, said('new', 'The product arrived broken.'), {
      ledger: [...entries, ...others],
      now: NOW,
    })
    expect(handed(decision)).not.toHaveProperty('history')
    const { last } = play([
      'The product arrived broken.',
      'Still broken, still no solution.',
      'Still nothing. It is broken.',
    ])
    expect(handed(last).history?.map(({ kind, label, count }) => [kind, label, count])).toContainEqual([
      'comment',
      undefined,
      2,
    ])
    expect(handed(last).history?.[0]?.lastAt).toBe(NOW + HOUR)
  })

  it('says what nobody answered in a template of the rule set, in the language of the comment', () => {
    expect(handed(play(['Le mardi est un jour de la semaine.']).last).suggestion).toMatchObject({
      template: 'acknowledgement',
      lang: 'fr',
    })
  })

  it('reaches the private note of a helpdesk, with personal data covered', () => {
    const { last, comment } = play(['The product arrived broken.', 'Still broken! Call me on 07700 900123.'])
    const prepared = handOver(
      facebook.toRequests(last, comment, {}),
      comment,
      zendeskDesk({ subdomain: 'acme', roles: {} }),
    )
    const ticket = JSON.stringify(prepared.requests.find(({ url }) => url.includes('zendesk'))?.body)
    expect(ticket).toContain('1 × reply complaint-public')
    expect(ticket).toContain('suggested (')
    expect(ticket).toContain('Call me on […]')
    expect(ticket).not.toContain('900123')
  })
})
