import { describe, expect, it } from 'vitest'
import { compileTemplates } from '../../src/replies/compile-templates.js'

const plain = { tone: 'plain', variants: { en: ['Hello.'] } }

describe('compileTemplates', () => {
  it('numbers the variants in the order they are written', () => {
    const compiled = compileTemplates({ hi: { tone: 'warm', variants: { en: ['Hello.', 'Hello {author.name}.'] } } }, [
      'en',
    ])
    expect(
      compiled.ok &&
        compiled.value.templates
          .get('hi')
          ?.variants.get('en')
          ?.map((variant) => [variant.index, variant.variables]),
    ).toEqual([
      [0, []],
      [1, ['author.name']],
    ])
  })

  it('leaves languages aside that the rule set does not speak', () => {
    const compiled = compileTemplates({ hi: { tone: 'warm', variants: { en: ['Hello.'], de: ['Hallo {broken'] } } }, [
      'en',
    ])
    expect(compiled.ok && [...(compiled.value.templates.get('hi')?.variants.keys() ?? [])]).toEqual(['en'])
  })

  it('takes no templates at all as an empty set', () => {
    expect(compileTemplates(undefined, ['en']).ok).toBe(true)
  })

  it.each([
    { name: 'templates that are a list', raw: [], code: 'wrong-type', path: '/templates' },
    { name: 'templates that are a word', raw: 'hello', code: 'wrong-type', path: '/templates' },
    {
      name: 'a tone nobody has',
      raw: { hi: { ...plain, tone: 'rude' } },
      code: 'wrong-type',
      path: '/templates/hi/tone',
    },
    {
      name: 'a missing tone',
      raw: { hi: { variants: plain.variants } },
      code: 'missing-key',
      path: '/templates/hi/tone',
    },
    {
      name: 'an unknown key',
      raw: { hi: { ...plain, privat: true } },
      code: 'unknown-key',
      path: '/templates/hi/privat',
    },
    {
      name: 'an empty list',
      raw: { hi: { tone: 'plain', variants: { en: [] } } },
      code: 'wrong-type',
      path: '/templates/hi/variants/en',
    },
    {
      name: 'an unknown variable',
      raw: { hi: { tone: 'plain', variants: { en: ['Hi.', 'Hi {auther.name}.'] } } },
      code: 'unknown-variable',
      path: '/templates/hi/variants/en/1',
    },
    {
      name: 'an inherited name as a variable',
      raw: { hi: { tone: 'plain', variants: { en: ['Hi.', 'Hi {constructor}.'] } } },
      code: 'unknown-variable',
      path: '/templates/hi/variants/en/1',
    },
    {
      name: 'a broken brace',
      raw: { hi: { tone: 'plain', variants: { en: ['Hi.', 'Hi {topic'] } } },
      code: 'unknown-variable',
      path: '/templates/hi/variants/en/1',
    },
    {
      name: 'the order in public',
      raw: { hi: { tone: 'plain', variants: { en: ['Hi.', 'Order {order}.'] } } },
      code: 'private-variable',
      path: '/templates/hi/variants/en/1',
    },
    {
      name: 'a language without variants',
      raw: { hi: { tone: 'plain', variants: { fr: ['Bonjour.'] } } },
      code: 'missing-variants',
      path: '/templates/hi/variants',
    },
    {
      name: 'nothing that can be said when nothing is known',
      raw: { hi: { tone: 'plain', variants: { en: ['Hi {author.name}.'] } } },
      code: 'no-plain-variant',
      path: '/templates/hi/variants/en',
    },
    {
      name: 'an id with a slash',
      raw: { 'a/b~c': { ...plain, x: 1 } },
      code: 'unknown-key',
      path: '/templates/a~1b~0c/x',
    },
    { name: 'labels that are a list', raw: { labels: [] }, code: 'wrong-type', path: '/templates/labels' },
  ])('$name is an issue', ({ raw, code, path }) => {
    const compiled = compileTemplates(raw, ['en'])
    expect(compiled.ok ? [] : compiled.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path])
  })

  it('allows the order in a private template', () => {
    expect(
      compileTemplates({ hi: { tone: 'plain', private: true, variants: { en: ['Hi.', 'Order {order}.'] } } }, ['en'])
        .ok,
    ).toBe(true)
  })

  it('warns of a variant that is there twice', () => {
    const compiled = compileTemplates({ hi: { tone: 'plain', variants: { en: ['Hi.', 'Hi.'] } } }, ['en'])
    expect(compiled.ok && compiled.warnings.map((issue) => [issue.code, issue.severity, issue.path])).toEqual([
      ['identical-variants', 'warning', '/templates/hi/variants/en/1'],
    ])
  })

  it('lists every issue at once', () => {
    const compiled = compileTemplates({ a: 1, b: { tone: 'plain', variants: { en: ['{x}', '{order}'] } } }, [
      'en',
      'fr',
    ])
    expect(compiled.ok ? [] : compiled.issues.map((issue) => issue.code)).toEqual([
      'wrong-type',
      'unknown-variable',
      'private-variable',
      'no-plain-variant',
      'missing-variants',
    ])
  })
})
