import { describe, expect, it } from 'vitest'
import { hashDocument } from '../../src/rule-set/hash-document.js'
import { parseDuration } from '../../src/rule-set/parse-duration.js'
import { suggestName } from '../../src/rule-set/suggest-name.js'
import { toPlainJson } from '../../src/rule-set/to-plain-json.js'

describe('parseDuration', () => {
  it.each([
    ['1s', 1000],
    ['15m', 900_000],
    ['2h', 7_200_000],
    ['30d', 2_592_000_000],
    ['1w', 604_800_000],
    ['99999d', 8_639_913_600_000],
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })
  it.each(['', '15', 'm', '0m', '-1h', '1.5h', '1 h', '15M', '1y', '999999d', ' 1h', '1h '])('refuses "%s"', (text) => {
    expect(parseDuration(text)).toBeNull()
  })
})

describe('suggestName', () => {
  it.each([
    ['escalte', ['assign', 'escalate'], 'escalate'],
    ['signals.complain', ['signals.complaint', 'signals.concern'], 'signals.complaint'],
    ['xyz', ['assign', 'escalate'], undefined],
    ['', ['a'], undefined],
    ['a'.repeat(100_000), ['assign'], undefined],
    ['constructor', ['construct'], 'construct'],
  ])('%.20s', (word, names, expected) => {
    expect(suggestName(word, names)).toBe(expected)
  })
})

describe('hashDocument', () => {
  it('depends on content, not on the order of keys', () => {
    expect(hashDocument({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      hashDocument({ a: true, b: [1, { c: 'x', d: null }] }),
    )
    expect(hashDocument({ a: [1, 2] })).not.toBe(hashDocument({ a: [2, 1] }))
    expect(hashDocument({ a: '1' })).not.toBe(hashDocument({ a: 1 }))
    expect(hashDocument(['a', 'b'])).not.toBe(hashDocument(['ab']))
    expect(hashDocument('é\uD800')).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('toPlainJson', () => {
  it('copies, and keeps nothing that could change later', () => {
    const inner = { a: 1 }
    const { json } = toPlainJson({ inner })
    inner.a = 2
    expect(json).toEqual({ inner: { a: 1 } })
  })
  it('refuses what is no JSON, with its path', () => {
    const { issues } = toPlainJson({
      'a/b': [Number.NaN, () => 1, 1n],
      ok: null,
      gone: undefined,
      ...JSON.parse('{"__proto__": {"x": 1}}'),
    })
    expect(issues.map((found) => found.path)).toEqual(['/a~1b/0', '/a~1b/1', '/a~1b/2', '/__proto__'])
  })
})
