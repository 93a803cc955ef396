import { issue } from '../issue-codes.js'
import { createAnalyzer, type LanguagePack } from '../pattern/analyzer.js'
import { parsePack } from '../pattern/parse-pack.js'
import { type Issue, ok } from '../result.js'
import { measureSignals } from '../signals/measure-signals.js'
import type { MeasureComment } from './compiled-rule-set.js'
import type { FindOrder } from './compile-order-pattern.js'
import type { Measured } from './facts.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** What the measuring of signals is compiled from. */
export interface MeasureSource {
  readonly document: RuleSetDocument
  readonly languages: readonly string[]
  readonly packs: Readonly<Record<string, unknown>>
  /** The packs were checked when they were built. */
  readonly trusted: boolean
}

/**
 * Compiles the language packs of a rule set, with its own lexicons, into the function that measures a comment.
 *
 * Bounds: without a pack nothing is read in the words, and what is not measured is unknown.
 * Errors: what is wrong in a pack or a lexicon is added to `issues`.
 */
export function compileMeasure(source: MeasureSource, findOrder: FindOrder | null, issues: Issue[]): MeasureComment {
  const { document, languages, packs, trusted } = source
  const found: LanguagePack[] = []
  for (const language of languages) {
    const pack = Object.hasOwn(packs, language) ? packs[language] : undefined
    if (pack === undefined) continue
    const parsed = trusted ? ok(pack as LanguagePack) : parsePack(pack, `/packs/${language}`)
    const own = (document.lexicons ?? []).filter((lexicon) => lexicon.language === language)
    if (parsed.ok) found.push(own.length === 0 ? parsed.value : { ...parsed.value, lexicons: [...parsed.value.lexicons, ...own] })
    else issues.push(...parsed.issues)
  }
  if (found.length === 0) return () => ({ signals: {}, lang: 'und', complete: false, sketch: [] })
  const analyzer = createAnalyzer(found)
  for (const problem of analyzer.issues) issues.push(issue('unsafe-pattern', '/packs', `${problem.file}/${problem.pattern}: ${problem.message}`))
  if (findOrder === null) return (comment, ledger, now) => measureSignals(analyzer, comment, { ledger, now })
  return (comment, ledger, now) => withOrder(measureSignals(analyzer, comment, { ledger, now }), findOrder(comment.text))
}

/** An order number in the brand's own form is an order reference, whatever stands around it. */
function withOrder(measured: Measured, span: ReturnType<FindOrder>): Measured {
  if (span === null) return measured
  const piece = { signal: 'order_reference', start: span.start, end: span.end, weight: 1, tier: 'act', source: 'brand/order-number', family: 'order' } as const
  const before = Object.hasOwn(measured.signals, 'order_reference') ? (measured.signals.order_reference?.evidence ?? []) : []
  const evidence = [...before.filter((other) => other.end <= span.start || other.start >= span.end), piece].sort((a, b) => a.start - b.start)
  return { ...measured, signals: { ...measured.signals, order_reference: { value: 1, tier: 'act', evidence } } }
}
