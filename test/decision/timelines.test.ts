import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appendEntries, compileRuleSet, decide, emptyLedger, type Ledger } from '../../src/index.js'
import { shippedRuleSets } from '../../src/shipped/index.js'

interface Delivered {
  readonly id: string
  readonly author: string
  readonly at: string
  readonly text: string
  readonly page?: string
  readonly editedAt?: string
}

/** Comments in the order they were delivered, and which of them are joked at, ban their author, are removed. */
interface Timeline {
  readonly id: string
  readonly kind: 'troll' | 'furious_customer' | 'customer' | 'mixed'
  readonly why: string
  readonly comments: readonly Delivered[]
  readonly expect: Outcome
}

interface Outcome {
  readonly jokes: readonly string[]
  readonly bans: readonly string[]
  readonly removed: readonly string[]
}

const PAGE = 'page'
const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error(compiled.issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n'))
const ruleSet = compiled.value

const timelines = ['en', 'fr'].flatMap((lang) =>
  readFileSync(new URL(`../../fixtures/timelines/${lang}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Timeline => JSON.parse(line)),
)

function play(comments: readonly Delivered[]): Outcome {
  const ledgers = new Map<string, Ledger>()
  const jokes: string[] = []
  const bans: string[] = []
  const removed: string[] = []
  for (const { id, author, at, text, page, editedAt } of comments) {
    const now = Date.parse(at)
    const ledger = ledgers.get(author) ?? emptyLedger
    const comment = { id, text, pageId: page ?? PAGE, createdAt: now, author: { id: author } }
    const edited = editedAt === undefined ? comment : { ...comment, editedAt: Date.parse(editedAt) }
    const { actions, entries } = decide(ruleSet, edited, { ledger, now })
    ledgers.set(author, appendEntries(ledger, entries))
    for (const action of actions) {
      if (action.kind === 'reply' && action.tone === 'humour') jokes.push(id)
      if (action.kind === 'ban' || action.kind === 'block') bans.push(id)
      if (action.kind === 'delete' || action.kind === 'hide') removed.push(id)
    }
  }
  return { jokes, bans, removed }
}

const places = ({ comments }: Timeline, ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const comment = comments.find((one) => one.id === id)
    return `${comment?.author} on ${comment?.page ?? PAGE}`
  })

describe('timelines', () => {
  it('stand in both languages, trolls beside customers', () => {
    expect(timelines.filter((one) => one.id.startsWith('fr-'))).toHaveLength(164)
    expect(timelines.filter((one) => one.id.startsWith('en-'))).toHaveLength(171)
    expect(new Set(timelines.map((one) => one.kind)).size).toBe(4)
  })

  it('ban most trolls, and those that get through are said to', () => {
    const trolls = timelines.filter(({ kind }) => kind === 'troll')
    const through = trolls.filter(({ expect: { bans } }) => bans.length === 0)
    expect(through.every(({ why }) => /\((?:gets through|passe entre les mailles)\)$/.test(why))).toBe(true)
    expect(through.length / trolls.length).toBeLessThan(0.25)
  })

  it.each(timelines)('$id: $why', (timeline) => {
    expect(play(timeline.comments)).toEqual(timeline.expect)
  })

  it.each(timelines)('$id: every comment delivered twice changes nothing', (timeline) => {
    expect(play(timeline.comments.flatMap((comment) => [comment, comment]))).toEqual(timeline.expect)
  })

  it.each(timelines.filter((one) => one.kind.endsWith('customer')))('$id: nobody jokes at a customer', (timeline) => {
    const backwards = [...timeline.comments].reverse()
    for (const { jokes, bans } of [play(timeline.comments), play(timeline.comments.slice(0, 2))])
      expect([...jokes, ...bans]).toEqual([])
    expect(play(backwards).bans).toEqual([])
  })

  it.each(timelines)('$id: one joke for each author and page, and no ban before it', (timeline) => {
    const jokes = places(timeline, timeline.expect.jokes)
    expect(new Set(jokes).size).toBe(jokes.length)
    // Abuse is another matter: it is removed and its author blocked, joke or no joke.
    const forTrolling = timeline.expect.bans.filter((id) => !timeline.expect.removed.includes(id))
    for (const ban of places(timeline, forTrolling)) expect(jokes).toContain(ban)
  })
})
