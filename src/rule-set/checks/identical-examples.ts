import { issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'

/** Reports an example that stands twice in one rule, on one side or on both. */
export const identicalExamples: Check = ({ rules }) =>
  rules.flatMap((rule) => {
    const seen = new Map<string, string>()
    return (['match', 'pass'] as const).flatMap((kind) =>
      (rule.placed.rule.examples?.[kind] ?? []).flatMap((example, index) => {
        const key = JSON.stringify(typeof example === 'string' ? { text: example } : example)
        if (seen.has(key))
          return [
            placeIssue(
              {
                ...issue(
                  'identical-examples',
                  `/examples/${kind}/${index}`,
                  'this example is already there',
                  'take one away',
                ),
                ...(seen.get(key) === kind ? { fix: { kind: 'remove' } as const } : {}),
              },
              rule,
            ),
          ]
        seen.set(key, kind)
        return []
      }),
    )
  })
