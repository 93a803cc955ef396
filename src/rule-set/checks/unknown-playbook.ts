import { didYouMean, issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

/** Reports plans that are started and not declared; without `playbooks` every name is taken. */
export const unknownPlaybook: Check = ({ document, rules }) => {
  const { playbooks } = document
  if (playbooks === undefined) return []
  return rules.flatMap((rule) =>
    rule.requests.flatMap((request, index) => {
      if (request.kind !== 'start-playbook' || Object.hasOwn(playbooks, request.playbook)) return []
      const hint = didYouMean(suggestName(request.playbook, Object.keys(playbooks)))
      const message = `unknown playbook \`${request.playbook}\``
      return [placeIssue(issue('unknown-playbook', `/then/${index}/start-playbook`, message, hint), rule)]
    }),
  )
}
