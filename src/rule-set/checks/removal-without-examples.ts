import { issue } from '../../issue-codes.js'
import { REMOVAL_KINDS } from '../action.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'

const HINT =
  'show a comment it must remove, and one near it that must stand: a complaint, a quotation, a figure of speech'

/** Reports removing rules that do not show both a comment they match and one they let pass. */
export const removalWithoutExamples: Check = ({ rules }) =>
  rules.flatMap((rule) => {
    if (!rule.requests.some((request) => REMOVAL_KINDS.some((kind) => kind === request.kind))) return []
    const { examples } = rule.placed.rule
    const missing = (['match', 'pass'] as const).filter((kind) => (examples?.[kind]?.length ?? 0) === 0)
    if (missing.length === 0) return []
    const message = `a rule that removes needs examples to ${missing.map((kind) => `\`${kind}\``).join(' and to ')}`
    return [placeIssue(issue('removal-without-examples', '/examples', message, HINT), rule)]
  })
