import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import { quoteSpans } from './evidence-words.js'
import { messagesIn, nameIn, type StatementMessages } from './messages/messages.js'
import { durationOf, type Restriction } from './restrictions.js'
import { toDay } from './to-day.js'
import type { TransparencyDraft } from './transparency-statement.js'

/** Everything the author is told about. */
export interface AuthorStatementSource {
  readonly decision: Decision
  readonly comment: Comment
  readonly restrictions: readonly Restriction[]
  readonly statement: TransparencyDraft
  readonly redress: string | undefined
  readonly lang: string
}

/**
 * Returns the statement of reasons as its author reads it, a line for each thing the law asks for.
 *
 * Source: Regulation (EU) 2022/2065, Article 17(3), points (a) to (f).
 */
export function toAuthorStatement(source: AuthorStatementSource): string {
  const { decision, comment, restrictions, statement, redress } = source
  const messages = messagesIn(source.lang)
  const said = messages.statement
  const evidence = restrictions.flatMap((restriction) => restriction.evidence)
  const names = [...new Set(evidence.map((found) => nameIn(messages.signals, found.signal)))].join(', ')
  const lines = [
    said.opening(toDay(comment.editedAt ?? comment.createdAt)),
    ...restrictions.map((restriction) => restrictionLine(restriction, decision.at, said)),
    ...[...new Set(restrictions.map((restriction) => restriction.reason))].map(said.why),
    names === ''
      ? said.trollCircumstances
      : said.circumstances(names, quoteSpans(evidence, { comment, decision }, messages)),
    ...(statement.source_type === 'SOURCE_VOLUNTARY' ? [] : [said.notice]),
    automationLine(statement, said),
    ...(groundOf(statement) ?? []).map(said.ground),
    ...(statement.territorial_scope === undefined ? [] : [said.scope(statement.territorial_scope.join(', '))]),
    ...(redress === undefined ? [] : [said.redress(redress)]),
  ]
  return lines.join('\n')
}

function restrictionLine(restriction: Restriction, at: number, said: StatementMessages): string {
  const what =
    restriction.kind === 'ban'
      ? said.restrictions[`ban-${restriction.scope}` as const]
      : said.restrictions[restriction.kind]
  if (restriction.kind !== 'block' && restriction.kind !== 'ban' && restriction.kind !== 'mute') return what
  const durationMs = durationOf(restriction)
  const until = durationMs === undefined ? undefined : toDay(at + durationMs)
  return `${what} ${until === undefined ? said.forGood : said.until(until)}`
}

function automationLine(statement: TransparencyDraft, said: StatementMessages): string {
  if (statement.automated_decision === 'AUTOMATED_DECISION_NOT_AUTOMATED') return said.notAutomated
  return statement.automated_decision === 'AUTOMATED_DECISION_PARTIALLY' ? said.automatedPartially : said.automatedFully
}

function groundOf(statement: TransparencyDraft): readonly string[] | undefined {
  const ground = statement.illegal_content_legal_ground ?? statement.incompatible_content_ground
  return ground === undefined ? undefined : [ground]
}
