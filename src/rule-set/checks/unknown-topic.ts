import { didYouMean, issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

/** Reports topics of lessons that are nearly one of the register; others are taken as they are. */
export const unknownTopic: Check = ({ document: { lessons }, rules }) => {
  if (lessons === undefined) return []
  return rules.flatMap((rule) =>
    rule.requests.flatMap((request, index) => {
      if (request.kind !== 'record-lesson' || typeof request.topic !== 'string') return []
      if (Object.hasOwn(lessons, request.topic)) return []
      const hint = didYouMean(suggestName(request.topic, Object.keys(lessons)))
      const path = `/then/${index}/record-lesson/topic`
      const found = issue('unknown-topic', path, `\`${request.topic}\` is no topic of \`lessons\``, hint)
      return hint === undefined ? [] : [placeIssue(found, rule)]
    }),
  )
}
