import { didYouMean, issue } from '../../issue-codes.js'
import type { ActionRequest } from '../action-request.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

/** Reports replies whose template is not there, and private templates used in public. */
export const unknownTemplate: Check = ({ rules, templates }) => {
  if (templates === null) return []
  return rules.flatMap((rule) =>
    [
      { field: 'then', requests: rule.requests },
      { field: 'unknown', requests: rule.whenUnknown },
    ].flatMap(({ field, requests }) =>
      requests.flatMap((request, index) => {
        const named = templateOf(request)
        if (named === undefined) return []
        const path = `/${field}/${index}/${request.kind}/${'template' in request ? 'template' : 'suggest'}`
        const template = templates.templates.get(named)
        if (template === undefined) {
          const hint =
            didYouMean(suggestName(named, templates.templates.keys())) ??
            'write it under `templates`, or extend `sangfroid/default-replies`'
          return [placeIssue(issue('unknown-template', path, `unknown template \`${named}\``, hint), rule)]
        }
        if (request.kind !== 'reply' || !template.isPrivate) return []
        return [
          placeIssue(
            issue(
              'private-template',
              path,
              `\`${named}\` is private and cannot be a public reply`,
              'send it with `message`',
            ),
            rule,
          ),
        ]
      }),
    ),
  )
}

function templateOf(request: ActionRequest): string | undefined {
  switch (request.kind) {
    case 'reply':
    case 'message':
      return request.template
    case 'assign':
    case 'escalate':
      return request.suggest
    default:
      return undefined
  }
}
