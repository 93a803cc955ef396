import { parseDuration } from '../rule-set/parse-duration.js'
import { type Case, valueOf } from './case.js'

const ACT = 0.5

/**
 * Tells why no gesture may be proposed to this author; `null` when one may.
 *
 * Bounds: never to whoever trolls or writes abuse, or has been excluded; within the budget of the rule set, for the author and for the page.
 * Without a budget nothing bounds it but the person who approves.
 * Source: docs/registers.md, section "Compensation".
 */
export function whyNoOffer(amount: number | undefined, given: Case): string | null {
  const { measured, ruleSet, comment, ledger, now, page } = given
  const authorId = comment.author?.id
  if (valueOf(measured.signals, 'troll') >= ACT) return 'no gesture for trolling'
  for (const id of ruleSet.removalGrade) if (valueOf(measured.signals, id) >= ACT) return 'no gesture for abuse'
  for (const entry of ledger)
    if ((entry.kind === 'ban' || entry.kind === 'block') && entry.authorId === authorId)
      return 'no gesture for an author who was excluded'
  const { compensation } = ruleSet.document
  if (compensation === undefined) return null
  const { most, perAuthor, perPage } = compensation
  const sum = amount ?? most
  if (sum > most) return 'more than a single gesture may cost'
  if (perAuthor !== undefined) {
    if (authorId === undefined) return 'no gesture for an author without a history'
    const since = now - (parseDuration(perAuthor.within) ?? 0)
    let spent = 0
    for (const entry of ledger)
      if (entry.kind === 'offer' && entry.authorId === authorId && entry.at > since && entry.at <= now)
        spent += entry.weight ?? most
    if (spent + sum > perAuthor.amount) return 'the compensation budget for this author is used up'
  }
  if (perPage === undefined || page === undefined) return null
  const since = now - (parseDuration(perPage.within) ?? 0)
  const spent = page.before.offers.reduce((all, offer) => (offer.at > since ? all + offer.amount : all), 0)
  return spent + sum > perPage.amount ? 'the compensation budget of the page is used up' : null
}
