import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { idField, readFields, timeField } from '../../src/adapters/read-fields.js'

const schema = z.object({
  id: idField,
  at: timeField.nullish(),
  user: z.object({ id: idField, name: z.string().nullish() }).nullish(),
  files: z.array(z.object({ url: z.string() })).nullish(),
})
const read = (value: unknown) => readFields(schema, { value, path: '/x' }, ['id'])

describe('readFields', () => {
  it.each([
    {
      name: 'everything',
      value: { id: 7, at: 1_794_477_600, more: 1 },
      expected: { id: '7', at: 1_794_477_600_000 },
      left: [],
    },
    { name: 'a time that is none', value: { id: 'a', at: 'soon' }, expected: { id: 'a' }, left: ['/x/at'] },
    {
      name: 'a name that is none',
      value: { id: 'a', user: { id: 'u', name: {} } },
      expected: { id: 'a', user: { id: 'u' } },
      left: ['/x/user/name'],
    },
    { name: 'a user without an id', value: { id: 'a', user: { name: 'R' } }, expected: { id: 'a' }, left: ['/x/user'] },
    {
      name: 'a user whose id is broken',
      value: { id: 'a', user: { id: [] } },
      expected: { id: 'a' },
      left: ['/x/user/id', '/x/user'],
    },
    {
      name: 'two of three files',
      value: { id: 'a', files: [{ url: 1 }, { url: 'f' }, 3] },
      expected: { id: 'a', files: [{ url: 'f' }] },
      left: ['/x/files/0', '/x/files/0/url', '/x/files/2'],
    },
  ])('leaves out what it cannot read, and says so: $name', ({ value, expected, left }) => {
    const result = read(value)
    expect(result.ok && result.value).toEqual(expected)
    expect(result.ok && result.warnings.map(({ path }) => path).sort()).toEqual(left.sort())
  })

  it.each([{ value: {} }, { value: null }, { value: 'text' }, { value: { id: '' } }, { value: { id: 1.5 } }])(
    'what cannot be without is an issue: %j',
    ({ value }) => {
      const result = read(value)
      expect(result.ok ? [] : result.issues.map(({ code }) => code)).toContain('unreadable-comment')
    },
  )
})
