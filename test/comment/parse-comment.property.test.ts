import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseComment } from '../../src/comment/parse-comment.js'

const fieldName = fc.constantFrom(
  'id',
  'text',
  'platform',
  'pageId',
  'threadId',
  'parentId',
  'author',
  'createdAt',
  'editedAt',
  'lang',
  'url',
  'attachments',
  'context',
  '__proto__',
  'constructor',
  'toString',
)
const hostile = fc.dictionary(
  fieldName,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
)

describe('parseComment', () => {
  it('answers any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true }), hostile), (value) => {
        const result = parseComment(value)
        expect(result.ok || result.issues.length > 0).toBe(true)
        for (const issue of result.ok ? result.warnings : result.issues)
          expect([issue.severity, issue.path === '' || issue.path.startsWith('/')]).toEqual([
            result.ok ? 'warning' : 'error',
            true,
          ])
      }),
      { numRuns: 1000 },
    )
  })

  it('what it accepts is accepted again, unchanged and without a doubt', () => {
    const time = fc.oneof(
      fc.integer({ min: 1e11, max: 8.64e15 }),
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    )
    const id = fc.oneof(fc.string({ minLength: 1 }), fc.maxSafeInteger())
    const comment = fc.record(
      {
        id,
        text: fc.string({ unit: 'binary' }),
        threadId: id,
        createdAt: time.filter((at) => typeof at === 'number' || at >= '1974'),
        editedAt: fc.constant(null),
        author: fc.record({ id, name: fc.string(), isStaff: fc.boolean() }, { requiredKeys: [] }),
        context: fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        ),
      },
      { requiredKeys: ['id', 'text'] },
    )
    fc.assert(
      fc.property(comment, (value) => {
        const first = parseComment(value)
        if (!first.ok) throw new Error(JSON.stringify(first.issues))
        expect(first.value.text).toBe(value.text)
        expect(parseComment(JSON.parse(JSON.stringify(first.value)))).toEqual({
          ok: true,
          value: first.value,
          warnings: [],
        })
      }),
    )
  })
})
