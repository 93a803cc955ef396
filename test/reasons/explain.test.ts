import { describe, expect, it } from 'vitest'
import { explain } from '../../src/reasons/explain.js'
import { comment, decision } from './decision-of.js'

describe('explain', () => {
  it('says what is done, on which rule and words', () => {
    expect(explain(decision, comment).lines).toEqual([
      'the comment is deleted (rule remove-threats), on the words “Je vais te casser les dents”',
      'the author is blocked (rule remove-threats), on the words “Je vais te casser les dents”',
      'a person must look now for safety (rule remove-threats)',
      'Rule remove-threats matched: No threats. (facts: signals.threat = 0.9)',
      'threat: 0.9 (enough to act), in “Je vais te casser les dents”',
      'personal data: 1 (enough to act), in (personal data, not repeated)',
      'Not done: the comment is hidden (rule hide-personal-data), because `delete` by `remove-threats` is stronger',
      'Not known: context.faultConfirmed, which rules acknowledge-confirmed-fault would have read',
    ])
  })

  it('speaks French', () => {
    const { lines } = explain(decision, comment, { lang: 'fr-CA' })
    expect(lines[0]).toBe(
      "le commentaire est supprimé (règle remove-threats), d'après les mots « Je vais te casser les dents »",
    )
    expect(lines).toContain('Inconnu : context.faultConfirmed, que les règles acknowledge-confirmed-fault auraient lu')
  })

  it('falls back on English', () => {
    expect(explain(decision, comment, { lang: 'constructor' }).lines[0]).toContain('the comment is deleted')
  })

  it('never repeats personal data', () => {
    for (const lang of ['fr', 'en'])
      expect(JSON.stringify(explain(decision, comment, { lang }))).not.toContain('06 39 98')
  })

  it('hides the words of other evidence that touch personal data', () => {
    const wide = {
      ...decision,
      signals: {
        ...decision.signals,
        threat: {
          value: 0.9,
          tier: 'act' as const,
          evidence: [
            {
              ...decision.signals.threat?.evidence[0],
              start: 0,
              end: 50,
              signal: 'threat',
              weight: 0.9,
              tier: 'act' as const,
              source: 's',
              family: 'f',
            },
          ],
        },
      },
    }
    expect(explain(wide, comment).signals[0]?.text).toBe(
      'threat: 0.9 (enough to act), in (personal data, not repeated)',
    )
  })

  it('shows what counts for less, and why', () => {
    const framed = {
      ...decision,
      signals: {
        threat: {
          value: 0.2,
          tier: 'review' as const,
          evidence: [
            {
              start: 0,
              end: 27,
              signal: 'threat',
              weight: 0.2,
              tier: 'review' as const,
              source: 's',
              family: 'f',
              frames: [
                { name: 'quoted' as const, factor: 0.2 },
                { name: 'scope' as const, factor: 1.2 },
              ],
            },
          ],
        },
      },
    }
    expect(explain(framed, comment).damped).toEqual(['“Je vais te casser les dents” counts for less: quoted × 0.2'])
  })

  it('says so when a comment was decided before, or nothing was asked for', () => {
    const nothing = { ...decision, actions: [], matched: [], lost: [], incomplete: [], signals: {} }
    expect(explain(nothing, comment).lines).toEqual(['No rule asks for anything.'])
    expect(explain({ ...nothing, status: 'duplicate' }, comment).lines).toEqual([
      'This version of the comment was decided before, so nothing new is done.',
    ])
  })

  it('names an unknown value as unknown', () => {
    expect(
      explain({ ...decision, signals: { threat: { value: null, tier: 'review', evidence: [] } } }, comment).signals[0]
        ?.text,
    ).toBe('threat: ?')
  })
})
