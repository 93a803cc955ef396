import { describe, expect, it } from 'vitest'
import { transparencyStatementSchema } from '../../src/reasons/transparency-statement.js'

const valid = {
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: 'Section 2',
  incompatible_content_explanation: 'It threatens somebody.',
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  content_type: ['CONTENT_TYPE_TEXT'],
  content_date: '2026-09-14',
  application_date: '2026-09-14',
  territorial_scope: ['FR'],
  decision_facts: 'A threat.',
  source_type: 'SOURCE_VOLUNTARY',
  automated_detection: 'Yes',
  automated_decision: 'AUTOMATED_DECISION_FULLY',
  puid: 'a-1',
}

describe('transparencyStatementSchema', () => {
  it('takes a complete statement', () => {
    expect(transparencyStatementSchema.safeParse(valid).success).toBe(true)
  })

  it.each([
    { name: 'no restriction at all', change: { decision_visibility: undefined }, field: 'decision_visibility' },
    {
      name: 'an other restriction unsaid',
      change: { decision_visibility: ['DECISION_VISIBILITY_OTHER'] },
      field: 'decision_visibility_other',
    },
    {
      name: 'an other payment restriction unsaid',
      change: { decision_monetary: 'DECISION_MONETARY_OTHER' },
      field: 'decision_monetary_other',
    },
    {
      name: 'an other content type unsaid',
      change: { content_type: ['CONTENT_TYPE_OTHER'] },
      field: 'content_type_other',
    },
    {
      name: 'terms without the clause',
      change: { incompatible_content_ground: undefined },
      field: 'incompatible_content_ground',
    },
    {
      name: 'terms without the why',
      change: { incompatible_content_explanation: undefined },
      field: 'incompatible_content_explanation',
    },
    {
      name: 'illegal without the law',
      change: { decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT', illegal_content_explanation: 'Because.' },
      field: 'illegal_content_legal_ground',
    },
    {
      name: 'an end before the beginning',
      change: { end_date_visibility_restriction: '2026-09-13' },
      field: 'end_date_visibility_restriction',
    },
    { name: 'an unknown field', change: { url: 'https://x.example' }, field: undefined },
    { name: 'an identifier of other characters', change: { puid: 'a/1' }, field: 'puid' },
    { name: 'a date before the database', change: { application_date: '2019-12-31' }, field: 'application_date' },
  ])('refuses $name', ({ change, field }) => {
    const read = transparencyStatementSchema.safeParse({ ...valid, ...change })
    expect(read.success ? [] : read.error.issues.map((issue) => issue.path[0])).toContain(field)
  })

  it.each(['decision_monetary', 'decision_provision', 'decision_account'] as const)(
    'takes %s in place of a visibility restriction',
    (field) => {
      const value = {
        decision_monetary: 'DECISION_MONETARY_SUSPENSION',
        decision_provision: 'DECISION_PROVISION_TOTAL_SUSPENSION',
        decision_account: 'DECISION_ACCOUNT_SUSPENDED',
      }[field]
      expect(
        transparencyStatementSchema.safeParse({ ...valid, decision_visibility: undefined, [field]: value }).success,
      ).toBe(true)
    },
  )
})
