import { describe, expect, it } from 'vitest'
import { parseComment } from '../../src/comment/parse-comment.js'

const least = { id: 'c1', text: 'Bonjour' }

describe('parseComment', () => {
  it.each([
    { name: 'the least a comment has', input: least, expected: least },
    { name: 'an empty text is a text', input: { id: 'c1', text: '' }, expected: { id: 'c1', text: '' } },
    { name: 'a numeric id becomes text', input: { ...least, id: 42 }, expected: { id: '42', text: 'Bonjour' } },
    {
      name: 'ISO times become milliseconds',
      input: { ...least, createdAt: '2026-11-12T10:00:00Z' },
      expected: { ...least, createdAt: 1794477600000 },
    },
    {
      name: 'milliseconds stay',
      input: { ...least, editedAt: 1794477600000.7 },
      expected: { ...least, editedAt: 1794477600000 },
    },
    {
      name: 'null is absent',
      input: { ...least, author: null, createdAt: null, lang: null, context: null },
      expected: least,
    },
    {
      name: 'an author without an id keeps his name',
      input: { ...least, author: { name: 'Robin' } },
      expected: { ...least, author: { name: 'Robin' } },
    },
    { name: 'an author of whom nothing is known is no author', input: { ...least, author: {} }, expected: least },
    {
      name: 'everything a comment may carry',
      input: {
        ...least,
        platform: 'facebook',
        pageId: 1,
        threadId: 't',
        parentId: 'p',
        lang: 'fr',
        url: 'https://example.test',
        author: { id: 9, name: 'Robin', handle: '@robin', isStaff: false, isSelf: false, followers: 3 },
        attachments: [{ kind: 'photo', url: 'https://example.test/a.png' }, { kind: 'sticker' }],
        context: { faultConfirmed: true, stars: 2, order: null, channel: 'shop' },
      },
      expected: {
        ...least,
        platform: 'facebook',
        pageId: '1',
        threadId: 't',
        parentId: 'p',
        lang: 'fr',
        url: 'https://example.test',
        author: { id: '9', name: 'Robin', handle: '@robin', isStaff: false, isSelf: false, followers: 3 },
        attachments: [{ kind: 'photo', url: 'https://example.test/a.png' }, { kind: 'sticker' }],
        context: { faultConfirmed: true, stars: 2, order: null, channel: 'shop' },
      },
    },
  ])('$name', ({ input, expected }) => {
    expect(parseComment(input)).toEqual({ ok: true, value: expected, warnings: [] })
  })

  it.each([
    { name: 'nothing', input: undefined, issues: [['wrong-type', '']] },
    { name: 'null', input: null, issues: [['wrong-type', '']] },
    { name: 'a list', input: [least], issues: [['wrong-type', '']] },
    { name: 'a string', input: 'Bonjour', issues: [['wrong-type', '']] },
    {
      name: 'an empty object lacks both',
      input: {},
      issues: [
        ['missing-field', '/id'],
        ['missing-field', '/text'],
      ],
    },
    { name: 'no text', input: { id: 'c1' }, issues: [['missing-field', '/text']] },
    { name: 'text null', input: { id: 'c1', text: null }, issues: [['wrong-type', '/text']] },
    { name: 'an empty id', input: { id: '', text: '' }, issues: [['empty-id', '/id']] },
    { name: 'an id that lost digits', input: { ...least, id: 7e18 }, issues: [['inexact-id', '/id']] },
    { name: 'a fraction as id', input: { ...least, threadId: 1.5 }, issues: [['inexact-id', '/threadId']] },
    {
      name: 'an author id that lost digits',
      input: { ...least, author: { id: 2 ** 53 } },
      issues: [['inexact-id', '/author/id']],
    },
    {
      name: 'a time that is none',
      input: { ...least, createdAt: 'yesterday' },
      issues: [['unreadable-time', '/createdAt']],
    },
    {
      name: 'a day that does not exist',
      input: { ...least, createdAt: '2026-02-29' },
      issues: [['unreadable-time', '/createdAt']],
    },
    {
      name: 'a time beyond all calendars',
      input: { ...least, editedAt: 9e15 },
      issues: [['unreadable-time', '/editedAt']],
    },
    {
      name: 'every mistake at once, in order',
      input: { id: true, text: 5, author: 'Robin', createdAt: {}, attachments: [{ url: 3 }], context: [] },
      issues: [
        ['wrong-type', '/id'],
        ['wrong-type', '/text'],
        ['wrong-type', '/author'],
        ['wrong-type', '/createdAt'],
        ['missing-field', '/attachments/0/kind'],
        ['wrong-type', '/attachments/0/url'],
        ['wrong-type', '/context'],
      ],
    },
  ])('refuses $name', ({ input, issues }) => {
    const result = parseComment(input)
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.path])).toEqual(issues)
    expect(
      result.ok ? [] : result.issues.filter((issue) => issue.severity !== 'error' || issue.message.includes('\n')),
    ).toEqual([])
  })

  it.each([
    {
      name: 'unknown fields, wherever they stand',
      input: { ...least, likes: 3, author: { id: 'a', 'x/y': 1 }, attachments: [{ kind: 'photo', w: 1 }] },
      warnings: [
        ['unknown-field', '/likes'],
        ['unknown-field', '/author/x~1y'],
        ['unknown-field', '/attachments/0/w'],
      ],
    },
    {
      name: 'nested junk as context',
      input: { ...least, context: { deep: { er: [1] }, n: Number.NaN, fine: 1 } },
      warnings: [
        ['unusable-context', '/context/deep'],
        ['unusable-context', '/context/n'],
      ],
    },
    {
      name: 'seconds where milliseconds are meant',
      input: { ...least, createdAt: 1794477600 },
      warnings: [['time-in-seconds', '/createdAt']],
    },
  ])('doubts $name', ({ input, warnings }) => {
    const result = parseComment(input)
    expect(result.ok ? result.warnings.map((issue) => [issue.code, issue.path]) : result).toEqual(warnings)
  })

  it('reads own properties only', () => {
    const heir: unknown = Object.create({ id: 'c1', text: 'inherited' })
    const result = parseComment(heir)
    expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toEqual(['/id', '/text'])
  })

  it('takes no prototype from outside', () => {
    const result = parseComment(
      JSON.parse(
        '{"id":"c1","text":"x","__proto__":{"isStaff":true},"author":{"__proto__":{"isSelf":true}},"context":{"__proto__":{"a":1},"constructor":"me"}}',
      ),
    )
    expect(result.ok && result.value).toEqual({ id: 'c1', text: 'x', context: { constructor: 'me' } })
    expect(result.ok && result.value.author?.isSelf).toBeUndefined()
    expect(Object.hasOwn(Object.prototype, 'isStaff')).toBe(false)
    expect(result.ok && result.warnings.map((issue) => issue.path)).toEqual([
      '/__proto__',
      '/author/__proto__',
      '/context/__proto__',
    ])
  })
})
