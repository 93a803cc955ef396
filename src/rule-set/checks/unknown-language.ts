import { didYouMean, issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

/** Reports languages for which no pack is loaded; where no packs are loaded at all, nothing is judged by words. */
export const unknownLanguage: Check = ({ document, packs }) =>
  packs.length === 0
    ? []
    : (document.languages ?? []).flatMap((language, index) =>
        packs.includes(language)
          ? []
          : [
              issue(
                'unknown-language',
                `/languages/${index}`,
                `no language pack for \`${language}\``,
                didYouMean(suggestName(language, packs)) ?? `loaded are ${packs.join(', ')}`,
              ),
            ],
      )
