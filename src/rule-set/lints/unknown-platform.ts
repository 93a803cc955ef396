import { didYouMean, issue } from '../../issue-codes.js'
import type { Lint } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

/** Reports platforms for which there is no adapter; where nobody knows the adapters, nothing. */
export const unknownPlatform: Lint = ({ document, platformNames }) =>
  platformNames === undefined
    ? []
    : (document.platforms ?? []).flatMap((name, index) => {
        if (platformNames.includes(name)) return []
        const hint = didYouMean(suggestName(name, platformNames)) ?? `there are ${platformNames.join(', ')}`
        return [issue('unknown-platform', `/platforms/${index}`, `no adapter for \`${name}\``, hint)]
      })
