import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/decision/decision.js'
import { statementOfReasons } from '../../src/reasons/statement-of-reasons.js'
import { transparencyStatementSchema } from '../../src/reasons/transparency-statement.js'
import { comment, decision } from './decision-of.js'

const given = {
  incompatible_content_ground: 'House rules, section 2',
  territorial_scope: ['FR', 'BE'] satisfies ('FR' | 'BE')[],
  redress: 'write to appeals@shop.example within six months.',
}

function banned(durationMs?: number): Decision {
  return {
    ...decision,
    signals: {},
    actions: [
      {
        kind: 'ban',
        scope: 'page',
        ruleId: 'ban-persistent-troll',
        reason: 'No trolling.',
        evidence: [],
        ...(durationMs === undefined ? {} : { durationMs }),
      },
    ],
  }
}

describe('statementOfReasons', () => {
  it('gives null when nothing was restricted', () => {
    expect(
      statementOfReasons(
        { ...decision, actions: decision.actions.filter((action) => action.kind === 'escalate') },
        comment,
      ),
    ).toBeNull()
  })

  it('tells the caller which fields only he can fill', () => {
    expect(statementOfReasons(decision, comment)?.missing).toEqual([
      'incompatible_content_ground',
      'territorial_scope',
      'redress',
    ])
    expect(statementOfReasons(decision, { id: 'c', text: 'x' })?.missing).toContain('content_date')
  })

  it('is complete and valid once they are given', () => {
    const reasons = statementOfReasons(decision, comment, given)
    expect(reasons?.missing).toEqual([])
    expect(reasons?.issues).toEqual([])
    expect(transparencyStatementSchema.safeParse(reasons?.statement).success).toBe(true)
    expect(reasons?.statement).toMatchObject({
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      decision_provision: 'DECISION_PROVISION_PARTIAL_TERMINATION',
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      category: 'STATEMENT_CATEGORY_VIOLENCE',
      content_type: ['CONTENT_TYPE_TEXT'],
      content_language: 'FR',
      content_date: '2026-09-14',
      application_date: '2026-09-14',
      source_type: 'SOURCE_VOLUNTARY',
      automated_detection: 'Yes',
      automated_decision: 'AUTOMATED_DECISION_FULLY',
      territorial_scope: ['FR', 'BE'],
    })
  })

  it('puts no word of the comment in the record, nor its author', () => {
    const record = JSON.stringify(statementOfReasons(decision, comment, given)?.statement)
    for (const word of ['casser', '06 39', 'Marc', 'u1']) expect(record).not.toContain(word)
  })

  it('tells the author what, why, on which words, by what means, and how to contest it', () => {
    expect(
      statementOfReasons(decision, comment, {
        ...given,
        policies: { 'remove-threats': 'Pas de menaces.' },
      })?.text.split('\n'),
    ).toEqual([
      "Il s'agit de votre commentaire du 2026-09-14 sur notre page.",
      'Le commentaire a été retiré.',
      "Votre compte ne peut plus écrire sur nos pages. Cela vaut jusqu'à ce qu'une personne lève la mesure.",
      'La règle que nous appliquons : Pas de menaces.',
      'Ce que nous avons constaté : menace, dans les mots « Je vais te casser les dents ».',
      'Le commentaire a été repéré et la décision prise par des moyens automatisés, sans intervention humaine.',
      'Le fondement dans nos conditions : House rules, section 2',
      "La décision s'applique dans : FR, BE.",
      'Si vous pensez que nous nous trompons : write to appeals@shop.example within six months.',
    ])
  })

  it('speaks English, and of a person and a notice where there were any', () => {
    const text = statementOfReasons(decision, comment, {
      ...given,
      lang: 'en',
      source_type: 'SOURCE_ARTICLE_16',
      automated_decision: 'AUTOMATED_DECISION_PARTIALLY',
    })?.text
    expect(text).toContain('We acted after a notice from somebody else.')
    expect(text).toContain('a person took part in the decision')
  })

  it.each([
    {
      name: 'a ban for good',
      durationMs: undefined,
      provision: 'DECISION_PROVISION_PARTIAL_TERMINATION',
      end: undefined,
      said: 'until a person lifts it',
    },
    {
      name: 'a ban of a week',
      durationMs: 7 * 86_400_000,
      provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
      end: '2026-09-21',
      said: 'until 2026-09-21',
    },
  ])('writes $name as a restriction of the service', ({ durationMs, provision, end, said }) => {
    const reasons = statementOfReasons(banned(durationMs), comment, { ...given, lang: 'en' })
    expect(reasons?.statement.decision_provision).toBe(provision)
    expect(reasons?.statement.end_date_service_restriction).toBe(end)
    expect(reasons?.statement.category).toBe('STATEMENT_CATEGORY_OTHER_VIOLATION_TC')
    expect(reasons?.statement.decision_visibility).toBeUndefined()
    expect(reasons?.text).toContain(said)
    expect(reasons?.issues).toEqual([])
  })

  it.each([
    { name: 'an unknown category', fields: { category: 'STATEMENT_CATEGORY_NONE' }, path: '/category' },
    { name: 'a country outside the area', fields: { territorial_scope: ['US'] }, path: '/territorial_scope/0' },
    { name: 'an identifier with a space', fields: { puid: 'a b' }, path: '/puid' },
    {
      name: 'a restriction that ends before it begins',
      fields: { end_date_service_restriction: '2026-09-01' },
      path: '/end_date_service_restriction',
    },
    { name: 'a date that is none', fields: { content_date: '2026-02-30' }, path: '/content_date' },
    { name: 'facts without end', fields: { decision_facts: 'x'.repeat(5001) }, path: '/decision_facts' },
  ])('lists $name as wrong', ({ fields, path }) => {
    const input: object = { ...given, ...fields }
    const reasons = statementOfReasons(decision, comment, input)
    expect(reasons?.issues.map((issue) => issue.path)).toEqual([path])
  })

  it('asks for the law where the content is said to be illegal', () => {
    const reasons = statementOfReasons(decision, comment, {
      ...given,
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
    })
    expect(reasons?.missing).toEqual(['illegal_content_legal_ground', 'illegal_content_explanation'])
  })

  it('gives unlike comments unlike identifiers', () => {
    const puidOf = (id: string): unknown =>
      statementOfReasons({ ...decision, commentId: id }, { ...comment, id })?.statement.puid
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (one, other) => {
          expect(puidOf(one)).toMatch(/^[A-Za-z0-9_-]{1,500}$/)
          if (one !== other) expect(puidOf(one)).not.toBe(puidOf(other))
        },
      ),
    )
  })

  it('never throws, whatever the times', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (at, createdAt) => {
        expect(statementOfReasons({ ...decision, at }, { ...comment, createdAt })?.statement).toBeDefined()
      }),
    )
  })
})
