import { didYouMean, issue } from '../../issue-codes.js'
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
        if (request.kind !== 'reply' && request.kind !== 'message') return []
        const path = `/${field}/${index}/${request.kind}/template`
        const template = templates.templates.get(request.template)
        if (template === undefined) {
          const hint =
            didYouMean(suggestName(request.template, templates.templates.keys())) ??
            'write it under `templates`, or extend `sangfroid/default-replies`'
          return [placeIssue(issue('unknown-template', path, `unknown template \`${request.template}\``, hint), rule)]
        }
        if (request.kind === 'message' || !template.isPrivate) return []
        return [
          placeIssue(
            issue(
              'private-template',
              path,
              `\`${request.template}\` is private and cannot be a public reply`,
              'send it with `message`',
            ),
            rule,
          ),
        ]
      }),
    ),
  )
}
