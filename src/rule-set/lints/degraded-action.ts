import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import type { ActionRequest } from '../action-request.js'
import { isOwnRule, type Lint, type LintInput, placeIssue } from '../checked-rule.js'
import type { PlatformCapability, PlatformProfile } from '../platform-profile.js'

const MOST_NAMED = 3

/**
 * Reports actions that a platform of the rule set cannot carry out, and what becomes of them there.
 *
 * Bounds: for rules of shipped bases one issue for each platform and kind, at the platform.
 */
export const degradedAction: Lint = (input) =>
  input.platforms.flatMap((profile) => [...inOwnRules(profile, input), ...inBases(profile, input)])

function inOwnRules(profile: PlatformProfile, { rules }: LintInput): readonly Issue[] {
  return rules.filter(isOwnRule).flatMap((rule) =>
    rule.requests.flatMap((request, index) => {
      const lost = lossOf(profile, request)
      return lost === null ? [] : [placeIssue(report(profile, request.kind, lost, `/then/${index}`), rule)]
    }),
  )
}

function inBases(profile: PlatformProfile, { rules, document }: LintInput): readonly Issue[] {
  const lost = new Map<string, { readonly loss: Loss; readonly ids: string[] }>()
  for (const rule of rules)
    for (const request of isOwnRule(rule) ? [] : rule.requests) {
      const loss = lossOf(profile, request)
      if (loss === null) continue
      const known = lost.get(request.kind) ?? { loss, ids: [] }
      known.ids.push(rule.placed.rule.id)
      lost.set(request.kind, known)
    }
  const at = (document.platforms ?? []).indexOf(profile.platform)
  const path = at < 0 ? '' : `/platforms/${at}`
  return [...lost].map(([kind, { loss, ids }]) => {
    const found = report(profile, kind, loss, path)
    return {
      ...found,
      message: `${found.message}; asked for by ${named([...new Set(ids)])}`,
    }
  })
}

function named(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_NAMED).map((id) => `\`${id}\``)
  return ids.length > MOST_NAMED ? `${shown.join(', ')} and ${ids.length - MOST_NAMED} more` : shown.join(', ')
}

type Loss = Extract<PlatformCapability, { readonly level: 'none' }>

function lossOf({ capabilities }: PlatformProfile, { kind }: ActionRequest): Loss | null {
  if (kind === 'strike') return null
  const capability = capabilities[kind]
  return capability.level === 'none' ? capability : null
}

function report({ platform }: PlatformProfile, kind: string, { degradesTo, note }: Loss, path: string): Issue {
  const becomes = degradesTo === null ? 'nothing is left of it' : `it becomes \`${degradesTo}\``
  return issue('degraded-action', path, `${platform} cannot \`${kind}\`: ${becomes}`, note)
}
