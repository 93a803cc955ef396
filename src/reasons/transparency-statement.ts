import * as z from 'zod'

/** The thirty countries of the European Economic Area, as the database spells them. */
export const EEA_COUNTRIES = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const

/** What a statement may be about, in the scheme in force since 1 July 2025. */
export const TRANSPARENCY_CATEGORIES = [
  'STATEMENT_CATEGORY_ANIMAL_WELFARE',
  'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE',
  'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  'STATEMENT_CATEGORY_SELF_HARM',
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_VIOLENCE',
] as const

const text = (most: number) => z.string().trim().min(1).max(most)
const yesOrNo = z.enum(['Yes', 'No'])
const day = (earliest: string) =>
  z.iso.date().refine((date) => date >= earliest && date <= '2038-01-01', `must lie between ${earliest} and 2038-01-01`)
const keyword = z
  .string()
  .max(80)
  .regex(/^KEYWORD_[A-Z_]+$/)

const fields = z.strictObject({
  decision_visibility: z
    .array(
      z.enum([
        'DECISION_VISIBILITY_CONTENT_REMOVED',
        'DECISION_VISIBILITY_CONTENT_DISABLED',
        'DECISION_VISIBILITY_CONTENT_DEMOTED',
        'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
        'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
        'DECISION_VISIBILITY_CONTENT_LABELLED',
        'DECISION_VISIBILITY_OTHER',
      ]),
    )
    .min(1)
    .optional(),
  decision_visibility_other: text(500).optional(),
  end_date_visibility_restriction: day('2020-01-01').optional(),
  decision_monetary: z
    .enum(['DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_TERMINATION', 'DECISION_MONETARY_OTHER'])
    .optional(),
  decision_monetary_other: text(500).optional(),
  end_date_monetary_restriction: day('2020-01-01').optional(),
  decision_provision: z
    .enum([
      'DECISION_PROVISION_PARTIAL_SUSPENSION',
      'DECISION_PROVISION_TOTAL_SUSPENSION',
      'DECISION_PROVISION_PARTIAL_TERMINATION',
      'DECISION_PROVISION_TOTAL_TERMINATION',
    ])
    .optional(),
  end_date_service_restriction: day('2020-01-01').optional(),
  decision_account: z.enum(['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED']).optional(),
  end_date_account_restriction: day('2020-01-01').optional(),
  account_type: z.enum(['ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_PRIVATE']).optional(),
  decision_ground: z.enum(['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT']),
  decision_ground_reference_url: z.url().max(500).optional(),
  illegal_content_legal_ground: text(500).optional(),
  illegal_content_explanation: text(2000).optional(),
  incompatible_content_ground: text(500).optional(),
  incompatible_content_explanation: text(2000).optional(),
  incompatible_content_illegal: yesOrNo.optional(),
  category: z.enum(TRANSPARENCY_CATEGORIES),
  category_addition: z.array(z.enum(TRANSPARENCY_CATEGORIES)).optional(),
  category_specification: z.array(keyword).optional(),
  category_specification_other: text(500).optional(),
  content_type: z
    .array(
      z.enum([
        'CONTENT_TYPE_APP',
        'CONTENT_TYPE_AUDIO',
        'CONTENT_TYPE_IMAGE',
        'CONTENT_TYPE_PRODUCT',
        'CONTENT_TYPE_SYNTHETIC_MEDIA',
        'CONTENT_TYPE_TEXT',
        'CONTENT_TYPE_VIDEO',
        'CONTENT_TYPE_OTHER',
      ]),
    )
    .min(1),
  content_type_other: text(500).optional(),
  content_language: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  content_date: day('2000-01-01'),
  application_date: day('2020-01-01'),
  territorial_scope: z.array(z.enum(EEA_COUNTRIES)).min(1),
  decision_facts: text(5000),
  source_type: z.enum([
    'SOURCE_ARTICLE_16',
    'SOURCE_TRUSTED_FLAGGER',
    'SOURCE_TYPE_OTHER_NOTIFICATION',
    'SOURCE_VOLUNTARY',
  ]),
  source_identity: text(500).optional(),
  automated_detection: yesOrNo,
  automated_decision: z.enum([
    'AUTOMATED_DECISION_FULLY',
    'AUTOMATED_DECISION_PARTIALLY',
    'AUTOMATED_DECISION_NOT_AUTOMATED',
  ]),
  puid: z
    .string()
    .max(500)
    .regex(/^[A-Za-z0-9_-]+$/),
})

/** A statement of reasons with the field names of the database, not all of them known yet. */
export type TransparencyDraft = Partial<z.infer<typeof fields>>

/**
 * Reads a statement of reasons as the European Commission's transparency database takes it, with the fields that other fields make necessary.
 *
 * Bounds: lengths and dates as documented; keywords are checked by their form alone, the list grows.
 * Errors: zod's, each at the field that is missing or wrong.
 * Source: API documentation of the DSA Transparency Database, https://transparency.dsa.ec.europa.eu/page/api-documentation, scheme of 1 July 2025,
 * and its open-source validation rules, https://github.com/digital-services-act/transparency-database; Regulation (EU) 2022/2065, Articles 17 and 24(5).
 */
export const transparencyStatementSchema = fields.superRefine((statement, context) => {
  for (const [field, message] of requiredBecause(statement))
    context.addIssue({ code: 'custom', path: [field], message })
})

/** A complete statement of reasons, ready to be sent. */
export type TransparencyStatement = z.infer<typeof transparencyStatementSchema>

/**
 * Returns the fields that a draft needs because of what else it says, each with the reason.
 *
 * Source: as `transparencyStatementSchema`.
 */
export function requiredBecause(
  draft: TransparencyDraft,
): readonly (readonly [field: keyof TransparencyDraft, message: string])[] {
  const found: [keyof TransparencyDraft, string][] = []
  const need = (field: keyof TransparencyDraft, isNeeded: boolean, message: string): void => {
    if (isNeeded && draft[field] === undefined) found.push([field, message])
  }
  const restricts =
    draft.decision_visibility ?? draft.decision_monetary ?? draft.decision_provision ?? draft.decision_account
  need('decision_visibility', restricts === undefined, 'a statement is about at least one restriction')
  need(
    'decision_visibility_other',
    draft.decision_visibility?.includes('DECISION_VISIBILITY_OTHER') ?? false,
    'says what the other restriction is',
  )
  need(
    'decision_monetary_other',
    draft.decision_monetary === 'DECISION_MONETARY_OTHER',
    'says what the other restriction is',
  )
  need('content_type_other', draft.content_type?.includes('CONTENT_TYPE_OTHER') ?? false, 'says what the other type is')
  const illegal = draft.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT'
  need('illegal_content_legal_ground', illegal, 'names the law')
  need('illegal_content_explanation', illegal, 'says why the content is illegal')
  const incompatible = draft.decision_ground === 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  need('incompatible_content_ground', incompatible, 'names the clause of the terms')
  need('incompatible_content_explanation', incompatible, 'says why the content is against them')
  const start = draft.application_date
  for (const field of END_DATES) {
    const end = draft[field]
    if (start !== undefined && end !== undefined && end < start)
      found.push([field, 'a restriction ends on or after the day it begins'])
  }
  return found
}

const END_DATES = [
  'end_date_visibility_restriction',
  'end_date_monetary_restriction',
  'end_date_service_restriction',
  'end_date_account_restriction',
] as const
