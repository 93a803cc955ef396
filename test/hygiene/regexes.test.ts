import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from './source-files.js'

interface Found {
  readonly place: string
  readonly source: string
  readonly flags: string
}

const found = filesUnder('src', '.ts')
  .filter((file) => !file.endsWith('.generated.ts'))
  .flatMap(regexesOf)
const distinct = [...new Map(found.map((regex) => [`/${regex.source}/${regex.flags}`, regex])).values()]

describe('regular expressions', () => {
  it('are found', () => {
    expect(found.length).toBeGreaterThan(0)
  })

  it('take no more than linear or harmless time on any text', { timeout: 600_000 }, async () => {
    const wrong: string[] = []
    for (const { place, source, flags } of distinct) {
      // Steps decide, not time: the limits of time are for a machine that stands still.
      const result = await check(source, flags, { timeout: 60_000, attackTimeout: 60_000, maxAttackStringSize: 20_000 })
      if (result.status !== 'safe') wrong.push(`${place} /${source}/${flags} is ${result.status}`)
    }
    expect(wrong).toEqual([])
  })

  it('would be found wanting if they were not', async () => {
    expect((await check('^(a|a)*$', '')).status).toBe('vulnerable')
  })
})

function regexesOf(file: string): Found[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true)
  const regexes: Found[] = []
  const visit = (node: ts.Node): void => {
    const literal = literalOf(node)
    if (literal) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      regexes.push({ ...literal, place: `${file}:${line + 1}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return regexes
}

function literalOf(node: ts.Node): { source: string; flags: string } | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return undefined
  const [source, flags] = node.arguments ?? []
  if (!source || !ts.isStringLiteralLike(source)) return undefined
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' }
}
