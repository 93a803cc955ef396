import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseComment } from '../src/comment/parse-comment.js'
import { decide } from '../src/decision/decide.js'
import { compileRuleSet } from '../src/shipped/compile-with-shipped.js'

const NOW = 1_795_300_000_000
const compiled = compileRuleSet({ sangfroid: 1, name: 'hostile', extends: ['sangfroid/default'] })
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues, null, 1))
const ruleSet = compiled.value

/** Compiles without reading the language packs anew: what is tried here is the document. */
function compileQuietly(document: unknown) {
  return compileRuleSet(document, { measure: () => ({ signals: {}, lang: 'und', complete: true, sketch: [] }) })
}

const word = fc.constantFrom(
  'i',
  'will',
  'kill',
  'you',
  'all',
  'the',
  'women',
  'not',
  '"',
  '?',
  '!',
  'tu',
  'es',
  'un',
  'idiot',
  'je',
  "n'",
  'merci',
  'service',
  '😡',
  '\u200B',
  '\u202E',
  '\uD800',
  '&lt;',
  '@a',
  '#b',
  '06 12 34 56 78',
  '\n',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc
    .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
    .map((words) => words.join('')),
)
const key = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'var', 'and', 'signals.threat'),
)

describe('decide', () => {
  it('answers any text, points into it, and says the same again', () => {
    fc.assert(
      fc.property(text, (words) => {
        const comment = { id: 'c1', text: words, author: { id: 'a1' } }
        const decision = decide(ruleSet, comment, { ledger: [], now: NOW })
        expect(JSON.stringify(decide(ruleSet, comment, { ledger: [], now: NOW }))).toBe(JSON.stringify(decision))
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
        expect(decision.actions.length).toBeGreaterThan(0)
        for (const { evidence } of Object.values(decision.signals)) {
          for (const { start, end } of evidence) expect(start >= 0 && start <= end && end <= words.length).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('answers every comment that can be read at all', () => {
    const loose = fc.record(
      {
        id: fc.string({ minLength: 1 }),
        text,
        pageId: fc.string(),
        threadId: fc.string(),
        lang: fc.string(),
        createdAt: fc.nat(),
        editedAt: fc.nat(),
        author: fc.record(
          { id: fc.string(), name: fc.string({ unit: 'binary' }), isSelf: fc.boolean(), isStaff: fc.boolean() },
          { requiredKeys: [] },
        ),
        context: fc.dictionary(key, fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))),
        attachments: fc.array(fc.record({ kind: fc.string() })),
      },
      { requiredKeys: ['id', 'text'] },
    )
    fc.assert(
      fc.property(loose, (value) => {
        const read = parseComment(value)
        if (!read.ok) return
        const decision = decide(ruleSet, read.value, { ledger: [], now: NOW })
        expect(decision.actions.length).toBeGreaterThan(0)
        expect(() => JSON.stringify(decision)).not.toThrow()
      }),
      { numRuns: 400 },
    )
  })
})

describe('compileRuleSet', () => {
  const junk = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(key, tie('node'), { maxKeys: 4 }),
    ),
  })).node

  it('answers any document with a list of issues', () => {
    fc.assert(
      fc.property(fc.oneof(junk, fc.anything()), (document) => {
        const result = compileQuietly(document)
        expect(result.ok || result.issues.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('answers any condition', () => {
    fc.assert(
      fc.property(junk, (when) => {
        const result = compileQuietly({
          sangfroid: 1,
          name: 'x',
          extends: ['sangfroid/default'],
          rules: [{ id: 'r', policy: 'p', when, then: ['delete'], examples: { match: ['a'], pass: ['b'] } }],
        })
        expect(result.ok).toBe(false)
        if (result.ok) return
        for (const issue of result.issues)
          expect([typeof issue.code, typeof issue.path, typeof issue.message]).toEqual(['string', 'string', 'string'])
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'signals.constructor',
    'signals.__proto__',
    'context.constructor',
    'context.__proto__',
    'history.toString',
    'author.hasOwnProperty',
    'comment.__proto__.text',
    'comment.constructor.name',
    '',
  ])('the fact `%s` is unknown, not found by accident', (name) => {
    const rule = (condition: unknown) =>
      compileQuietly({
        sangfroid: 1,
        name: 'x',
        extends: ['sangfroid/default'],
        rules: [{ id: 'r', policy: 'p', when: condition, then: [{ label: 'x' }] }],
      })
    for (const condition of [{ '==': [{ var: name }, 'x'] }, { '>=': [{ var: [name, 1] }, 0.5] }]) {
      const result = rule(condition)
      expect(result.ok ? [] : result.issues.map((issue) => issue.code)).not.toEqual([])
    }
  })

  it.each([1_000, 20_000])('a condition nested %d deep is refused, not followed', (depth) => {
    const deep: unknown = JSON.parse(`${'{"!":['.repeat(depth)}true${']}'.repeat(depth)}`)
    const result = compileQuietly({
      sangfroid: 1,
      name: 'x',
      extends: ['sangfroid/default'],
      rules: [{ id: 'r', policy: 'p', when: deep, then: [{ label: 'x' }] }],
    })
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).not.toEqual([])
  })
})
