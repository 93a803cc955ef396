import { issue } from '../../issue-codes.js'
import { escapeStep } from '../../json-pointer.js'
import type { Check } from '../checked-rule.js'

/** Reports defaults of another type than their fact has. */
export const wrongType: Check = ({ document }) =>
  Object.entries(document.context ?? {}).flatMap(([name, declared]) =>
    declared.default === undefined || typeof declared.default === declared.type
      ? []
      : [
          issue(
            'wrong-type',
            `/context/${escapeStep(name)}/default`,
            `\`context.${name}\` is a ${declared.type}, its default is none`,
          ),
        ],
  )
