import { issue } from '../../issue-codes.js'
import { canHold } from '../can-hold.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { factsRead } from '../condition.js'
import type { Domain } from '../domain.js'

const NONE: Domain = { kind: 'number', low: 0, high: 0, lowOpen: false, highOpen: false }

/** Reports bans for trolling whose condition can hold before the author has had the humour reply. */
export const banUngated: Check = ({ rules }) =>
  rules.flatMap((rule) =>
    rule.requests.flatMap((request, index) => {
      if (request.kind !== 'ban' || request.label !== 'troll' || rule.condition === null) return []
      const jokes = factsRead(rule.condition).filter(
        ({ history }) => history?.count === 'humour' && history.scope === 'page',
      )
      const world = new Map(jokes.map((fact) => [fact.name, NONE]))
      if (jokes.length > 0 && !canHold(rule.condition, world)) return []
      const hint =
        'declare `history: { humourHere: { count: humour, scope: page } }` and ask that `history.humourHere` is at least 1'
      return [
        placeIssue(
          issue('ban-ungated', `/then/${index}`, 'the ban for trolling could come before the humour reply', hint),
          rule,
        ),
      ]
    }),
  )
