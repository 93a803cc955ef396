import { issue } from '../../issue-codes.js'
import { findPlaceholders } from '../../replies/find-placeholders.js'
import { VARIABLES } from '../../replies/variables.js'
import type { Lint } from '../checked-rule.js'
import { ownVariants } from '../own-variants.js'

/** Reports placeholders in replies that nobody fills in: `[ORDER NUMBER]`, `<name>`, `%name%`, `XXX`. */
export const unfilledPlaceholder: Lint = (input) =>
  ownVariants(input).flatMap(({ words, path }) =>
    findPlaceholders(words)
      .slice(0, 1)
      .map(({ start, end }) =>
        issue(
          'unfilled-placeholder',
          path,
          `nobody fills in \`${words.slice(start, end)}\``,
          `variables are ${[...VARIABLES.keys()].map((name) => `{${name}}`).join(', ')}`,
        ),
      ),
  )
