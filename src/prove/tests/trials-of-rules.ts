import type { Comment } from '../../comment/comment.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { ExampleDocument } from '../../rule-set/rule-set-schema.js'
import { TEST_NOON } from './test-noon.js'
import type { Trial } from './trial.js'

/** Takes the examples in the rules of a rule set as trials. */
export function trialsOfRules(ruleSet: CompiledRuleSet, file: string): readonly Trial[] {
  const places = new Map(ruleSet.rules.map((rule) => [rule.id, rule.place]))
  return (ruleSet.document.rules ?? []).flatMap((rule) => {
    const at = places.get(rule.id)
    if (at === undefined || at.untried === true) return []
    return (['match', 'pass'] as const).flatMap((kind) =>
      (rule.examples?.[kind] ?? []).map((example, index): Trial => {
        const place = { file: at.from ?? file, path: `${at.path}/examples/${kind}/${index}` }
        const given = typeof example === 'string' ? { text: example } : example
        return {
          kind: 'example',
          name: `${rule.id}: ${kind} example ${index + 1}`,
          ruleId: rule.id,
          wanted: kind === 'match',
          place,
          step: {
            comment: toComment(given, `${rule.id}/${kind}/${index}`),
            now: TEST_NOON,
            ...(given.context === undefined ? {} : { context: given.context }),
            ...(given.history === undefined ? {} : { counts: given.history }),
            ...(given.signals === undefined ? {} : { signals: given.signals }),
            ...(given.page === undefined ? {} : { given: given.page }),
            expect: {},
            place,
          },
        }
      }),
    )
  })
}

function toComment(given: Exclude<ExampleDocument, string>, id: string): Comment {
  const { author } = given
  const known = author === undefined ? undefined : withoutUndefined(author)
  return {
    id,
    text: given.text,
    pageId: 'page',
    createdAt: TEST_NOON,
    ...(known === undefined ? {} : { author: known }),
    ...(given.lang === undefined ? {} : { lang: given.lang }),
    ...(given.reply === true ? { parentId: 'parent' } : {}),
  }
}

function withoutUndefined(author: object): NonNullable<Comment['author']> {
  return Object.fromEntries(Object.entries(author).filter(([, value]) => value !== undefined))
}
