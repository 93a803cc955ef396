import { findPhrases } from '../../phrases/find-phrases.js'
import type { Span } from '../../text/span.js'
import type { DraftReason } from '../draft.js'
import type { DraftCase, DraftCheck } from '../draft-case.js'
import { findFacts } from '../find-facts.js'
import { findSums, findWrittenSums, type Sum } from '../find-sums.js'

/** Promises of money or gifts that go beyond the compensation budget, or know no limit; a confirmed fact covers its sentence. */
export const promises: DraftCheck = (given) => {
  const { ruleSet, draft, phrases } = given
  const covered = new Set(findFacts(given).flatMap(({ state, sentence }) => (state === 'confirmed' ? [sentence] : [])))
  const promised = new Set(findPhrases(ruleSet.drafts.promises, phrases).map(({ sentence }) => sentence))
  const sentenceOf = ({ start }: Span): number =>
    phrases
      .words()
      .filter((word) => word.start <= start)
      .at(-1)?.sentence ?? 0
  const isOpen = (span: Span): boolean => promised.has(sentenceOf(span)) && !covered.has(sentenceOf(span))
  // `-20 %` is a reduction, whatever the words around it.
  const isReduction = ({ unit, start }: Sum): boolean =>
    unit === '%' && /(?:^|[\s(:])[-−–] ?$/u.test(draft.text.slice(Math.max(0, start - 3), start))
  const isCovered = (span: Span): boolean => covered.has(sentenceOf(span))
  const beyond = findSums(draft.text).flatMap((sum) =>
    isOpen(sum) || (isReduction(sum) && !isCovered(sum)) ? (whyTooMuch(sum, given) ?? []) : [],
  )
  const inWords = findWrittenSums(draft.text).flatMap((span): DraftReason[] => {
    const words = draft.text.slice(span.start, span.end)
    const message = `\`${words}\` is promised in words; write it in figures, or clear it`
    return isOpen(span) ? [{ code: 'promise-beyond-budget', severity: 'hold', message, detail: words, span }] : []
  })
  const unbounded = findPhrases(ruleSet.drafts.unbounded, phrases).flatMap(
    ({ sentence, start, end }): DraftReason[] => {
      if (covered.has(sentence)) return []
      const message = `\`${draft.text.slice(start, end)}\` promises without a limit`
      return [{ code: 'promise-without-limit', severity: 'hold', message, span: { start, end } }]
    },
  )
  return [...beyond, ...inWords, ...unbounded]
}

function whyTooMuch({ amount, unit, start, end }: Sum, { ruleSet, page, now }: DraftCase): DraftReason | null {
  const { compensation } = ruleSet.document
  const reason = (message: string): DraftReason => ({
    code: 'promise-beyond-budget',
    severity: 'hold',
    message,
    detail: `${amount} ${unit}`,
    span: { start, end },
  })
  if (unit === '%') {
    const most = compensation?.mostPercent ?? 0
    return amount > most ? reason(`${amount} % is more than the ${most} % that may be promised`) : null
  }
  if (compensation === undefined) return reason(`${amount} ${unit} is promised, and no budget is declared`)
  if (unit !== compensation.currency) return reason(`${amount} ${unit} is not in the currency of the budget`)
  if (amount > compensation.most)
    return reason(`${amount} ${unit} is more than the ${compensation.most} ${unit} of a single gesture`)
  const { perPage } = compensation
  const since = now - ruleSet.climate.offersMs
  const spent = (page?.offers ?? []).reduce((sum, offer) => (offer.at > since ? sum + offer.amount : sum), 0)
  return perPage !== undefined && spent + amount > perPage.amount
    ? reason(`${spent} of ${perPage.amount} ${unit} are offered already; ${amount} more is too much`)
    : null
}
