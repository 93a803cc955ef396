import { describe, expect, it } from 'vitest'
import { compileOrderPattern } from '../../src/rule-set/compile-order-pattern.js'

describe('compileOrderPattern', () => {
  it.each([
    { pattern: 'ACM-[0-9]{6}', text: 'my order acm-123456 is late', found: 'acm-123456' },
    { pattern: 'ACM-[0-9]{6}', text: 'my order ACM-1234567 is late', found: null },
    { pattern: 'ACM-[0-9]{6}', text: 'XACM-123456', found: null },
    { pattern: '[A-Z]{2,3}\\d{4,6}', text: 'ref (fr12345)', found: 'fr12345' },
    { pattern: '#?\\d{5}', text: 'order #12345.', found: '#12345' },
    { pattern: '#?\\d{5}', text: '12345', found: '12345' },
    { pattern: 'a\\.b\\.c', text: 'A.B.C', found: 'A.B.C' },
    { pattern: 'a\\.b\\.c', text: 'axbxc', found: null },
    { pattern: '[0-9]{1,20}[0-9]{1,20}x', text: '1'.repeat(50_000), found: null },
    { pattern: '[0-9]{1,20}[0-9]{1,20}x', text: '1 '.repeat(50_000), found: null },
  ])('$pattern in $text finds $found', ({ pattern, text, found }) => {
    const { find, wrong } = compileOrderPattern(pattern)
    expect(wrong).toBeNull()
    const span = find(text)
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(found)
  })

  it.each([
    '(a+)+b',
    '.*',
    'a+b',
    'abc*',
    '^abc',
    'abc$',
    '[abc',
    '[]abc',
    '[z-a]xyz',
    '[^a]bcd',
    'abc\\',
    'abc\\b',
    'abc{',
    'abc{2',
    'abc{5,2}',
    'abc{0}',
    'a|b|cd',
    'ab',
    'a?b?c?',
    'x{99}',
    '[\\d]abc',
    'abc{2,}',
  ])('refuses %s', (pattern) => {
    const { find, wrong } = compileOrderPattern(pattern)
    expect(wrong).not.toBeNull()
    expect(find('abcabc')).toBeNull()
  })
})
