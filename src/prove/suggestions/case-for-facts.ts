import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { factsOf } from '../../rule-set/facts.js'
import type { KnownValue } from '../conditions/candidate-values.js'
import type { CaseDocument } from '../tests/test-schema.js'

/** A case without its expectation. */
export type BareCase = Omit<CaseDocument, 'expect'>

const TEXT = '…'
const LINK = 'https://example.com'
const MOST_ENTRIES = 20

/**
 * Writes a comment that has the given facts: signals set by hand, a history whose entries count as asked.
 *
 * Errors: `null` for facts that a case cannot set, such as the language judged.
 */
export function caseForFacts(facts: Readonly<Record<string, KnownValue>>, ruleSet: CompiledRuleSet): BareCase | null {
  const declared = factsOf(ruleSet.document)
  const signals: Record<string, number> = {}
  const context: Record<string, KnownValue> = {}
  const author: Record<string, KnownValue> = { id: 'ana' }
  const past: NonNullable<CaseDocument['past']> = []
  const rest: { text: string; platform?: string; reply?: boolean; thread?: string; attachments?: string[] } = {
    text: TEXT,
  }
  for (const [name, value] of Object.entries(facts)) {
    const [room = '', own = ''] = name.split('.')
    const history = declared.get(name)?.history
    if (room === 'signals' && typeof value === 'number') {
      if (value > 0) signals[own] = value
    } else if (room === 'context') context[own] = value
    else if (history !== undefined && typeof value === 'number') {
      if (!Number.isInteger(value) || value > MOST_ENTRIES) return null
      const { count, label } = history
      for (let index = 0; index < value; index += 1)
        past.push({ kind: count, ago: `${index + 1}h`, ...(label === undefined ? {} : { label: firstOf(label) }) })
      if (history.scope === 'thread') rest.thread = 'thread'
    } else if (name === 'comment.platform' && typeof value === 'string') rest.platform = value
    else if (name === 'comment.isReply' && value === true) rest.reply = true
    else if (name === 'comment.hasAttachment' && value === true) rest.attachments = ['photo']
    else if (name === 'comment.hasLink' && value === true) rest.text = LINK
    else if (name === 'comment.length' && typeof value === 'number') {
      if (value < 1 || value > 10_000) return null
      rest.text = TEXT.repeat(value)
    } else if (name === 'thread.id' && typeof value === 'string') rest.thread = value
    else if (name === 'author.known') {
      if (value === false) delete author.id
    } else if (room === 'author') author[own] = value
    else if (value !== false && value !== 0) return null
  }
  const [only] = Object.keys(author)
  return {
    ...rest,
    ...(Object.keys(author).length === 0
      ? {}
      : { author: Object.keys(author).length === 1 && only === 'id' ? 'ana' : author }),
    ...(Object.keys(signals).length === 0 ? {} : { signals }),
    ...(Object.keys(context).length === 0 ? {} : { context }),
    ...(past.length === 0 ? {} : { past }),
  }
}

/** Any of several labels counts; the first will do. */
function firstOf(label: string | readonly string[]): string {
  return typeof label === 'string' ? label : (label[0] ?? '')
}
