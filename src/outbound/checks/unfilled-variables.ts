import { findPlaceholders } from '../../replies/find-placeholders.js'
import type { DraftCheck } from '../draft-case.js'

/** Placeholders that reached a draft unfilled. */
export const unfilledVariables: DraftCheck = ({ draft: { text } }) =>
  findPlaceholders(text).map((span) => ({
    code: 'unfilled-variable',
    severity: 'hold',
    message: `\`${text.slice(span.start, span.end)}\` was not filled in`,
    span,
  }))
