import { briefOf } from '../climate/brief-of.js'
import { briefText } from '../climate/brief-text.js'
import type { Handed } from '../rule-set/action.js'
import type { HandoverRequest } from '../rule-set/action-request.js'
import type { Case } from './case.js'
import { countPast } from './count-past.js'
import { coverPersonal } from './cover-personal.js'
import { say } from './say.js'

/** What a person gets who takes a comment over: by when, why, what was before, what could be said, and the words without personal data. */
export function toHandover(request: HandoverRequest, policy: string, given: Case): Omit<Handed, keyof Base> {
  const { role, priority, withinMs, brief = policy, suggest } = request
  const history = countPast(given)
  const suggestion = suggest === undefined ? null : say(given, suggest)
  const covered = coverPersonal(given.comment, given.measured.signals)
  return {
    role,
    priority,
    respondBy: given.ruleSet.respondBy(given.now, withinMs, priority),
    brief: request.withClimate === true ? withClimate(brief, given) : brief,
    ...(history.length === 0 ? {} : { history }),
    ...(suggest === undefined || suggestion === null
      ? {}
      : { suggestion: { template: suggest, lang: suggestion.lang, text: suggestion.text } }),
    ...(covered === undefined ? {} : { covered }),
  }
}

type Base = Pick<Handed, 'ruleId' | 'reason' | 'evidence'>

/** The brief of a crisis goes along with the words of the rule. */
function withClimate(brief: string, { page }: Case): string {
  return page === undefined ? brief : `${brief}\n${briefText(briefOf(page.ahead))}`
}
