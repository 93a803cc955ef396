import { issue } from '../../issue-codes.js'
import type { CompiledTemplate, CompiledTemplates } from '../../replies/template.js'
import { variantPath } from '../../replies/variant-path.js'
import type { Issue } from '../../result.js'
import type { Lint } from '../checked-rule.js'
import type { PlatformProfile } from '../platform-profile.js'

/** The longest value an author can put in; longer ones are left out. */
const LONGEST_GIVEN = 'M'.repeat(40)

/** Reports variants that a platform of the rule set would cut or split, were their variables as long as they can be. */
export const replyTooLong: Lint = ({ document, templates, ownTemplates, platforms }) => {
  if (templates === null || platforms.length === 0) return []
  const own = new Set(ownTemplates)
  const brand = new Map([
    ['brand.name', document.brand?.name ?? ''],
    ['brand.contact', document.brand?.contact ?? ''],
  ])
  return [...templates.templates.values()]
    .filter(({ id }) => own.has(id))
    .flatMap((template) => [...texts(template, templates, brand)].flatMap((said) => tooLong(said, template, platforms)))
}

interface Said {
  readonly text: string
  readonly path: string
}

function* texts(
  template: CompiledTemplate,
  templates: CompiledTemplates,
  brand: ReadonlyMap<string, string>,
): Generator<Said> {
  for (const [lang, variants] of template.variants) {
    const topics = [...templates.topics.values()].map((words) => words.get(lang) ?? '')
    const topic = topics.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    for (const variant of variants) {
      const text = variant.segments
        .map((segment) =>
          segment.kind === 'text'
            ? segment.text
            : segment.name === 'topic'
              ? topic
              : (brand.get(segment.name) ?? LONGEST_GIVEN),
        )
        .join('')
      yield { text, path: variantPath(template, lang, variant, variants) }
    }
  }
}

function tooLong(
  { text, path }: Said,
  { isPrivate }: CompiledTemplate,
  platforms: readonly PlatformProfile[],
): Issue[] {
  const kind = isPrivate ? 'message' : 'reply'
  return platforms.flatMap(({ platform, limits, splits = [] }) =>
    limits[kind].flatMap(({ max, unit, measure }) => {
      const length = measure(text)
      if (length <= max) return []
      const message = `${platform} takes ${max} ${unit}, this can be ${length}`
      const hint = splits.includes(kind)
        ? 'say it shorter, or it goes out in several posts'
        : 'say it shorter, or the end is cut'
      return [issue('reply-too-long', path, message, hint)]
    }),
  )
}
