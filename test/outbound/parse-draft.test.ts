import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDraft, parseQueued } from '../../src/index.js'

const issuesOf = (value: unknown): readonly string[] => {
  const read = parseQueued(value)
  return read.ok
    ? []
    : read.issues.map(({ code, path, hint }) => `${code} ${path}${hint === undefined ? '' : ` ${hint}`}`)
}

describe('parseDraft', () => {
  it('reads every field, null as absent, ids as text and times as milliseconds', () => {
    const given = { id: 7, text: 'Hi', kind: 'reply', publishAt: '2027-01-01T08:00:00Z', lang: null, pageId: 9 }
    const fields = { ...given, countries: ['FR'], tone: 'warm', cleared: ['crisis', 'sensitive-date:christmas'] }
    expect(parseDraft(fields)).toEqual({
      ok: true,
      value: {
        id: '7',
        text: 'Hi',
        kind: 'reply',
        publishAt: Date.UTC(2027, 0, 1, 8),
        pageId: '9',
        countries: ['FR'],
        tone: 'warm',
        cleared: ['crisis', 'sensitive-date:christmas'],
      },
      warnings: [],
    })
  })

  it('drops a field it does not know, and says so', () => {
    expect(parseDraft({ text: 'Hi', campaignColour: 'blue' })).toMatchObject({
      ok: true,
      value: { text: 'Hi' },
      warnings: [{ code: 'unknown-field', path: '/campaignColour' }],
    })
  })
})

describe('parseQueued', () => {
  it('reads a draft alone, and one with what was said of it', () => {
    expect(parseQueued({ text: 'Hi' })).toMatchObject({ ok: true, value: { draft: { text: 'Hi' } } })
    expect(parseQueued({ draft: { text: 'Hi' }, verdict: 'hold', reasons: [] })).toMatchObject({
      ok: true,
      value: { draft: { text: 'Hi' }, verdict: 'hold' },
    })
  })

  it.each([
    { name: 'no text', given: { id: 'a' }, expected: ['missing-field /text'] },
    { name: 'no object', given: 'Hi', expected: ['wrong-type '] },
    { name: 'several at once', given: { text: 1, kind: 'tweet' }, expected: ['wrong-type /text', 'wrong-type /kind'] },
    {
      name: 'a date nobody would have heeded',
      given: { text: 'Hi', publishat: '2027-01-01' },
      expected: ['unknown-field /publishat did you mean `publishAt`?'],
    },
    {
      name: 'a code misspelt',
      given: { draft: { text: 'Hi', cleared: ['crysis'] } },
      expected: ['unknown-code /draft/cleared/0 did you mean `crisis`?'],
    },
    {
      name: 'a time that is none',
      given: { draft: { text: 'Hi', publishAt: 'soon' }, verdict: 'maybe' },
      expected: ['unreadable-time /draft/publishAt', 'wrong-type /verdict'],
    },
  ])('refuses $name', ({ given, expected }) => {
    expect(issuesOf(given)).toEqual(expected)
  })

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parseQueued(value).ok).toBe('boolean')
      }),
    )
  })
})
