import { issue } from '../../issue-codes.js'
import { canHold } from '../can-hold.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { factsRead } from '../condition.js'
import type { Domain } from '../domain.js'

const TOLD: Domain = { kind: 'number', low: 1, high: Number.POSITIVE_INFINITY, lowOpen: false, highOpen: false }

/** Reports humour replies whose condition can hold when this author has had one on this page. */
export const humourUngated: Check = ({ rules, templates }) =>
  rules.flatMap((rule) =>
    rule.requests.flatMap((request, index) => {
      if (request.kind !== 'reply' && request.kind !== 'message') return []
      const isHumour = request.tone === 'humour' || templates?.templates.get(request.template)?.tone === 'humour'
      if (!isHumour || rule.condition === null) return []
      const jokes = factsRead(rule.condition).filter(
        ({ history }) =>
          history?.count === 'humour' &&
          history.scope !== 'thread' &&
          history.withinMs === undefined &&
          history.label === undefined,
      )
      const world = new Map(jokes.map((fact) => [fact.name, TOLD]))
      if (jokes.length > 0 && !canHold(rule.condition, world)) return []
      const hint =
        'declare `history: { humourHere: { count: humour, scope: page } }` and ask that `history.humourHere` is 0'
      return [
        placeIssue(
          issue(
            'humour-ungated',
            `/then/${index}`,
            `the humour reply \`${request.template}\` could be given twice`,
            hint,
          ),
          rule,
        ),
      ]
    }),
  )
