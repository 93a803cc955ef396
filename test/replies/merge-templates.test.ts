import { describe, expect, it } from 'vitest'
import { mergeTemplates } from '../../src/replies/merge-templates.js'

describe('mergeTemplates', () => {
  it('replaces a template by its id and keeps the others', () => {
    expect(mergeTemplates({ a: 1, b: 2 }, { b: 3, c: 4 })).toEqual({ a: 1, b: 3, c: 4 })
  })

  it('merges labels topic by topic', () => {
    expect(mergeTemplates({ labels: { x: { en: 'x' }, y: { en: 'y' } } }, { labels: { y: { en: 'z' } } })).toEqual({
      labels: { x: { en: 'x' }, y: { en: 'z' } },
    })
  })

  it.each([
    { name: 'no base', base: undefined, extension: { a: 1 }, expected: { a: 1 } },
    { name: 'no extension', base: { a: 1 }, extension: undefined, expected: { a: 1 } },
    { name: 'a broken extension, to be reported', base: { a: 1 }, extension: [], expected: [] },
  ])('takes $name', ({ base, extension, expected }) => {
    expect(mergeTemplates(base, extension)).toEqual(expected)
  })
})
