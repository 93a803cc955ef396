import { describe, expect, it } from 'vitest'
import type { Comment } from '../src/comment/comment.js'
import { parseComment } from '../src/comment/parse-comment.js'
import { decide } from '../src/decision/decide.js'
import type { Decision } from '../src/decision/decision.js'
import { appendEntries } from '../src/ledger/append-entries.js'
import type { Ledger } from '../src/ledger/ledger.js'
import { explain } from '../src/reasons/explain.js'
import { compileRuleSet } from '../src/shipped/compile-with-shipped.js'
import { COSTLY_TEXTS, HOSTILE_TEXTS, ODD_TEXTS } from './hostile-texts.js'

const NOW = 1_795_300_000_000
const compiled = compileRuleSet({ sangfroid: 1, name: 'hostile', extends: ['sangfroid/default'] })
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues, null, 1))
const ruleSet = compiled.value
const GRAVE = ['delete', 'block', 'ban', 'mute']

function judge(text: string, about: Partial<Comment> = {}, ledger: Ledger = []): Decision {
  const comment = { id: 'c1', text, author: { id: 'a1' }, ...about }
  const decision = decide(ruleSet, comment, { ledger, now: NOW })
  expectSound(decision, comment)
  return decision
}

/** What holds of every decision, whatever it is about. */
function expectSound(decision: Decision, comment: Comment): void {
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
  expect(decision.commentId).toBe(comment.id)
  expect(decision.actions.length).toBeGreaterThan(0)
  for (const action of decision.actions) {
    for (const { start, end, text } of action.evidence) {
      expect(start >= 0 && start < end && end <= comment.text.length).toBe(true)
      if (text !== null) expect(comment.text).toContain(text)
    }
  }
  for (const { evidence, value } of Object.values(decision.signals)) {
    expect(value === null || (value >= 0 && value <= 1)).toBe(true)
    for (const { start, end } of evidence) expect(start >= 0 && start <= end && end <= comment.text.length).toBe(true)
  }
}

describe('a hostile text', () => {
  const texts = [
    ...Object.entries(ODD_TEXTS),
    ...Object.entries(HOSTILE_TEXTS).map(([name, grow]) => [name, grow(3000)] as const),
  ]

  it.each(texts.map(([name, text]) => ({ name, text })))(
    '$name: a calm decision, the same twice, with words for it',
    ({ text }) => {
      const decision = judge(text)
      expect(JSON.stringify(judge(text))).toBe(JSON.stringify(decision))
      expect(decision.actions.filter((action) => GRAVE.includes(action.kind))).toEqual([])
      expect(JSON.stringify(explain(decision, { id: 'c1', text }))).not.toBe('')
    },
  )

  it('a megabyte of one letter, and a hundred thousand emoji', () => {
    expect(judge('a'.repeat(1_000_000)).status).toBe('decided')
    expect(judge('😀'.repeat(100_000)).status).toBe('decided')
  })

  // What it costs is measured by the bench, in the same texts.
  it.each(Object.entries({ ...HOSTILE_TEXTS, ...COSTLY_TEXTS }).map(([name, grow]) => ({ name, grow })))(
    'a long one is decided: $name',
    ({ grow }) => {
      expect(judge(grow(40_000)).status).toBe('decided')
    },
  )
})

describe('a hostile comment', () => {
  it('the same id again is the same comment; a later edit is judged anew', () => {
    const first = judge('Toujours pas de colis.')
    const ledger = appendEntries([], first.entries)
    const again = decide(
      ruleSet,
      { id: 'c1', text: 'Toujours pas de colis.', author: { id: 'a1' } },
      { ledger, now: NOW + 1 },
    )
    expect([again.status, again.actions, again.entries]).toEqual(['duplicate', [], []])
    expect(judge('another text', {}, ledger).status).toBe('decided')
    expect(judge('Toujours rien !', { editedAt: NOW }, ledger).status).toBe('decided')
  })

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ' ',
    '\u0000',
    '\uD800',
    '../..',
    'a'.repeat(100_000),
  ])('names of the language as ids: %#', (id) => {
    const comment = {
      id: `c${id}`,
      text: 'Bonjour',
      author: { id, name: id, handle: id },
      threadId: id,
      pageId: id,
      lang: id,
      context: { [id]: id },
    }
    const first = decide(ruleSet, comment, { ledger: [], now: NOW })
    expectSound(first, comment)
    expect(decide(ruleSet, comment, { ledger: appendEntries([], first.entries), now: NOW }).status).toBe('duplicate')
  })

  it('a history of ten thousand entries is read', () => {
    const { entries } = judge('Toujours pas de colis.')
    const history = Array.from({ length: 10_000 }, (_, at) =>
      entries.map((entry) => ({ ...entry, id: `${entry.id}-${at}`, commentId: `other-${at}`, at: NOW - at })),
    ).flat()
    expect(judge('Bonjour', {}, history).status).toBe('decided')
  })

  it('nested ten thousand deep where nobody looks', () => {
    const deep: unknown = JSON.parse(`${'{"a":['.repeat(10_000)}1${']}'.repeat(10_000)}`)
    const read = parseComment({ id: 'c1', text: 'Bonjour', extra: deep, context: { deep }, author: { id: 'a', deep } })
    expect(read.ok && read.warnings.map((issue) => issue.path)).toEqual(['/extra', '/author/deep', '/context/deep'])
    expect(read.ok && read.value).toEqual({ id: 'c1', text: 'Bonjour', author: { id: 'a' }, context: {} })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('no clock at all: %d', (now) => {
    expect(() => decide(ruleSet, { id: 'c1', text: 'Bonjour' }, { ledger: [], now })).toThrow('`now` is no time')
  })

  it.each([-1, 0, 8.64e15])('a clock that shows %d', (now) => {
    const decision = decide(
      ruleSet,
      { id: 'c1', text: 'Bonjour', author: { id: 'a' }, createdAt: NOW },
      { ledger: [], now },
    )
    expect(decision.actions.length).toBeGreaterThan(0)
  })
})
