import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appendEntries,
  type Comment,
  compileRuleSet,
  type Decision,
  decide,
  emptyLedger,
  type Ledger,
  REMOVAL_KINDS,
  shippedRuleSets,
} from '../../src/index.js'

// What always holds, over random timelines of random comments, delivered twice, out of order and from several pages.

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error('the default rule set compiles')
const ruleSet = compiled.value
const START = Date.UTC(2026, 0, 5, 9)
const HOUR_MS = 3_600_000

const PRIVATE = ['4410-77', '06 39 98 12 34', 'jane.doe@example.com', 'FR14 2004 1010 0505 0001 3M02 606']
const TEXTS = [
  'your tea tastes like a wet cardigan',
  'the muffins too. wet cardigan. prove me wrong',
  'still a wet cardigan, i can do this all week',
  'go on, admit it lol',
  'votre logo on dirait un pigeon qui a vu la facture',
  'le pigeon revient, prouvez-moi le contraire',
  'encore le pigeon, je lâche rien mdr',
  `My order ${PRIVATE[0]} never arrived, three weeks late.`,
  `Rappelez-moi au ${PRIVATE[1]}, ma commande est cassée.`,
  `Write to me: ${PRIVATE[2]}`,
  `Mon IBAN est ${PRIVATE[3]}, remboursez-moi.`,
  'Thank you so much, great service!',
  'Je ne suis pas d’accord avec vous.',
  'Vous êtes ouverts le dimanche ?',
  'You are worthless scum.',
  'Je sais où tu habites, je vais te casser la gueule.',
  'There was glass in my yoghurt.',
  'J’ai plus envie de vivre.',
  'Mein Paket ist seit drei Wochen nicht angekommen und niemand antwortet.',
  '',
  '🙂',
]

const delivery = fc.record({
  text: fc.constantFrom(...TEXTS),
  author: fc.constantFrom('ana', 'bob'),
  page: fc.constantFrom('north', 'south'),
  hours: fc.integer({ min: 0, max: 2000 }),
  twice: fc.boolean(),
  edited: fc.boolean(),
})

type Delivery = typeof delivery extends fc.Arbitrary<infer T> ? T : never

interface Played {
  readonly comment: Comment
  readonly ledger: Ledger
  readonly now: number
  readonly decision: Decision
}

function play(deliveries: readonly Delivery[]): readonly Played[] {
  const ledgers = new Map<string, Ledger>()
  return deliveries.flatMap(({ text, author, page, hours, twice, edited }, place) => {
    const now = START + hours * HOUR_MS
    const comment: Comment = {
      id: `c${place}`,
      text,
      pageId: page,
      createdAt: now,
      author: { id: author, name: 'Zoé Martin' },
    }
    const again = edited ? { ...comment, editedAt: now + 1 } : comment
    return [comment, ...(twice ? [again] : [])].map((one) => {
      const ledger = ledgers.get(author) ?? emptyLedger
      const decision = decide(ruleSet, one, { ledger, now })
      ledgers.set(author, appendEntries(ledger, decision.entries))
      return { comment: one, ledger, now, decision }
    })
  })
}

const timelines = fc.array(delivery, { minLength: 1, maxLength: 14 })
const runs = { numRuns: 150 }

describe('over random timelines', () => {
  it('an author is joked at once on a page, and banned for trolling only after it', () => {
    fc.assert(
      fc.property(timelines, (deliveries) => {
        const joked = new Set<string>()
        for (const { comment, decision } of play(deliveries)) {
          const key = `${comment.author?.id} ${comment.pageId}`
          for (const action of decision.actions) {
            if (action.kind === 'ban') expect(joked.has(key)).toBe(true)
            if (action.kind !== 'reply' || action.tone !== 'humour') continue
            expect(joked.has(key)).toBe(false)
            joked.add(key)
          }
        }
      }),
      runs,
    )
  })

  it('nothing is removed without act-tier evidence, and everything decided is answered', () => {
    fc.assert(
      fc.property(timelines, (deliveries) => {
        for (const { decision } of play(deliveries)) {
          if (decision.status === 'duplicate') continue
          const kinds = decision.actions.map(({ kind }) => kind)
          expect(kinds.some((kind) => ANSWERS.has(kind))).toBe(true)
          for (const action of decision.actions) {
            if (!REMOVAL_KINDS.some((kind) => kind === action.kind)) continue
            expect(action.evidence.some(({ signal }) => (decision.signals[signal]?.value ?? 0) >= 0.5)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('private facts stand in no public text and in no evidence', () => {
    fc.assert(
      fc.property(timelines, (deliveries) => {
        for (const { decision } of play(deliveries)) {
          for (const action of decision.actions) {
            const said = action.kind === 'reply' ? action.text : ''
            for (const fact of PRIVATE) expect(said).not.toContain(fact)
            for (const { signal, text } of action.evidence) if (signal === 'personal_data') expect(text).toBeNull()
          }
        }
      }),
      runs,
    )
  })

  it('every decision can be replayed, byte for byte', () => {
    fc.assert(
      fc.property(timelines, (deliveries) => {
        for (const { comment, ledger, now, decision } of play(deliveries)) {
          const stored: Ledger = JSON.parse(JSON.stringify(ledger))
          expect(JSON.stringify(decide(ruleSet, comment, { ledger: stored, now }))).toBe(JSON.stringify(decision))
        }
      }),
      { numRuns: 60 },
    )
  })
})

const ANSWERS: ReadonlySet<string> = new Set(['reply', 'message', 'assign', 'escalate', 'silence', ...REMOVAL_KINDS])
