import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Issue } from '../result.js'
import { toAuthorStatement } from './author-statement.js'
import { messagesIn, nameIn } from './messages/messages.js'
import { type Restriction, restrictionsOf, toTransparencyRestriction } from './restrictions.js'
import { toDay } from './to-day.js'
import { toTransparencyCategory } from './transparency-category.js'
import { requiredBecause, type TransparencyDraft, transparencyStatementSchema } from './transparency-statement.js'

/** What the engine cannot know; any field of the transparency database may be given, and then stands as given. */
export interface GivenReasons extends TransparencyDraft {
  /** Language of the words for the author; the language of the comment when left out. */
  readonly lang?: string
  /** How to contest the decision: internal complaint, out-of-court settlement, court. */
  readonly redress?: string
  /** The policies in the author's language, by rule id. */
  readonly policies?: Readonly<Record<string, string>>
}

/** A decision, explained to its author and to the public. */
export interface StatementOfReasons {
  /** For the author, in plain words. */
  readonly text: string
  /** For the transparency database, as far as it is known. */
  readonly statement: TransparencyDraft
  /** The fields only the caller can fill, `redress` among them; empty when all is said. */
  readonly missing: readonly string[]
  /** What the database would refuse in the fields that are there. */
  readonly issues: readonly Issue[]
}

/**
 * Returns what an author must be told about a restriction, and the record for the transparency database; `null` when nothing was restricted.
 *
 * The record quotes no words of the comment: it must hold no personal data.
 *
 * Errors: `TypeError` for what is no decision and for a comment without id or text. Fields that are missing or wrong are listed.
 * Source: Regulation (EU) 2022/2065, Article 17(3) for what the author is told, Article 24(5) for the database.
 */
export function statementOfReasons(
  decision: Decision,
  comment: Comment,
  given: GivenReasons = {},
): StatementOfReasons | null {
  if (!Array.isArray(decision?.actions))
    throw new TypeError('statementOfReasons: the first argument is no decision; hand in what `decide` returned')
  if (typeof comment?.text !== 'string' || typeof comment.id !== 'string')
    throw new TypeError(
      'statementOfReasons: the comment has no `id` or no `text`; hand in the comment that was decided',
    )
  const restrictions = restrictionsOf(decision)
  if (restrictions.length === 0) return null
  const { lang = decision.lang, redress, policies = {}, ...fields } = given
  const grounds = restrictions.map((restriction) => ({
    ...restriction,
    reason:
      (Object.hasOwn(policies, restriction.ruleId) ? policies[restriction.ruleId] : undefined) ?? restriction.reason,
  }))
  const statement: TransparencyDraft = { ...known(decision, comment, grounds), ...fields }
  const missing = [...missingFields(statement), ...(redress === undefined ? ['redress'] : [])]
  const issues = invalidFields(statement)
  return {
    text: toAuthorStatement({ decision, comment, restrictions: grounds, statement, redress, lang }),
    statement,
    missing,
    issues,
  }
}

function known(decision: Decision, comment: Comment, restrictions: readonly Restriction[]): TransparencyDraft {
  const signalIds = [
    ...new Set(restrictions.flatMap((restriction) => restriction.evidence.map((found) => found.signal))),
  ]
  const english = messagesIn('en')
  const names = signalIds.map((id) => nameIn(english.signals, id)).join(', ')
  const rules = [...new Set(restrictions.map((restriction) => restriction.ruleId))].join(', ')
  const policies = [...new Set(restrictions.map((restriction) => restriction.reason))].join(' ')
  const contentDate = toDay(comment.editedAt ?? comment.createdAt)
  const applicationDate = toDay(decision.at)
  const puid = toPuid(decision, comment)
  return {
    ...toTransparencyRestriction(restrictions, decision.at),
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatible_content_explanation: policies.slice(0, 2000),
    ...toTransparencyCategory(signalIds),
    content_type: ['CONTENT_TYPE_TEXT'],
    ...(/^[a-z]{2}$/.test(decision.lang) ? { content_language: decision.lang.toUpperCase() } : {}),
    ...(contentDate === undefined ? {} : { content_date: contentDate }),
    ...(applicationDate === undefined ? {} : { application_date: applicationDate }),
    decision_facts:
      `${names === '' ? english.statement.trollCircumstances : `A comment was found to hold: ${names}.`} Rules applied: ${rules}, of rule set ${decision.ruleSet.name} ${decision.ruleSet.hash}.`.slice(
        0,
        5000,
      ),
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: 'Yes',
    automated_decision: 'AUTOMATED_DECISION_FULLY',
    ...(puid === undefined ? {} : { puid }),
  }
}

/** Unlike comments have unlike identifiers: every character the database does not take is written as its number. */
function toPuid(decision: Decision, comment: Comment): string | undefined {
  const source = `${comment.platform ?? ''}:${comment.id}@${comment.editedAt ?? 0}:${decision.ruleSet.hash}`
  if (source.length > 500) return undefined
  const puid = source.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(36)}_`)
  return puid.length > 500 ? undefined : puid
}

function missingFields(statement: TransparencyDraft): readonly string[] {
  const always = (['content_date', 'application_date', 'territorial_scope', 'puid', 'decision_facts'] as const).filter(
    (field) => statement[field] === undefined,
  )
  const because = requiredBecause(statement)
    .filter(([field]) => statement[field] === undefined)
    .map(([field]) => field)
  return [...new Set<string>([...because, ...always])]
}

function invalidFields(statement: TransparencyDraft): readonly Issue[] {
  const read = transparencyStatementSchema.safeParse(statement)
  const conditional = requiredBecause(statement).filter(([field]) => statement[field] !== undefined)
  const found = read.success
    ? []
    : read.error.issues.filter((issue) => issue.code !== 'custom' || issue.path.length > 1)
  return [
    ...found
      .filter((issue) => issue.path.length === 0 || isGiven(statement, issue.path[0]))
      .map((issue) => wrong(issue.path.map(String).join('/'), issue.message)),
    ...conditional.map(([field, message]) => wrong(field, message)),
  ]
}

function isGiven(statement: TransparencyDraft, field: PropertyKey | undefined): boolean {
  return Object.entries(statement).some(([name, value]) => name === field && value !== undefined)
}

function wrong(path: string, message: string): Issue {
  return {
    code: 'wrong-type',
    severity: 'error',
    path: `/${path}`,
    message: message.slice(0, 1).toLowerCase() + message.slice(1),
  }
}
