import { describe, expect, it } from 'vitest'
import { appendEntries, compileRuleSet, decide, emptyLedger, type Ledger } from '../../src/index.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import { type Delivered, STRATEGIES, VOICES } from './adversary.js'

const START = Date.UTC(2027, 4, 4, 9)
const MINUTE = 60_000
const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
const ruleSet = compiled.value

interface Played {
  readonly author: string
  readonly page: string
  readonly kinds: readonly string[]
  readonly isJoke: boolean
  readonly removed: boolean
}

function play(delivered: readonly Delivered[]): readonly Played[] {
  const ledgers = new Map<string, Ledger>()
  return delivered.map(({ id, text, author, page, at, editedAt }) => {
    const now = START + at * MINUTE
    const edited = editedAt === undefined ? {} : { editedAt: START + editedAt * MINUTE }
    const comment = { id, text, pageId: page, createdAt: now, author: { id: author }, ...edited }
    const ledger = ledgers.get(author) ?? emptyLedger
    const { actions, entries } = decide(ruleSet, comment, { ledger, now })
    ledgers.set(author, appendEntries(ledger, entries))
    return {
      author,
      page,
      kinds: actions.map(({ kind }) => kind),
      isJoke: actions.some((action) => action.kind === 'reply' && action.tone === 'humour'),
      removed: actions.some(({ kind }) => kind === 'delete'),
    }
  })
}

const timelines = STRATEGIES.flatMap((strategy) =>
  VOICES.flatMap((voice) =>
    ['shop', 'town hall'].map((page) => ({
      ...strategy,
      voice,
      page,
      title: `${voice.lang}, ${voice.theme}, ${page}`,
    })),
  ),
)

describe('an adversary', () => {
  it('tries at least two hundred timelines', () => {
    expect(timelines.length).toBeGreaterThanOrEqual(200)
  })

  it.each(timelines)('$name ($title): $outcome', ({ play: plan, voice, page, outcome }) => {
    const played = play(plan(voice, page))
    const jokes = played.filter(({ isJoke }) => isJoke)
    const bans = played.filter(({ kinds, removed }) => kinds.includes('ban') && !removed)
    const excluded = played.filter(({ kinds }) => kinds.includes('ban') || kinds.includes('block'))
    expect(new Set(jokes.map((one) => `${one.author} ${one.page}`)).size).toBe(jokes.length)
    for (const ban of bans) {
      const before = played.slice(0, played.indexOf(ban))
      expect(before.some((one) => one.isJoke && one.author === ban.author && one.page === ban.page)).toBe(true)
    }
    expect(excluded.every(({ author }) => author.startsWith('troll'))).toBe(true)
    expect(jokes.every(({ author }) => author.startsWith('troll'))).toBe(true)
    if (outcome === 'banned') expect(excluded.length).toBeGreaterThan(0)
    else if (outcome !== 'open') expect(excluded).toEqual([])
    if (outcome === 'heard') expect(jokes).toEqual([])
  })
})
