import { findPhrases } from '../../phrases/find-phrases.js'
import { findRumour } from '../../rule-set/compile-rumours.js'
import type { DraftReason } from '../draft.js'
import type { DraftCase, DraftCheck } from '../draft-case.js'
import { findFacts } from '../find-facts.js'

/** Rumours passed on, facts that are open or have expired, and assertions that no fact covers. */
export const claims: DraftCheck = (given) => [...rumours(given), ...facts(given), ...assertions(given)]

/** Said with a denial, or with the fact itself, a rumour is answered and not passed on. */
function rumours({ ruleSet, draft, phrases, publishAt }: DraftCase): readonly DraftReason[] {
  return ruleSet.rumours.flatMap((rumour): DraftReason[] => {
    const found = findRumour([{ ...rumour, expiresAt: Number.POSITIVE_INFINITY }], phrases, publishAt)
    if (found === null) return []
    const span = { start: found.start, end: found.end }
    const answers = [...Object.values(rumour.fact), rumour.link ?? ''].some(
      (answer) => answer !== '' && draft.text.includes(answer),
    )
    const denied = findPhrases(ruleSet.drafts.denials, phrases).length > 0
    if (!answers && !denied)
      return [
        {
          code: 'repeats-rumour',
          severity: 'hold',
          message: `it passes on the rumour \`${rumour.id}\``,
          detail: rumour.id,
          span,
        },
      ]
    if (publishAt < rumour.expiresAt) return []
    const message = `what is known of the rumour \`${rumour.id}\` has expired`
    return [{ code: 'expired-fact', severity: 'hold', message, detail: rumour.id, span }]
  })
}

function facts(given: DraftCase): readonly DraftReason[] {
  return findFacts(given).flatMap(({ id, state, start, end }): DraftReason[] => {
    if (state === 'confirmed') return []
    const span = { start, end }
    return state === 'expired'
      ? [{ code: 'expired-fact', severity: 'hold', message: `the fact \`${id}\` has expired`, detail: id, span }]
      : [
          {
            code: 'unconfirmed-claim',
            severity: 'hold',
            message: `the fact \`${id}\` is not confirmed`,
            detail: id,
            span,
          },
        ]
  })
}

function assertions(given: DraftCase): readonly DraftReason[] {
  const { ruleSet, draft } = given
  const covered = new Set(findFacts(given).map(({ sentence }) => sentence))
  const seen = new Set<number>()
  return findPhrases(ruleSet.drafts.assertions, given.phrases).flatMap(({ sentence, start, end }): DraftReason[] => {
    if (covered.has(sentence) || seen.has(sentence)) return []
    seen.add(sentence)
    const words = draft.text.slice(start, end)
    const message = `no declared fact covers \`${words}\``
    return [{ code: 'unconfirmed-claim', severity: 'hold', message, detail: words.slice(0, 80), span: { start, end } }]
  })
}
