import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  appendEntries,
  type Comment,
  compileRuleSet,
  type Decision,
  decide,
  emptyLedger,
  type Ledger,
  parseComment,
} from '../../src/index.js'

const ANSWERS = ['reply', 'message', 'assign', 'escalate', 'delete', 'hide', 'block', 'ban', 'mute', 'silence']

interface Decided {
  readonly comment: Comment
  readonly decision: Decision
}

function decideTheDay(): readonly Decided[] {
  const compiled = compileRuleSet({ sangfroid: 1, name: 'day', extends: ['sangfroid/default'] })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  const histories = new Map<string, Ledger>()
  return readFileSync('fixtures/comments/a-day-on-the-page.jsonl', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const parsed = parseComment(JSON.parse(line))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      const comment = parsed.value
      const author = comment.author?.id ?? ''
      const ledger = histories.get(author) ?? emptyLedger
      const decision = decide(compiled.value, comment, { ledger, now: comment.editedAt ?? comment.createdAt ?? 0 })
      histories.set(author, appendEntries(ledger, decision.entries))
      return { comment, decision }
    })
}

const day = decideTheDay()

function having(...kinds: readonly string[]): readonly string[] {
  return day
    .filter(({ decision }) => decision.actions.some((action) => kinds.includes(action.kind)))
    .map(({ comment }) => comment.id)
}

function kindsOf(id: string): readonly string[] {
  return day
    .filter(({ comment }) => comment.id === id)
    .flatMap(({ decision }) => decision.actions.map(({ kind }) => kind))
}

function templatesOf(author: string): readonly string[] {
  return day
    .filter(({ comment }) => comment.author?.id === author)
    .flatMap(({ decision }) => decision.actions)
    .flatMap((action) => (action.kind === 'reply' || action.kind === 'message' ? [action.template] : []))
}

describe('the day on the page, by the default rules', () => {
  it('removes abuse, its authors with it, and nothing else', () => {
    expect(having('delete')).toEqual(['d010', 'd019', 'd024', 'd058', 'd075', 'd078', 'd082'])
    expect(having('block')).toEqual(having('delete'))
  })

  it('hides personal data, and tells the author in private', () => {
    expect(having('hide')).toEqual(['d020', 'd033', 'd041'])
    for (const id of ['d020', 'd033', 'd041']) expect(kindsOf(id)).toContain('message')
  })

  it('gives each troll one joke, then the door, and answers him in between', () => {
    const jokes = day.filter(({ decision }) =>
      decision.actions.some((action) => action.kind === 'reply' && action.tone === 'humour'),
    )
    expect(jokes.map(({ comment }) => comment.id)).toEqual(['d013', 'd022'])
    expect(having('ban')).toEqual(['d042', 'd071'])
    expect(kindsOf('d027')).toContain('reply')
    expect(kindsOf('d043')).toEqual(['silence'])
  })

  it('never bans a customer who goes on complaining', () => {
    for (const author of ['u-nadia', 'u-colin', 'u-odile']) {
      const kinds = day
        .filter(({ comment }) => comment.author?.id === author)
        .flatMap(({ decision }) => decision.actions.map(({ kind }) => kind))
      expect(kinds.filter((kind) => ['delete', 'hide', 'block', 'ban', 'mute'].includes(kind))).toEqual([])
    }
  })

  it('asks nobody for an order number that was given', () => {
    for (const author of ['u-nadia', 'u-colin']) expect(templatesOf(author)).not.toContain('complaint-ask-order')
  })

  it('says no order number, telephone number or address in public', () => {
    for (const { decision } of day) {
      for (const action of decision.actions)
        if (action.kind === 'reply') expect(action.text).not.toMatch(/TIL-|\d{3}|@/)
    }
  })

  it('answers everybody', () => {
    for (const { comment, decision } of day) {
      if (decision.status === 'duplicate') continue
      expect(
        decision.actions.filter((action) => ANSWERS.includes(action.kind)),
        comment.text,
      ).not.toEqual([])
    }
  })

  it('decides a repeated delivery once, and an edited comment anew', () => {
    const statuses = (id: string): readonly string[] =>
      day.filter(({ comment }) => comment.id === id).map(({ decision }) => decision.status)
    expect(statuses('d004')).toEqual(['decided', 'duplicate'])
    expect(statuses('d025')).toEqual(['decided', 'decided'])
  })

  it('leaves the brand and its staff in peace', () => {
    for (const { comment, decision } of day) {
      if (comment.author?.isSelf !== true && comment.author?.isStaff !== true) continue
      expect(decision.actions.some((action) => action.kind === 'reply' || action.kind === 'message')).toBe(false)
    }
  })

  it('never says the same thing twice in a row to one author', () => {
    const last = new Map<string, string>()
    for (const { comment, decision } of day) {
      for (const action of decision.actions) {
        const author = comment.author?.id
        if (action.kind !== 'reply' || author === undefined) continue
        expect(last.get(author)).not.toBe(action.text)
        last.set(author, action.text)
      }
    }
  })

  it('sees to the person in distress', () => {
    expect(kindsOf('d081')).toEqual(expect.arrayContaining(['message', 'escalate']))
    expect(templatesOf('u-yann')).toContain('care-private')
  })

  it('comes to the same decisions again', () => {
    expect(JSON.stringify(decideTheDay().map(({ decision }) => decision))).toBe(
      JSON.stringify(day.map(({ decision }) => decision)),
    )
  })
})
