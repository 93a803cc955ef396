import { issue } from '../issue-codes.js'
import {
  type Analyzer,
  type AnalyzerSnapshot,
  createAnalyzer,
  createSnapshot,
  type LanguagePack,
} from '../pattern/analyzer.js'
import { parsePack } from '../pattern/parse-pack.js'
import type { Issue } from '../result.js'
import { measureSignals } from '../signals/measure-signals.js'
import { whenAsked } from '../when-asked.js'
import type { FindOrder } from './compile-order-pattern.js'
import type { MeasureComment } from './compiled-rule-set.js'
import type { Measured } from './facts.js'
import type { RuleSetDocument } from './rule-set-schema.js'
import { withoutOwnContact } from './without-own-contact.js'

/** What the measuring of signals is compiled from. */
export interface MeasureSource {
  readonly document: RuleSetDocument
  readonly languages: readonly string[]
  readonly packs: Readonly<Record<string, unknown>>
  /** The packs as the build compiled them. */
  readonly snapshot: (() => AnalyzerSnapshot) | undefined
  readonly keepAnalyzer?: KeepAnalyzer | undefined
  readonly knownMeasures?: KnownMeasures | undefined
}

/**
 * What is known without measuring, by the packs of the build alone, for a rule set of these languages; `undefined` for a comment that has to be
 * measured.
 */
export type KnownMeasures = (
  languages: readonly string[],
) => ((...about: Parameters<MeasureComment>) => Measured | undefined) | undefined

/** Hands out what was made of the packs for these languages before, or makes and keeps it. */
export type KeepAnalyzer = (languages: readonly string[], make: () => Analyzer) => Analyzer

/**
 * Compiles the language packs of a rule set, with its own lexicons, into the function that measures a comment.
 *
 * Bounds: without a pack nothing is read in the words, and what is not measured is unknown. Packs that the build compiled are laid out when
 * the first comment is measured.
 * Errors: what is wrong in a pack or a lexicon is added to `issues`.
 */
export function compileMeasure(source: MeasureSource, findOrder: FindOrder | null, issues: Issue[]): MeasureComment {
  const measure = measureWithPacks(source, issues)
  if (measure === null) return () => ({ signals: {}, lang: 'und', complete: false, sketch: [] })
  const { contact = '', page = '' } = source.document.brand ?? {}
  const own = `${contact} ${page}`.trim()
  if (findOrder === null && own === '') return measure
  return (comment, ledger, now) => {
    const order = findOrder?.(comment.text) ?? null
    const measured = measure(comment, ledger, now)
    return withOrder(withoutOwnContact(measured, comment.text, { own, order }), order)
  }
}

function measureWithPacks(source: MeasureSource, issues: Issue[]): MeasureComment | null {
  const own = ownLexicons(source)
  const analyzer = analyzerOf(source, own, issues)
  if (analyzer === null) return null
  const measure: MeasureComment = (comment, ledger, now) => measureSignals(analyzer(), comment, { ledger, now })
  const known = source.snapshot === undefined || own.length > 0 ? undefined : source.knownMeasures?.(source.languages)
  return known === undefined ? measure : (...about) => known(...about) ?? measure(...about)
}

function ownLexicons({ document, languages }: MeasureSource): readonly LanguagePack[] {
  const lexicons = document.lexicons ?? []
  return languages
    .map((language) => ({
      language,
      lexicons: lexicons.filter((lexicon) => lexicon.language === language),
      patterns: [],
      innocent: [],
    }))
    .filter((pack) => pack.lexicons.length > 0)
}

function analyzerOf(
  { languages, packs, snapshot, keepAnalyzer }: MeasureSource,
  own: readonly LanguagePack[],
  issues: Issue[],
): (() => Analyzer) | null {
  if (snapshot !== undefined) {
    const make = () => createAnalyzer(snapshot(), languages, own)
    // What somebody else has written is read at once: what is wrong with it must not wait for a comment.
    if (own.length > 0) return made(make())
    return whenAsked(() => (keepAnalyzer === undefined ? make() : keepAnalyzer(languages, make)))
  }
  const found: LanguagePack[] = []
  for (const language of languages) {
    const pack = Object.hasOwn(packs, language) ? packs[language] : undefined
    if (pack === undefined) continue
    const parsed = parsePack(pack, `/packs/${language}`)
    if (parsed.ok) found.push(parsed.value)
    else issues.push(...parsed.issues)
  }
  if (found.length === 0) return null
  const compiled = createSnapshot(found)
  for (const problem of compiled.issues)
    issues.push(
      issue(
        'unsafe-pattern',
        '/packs',
        `${problem.file}/${problem.pattern}: ${problem.message}`,
        'see docs/patterns.md',
      ),
    )
  return made(createAnalyzer(compiled.snapshot, languages, own))
}

function made(analyzer: Analyzer): () => Analyzer {
  return () => analyzer
}

/** An order number in the brand's own form is an order reference, whatever stands around it. */
function withOrder(measured: Measured, span: ReturnType<FindOrder>): Measured {
  if (span === null) return measured
  const piece = {
    signal: 'order_reference',
    start: span.start,
    end: span.end,
    weight: 1,
    tier: 'act',
    source: 'brand/order-number',
    family: 'order',
  } as const
  const before = Object.hasOwn(measured.signals, 'order_reference')
    ? (measured.signals.order_reference?.evidence ?? [])
    : []
  const evidence = [...before.filter((other) => other.end <= span.start || other.start >= span.end), piece].sort(
    (a, b) => a.start - b.start,
  )
  return { ...measured, signals: { ...measured.signals, order_reference: { value: 1, tier: 'act', evidence } } }
}
