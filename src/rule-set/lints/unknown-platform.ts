import { didYouMean, issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { isOwnRule, type Lint, placeIssue } from '../checked-rule.js'
import type { Condition } from '../condition.js'
import { suggestName } from '../suggest-name.js'

/** Reports platforms for which there is no adapter, and conditions that ask for one nearly named so; where nobody knows the adapters, nothing. */
export const unknownPlatform: Lint = ({ document, rules, platformNames }) => {
  if (platformNames === undefined) return []
  const known = [...platformNames, ...(document.platforms ?? [])]
  const declared = (document.platforms ?? []).flatMap((name, index) => {
    if (platformNames.includes(name)) return []
    const hint = didYouMean(suggestName(name, platformNames)) ?? `there are ${platformNames.join(', ')}`
    return [issue('unknown-platform', `/platforms/${index}`, `no adapter for \`${name}\``, hint)]
  })
  const asked = rules.filter(isOwnRule).flatMap((rule): readonly Issue[] =>
    rule.condition === null
      ? []
      : platformsAsked(rule.condition).flatMap((name) => {
          // A host may name a platform of its own as it likes: only what looks misspelt is doubted.
          const near = known.includes(name) ? undefined : suggestName(name, platformNames)
          if (near === undefined) return []
          const message = `no adapter for \`${name}\`, so the condition may never hold`
          return [placeIssue(issue('unknown-platform', '/when', message, didYouMean(near)), rule)]
        }),
  )
  return [...declared, ...asked]
}

function platformsAsked(condition: Condition): readonly string[] {
  if (condition.kind !== 'call') return []
  const { operands } = condition
  const isAsked = operands.some((one) => one.kind === 'fact' && one.fact.name === 'comment.platform')
  const here = operands.flatMap((one) =>
    isAsked && one.kind === 'literal' && typeof one.value === 'string' ? [one.value] : [],
  )
  return [...new Set([...here, ...operands.flatMap(platformsAsked)])]
}
