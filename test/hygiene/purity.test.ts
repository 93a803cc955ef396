import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { coreFiles, textOf } from './source-files.js'

// What the types of the pure core cannot see: names that exist in plain ECMAScript and still read a clock, chance, or a locale.
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\./],
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['the locale', /\.toLocale\w+\(|\.localeCompare\(|\bIntl\./],
  ['the surroundings', /\bconsole\.|\bprocess\.|\bglobalThis\b|['"]node:/],
  ['code made of text', /\beval\(|\bnew Function\b/],
]

/** The entry whose work it is to know the zones of the runtime; their names are the same in every locale. */
const ZONE_NAMES = /^src\/zones\.ts:\d+ zone\.names = .*=> Intl\.supportedValuesOf\('timeZone'\)$/

describe('the core', () => {
  it.each(IMPURE)('never touches %s', (_, pattern) => {
    const found = coreFiles().flatMap((file) => linesOf(file, pattern))
    expect(found.filter((line) => !ZONE_NAMES.test(line))).toEqual([])
  })

  it('keeps no state in its modules', () => {
    expect(coreFiles().flatMap(mutableBindings)).toEqual([])
  })

  it('declares no class but errors', () => {
    expect(coreFiles().flatMap((file) => linesOf(file, /^(?:export )?class \w+(?! extends \w*Error)\b/))).toEqual([])
  })

  it('would notice each of them', () => {
    const samples = ['Date.now()', 'Math.random()', "'a'.localeCompare('b')", 'console.log(1)', 'new Function()']
    expect(samples.map((sample) => IMPURE.filter(([, pattern]) => pattern.test(sample)).length)).toEqual([
      1, 1, 1, 1, 1,
    ])
  })
})

function linesOf(file: string, pattern: RegExp): string[] {
  return withoutComments(file)
    .split('\n')
    .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
    .filter(({ line }) => pattern.test(line))
    .map(({ line, place }) => `${place} ${line.trim().slice(0, 120)}`)
}

function withoutComments(file: string): string {
  const text = textOf(file)
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')
}

function mutableBindings(file: string): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true)
  return source.statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0)
    .map((statement) => `${file}: ${statement.getText().split('\n')[0]}`)
}
