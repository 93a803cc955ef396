import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { filesUnder, root, textOf } from './source-files.js'

// Runs the `@example` of every doc comment: each `// =>` must hold. Names come from the root entry and from the file itself.

interface Example {
  readonly name: string
  readonly file: string
  readonly code: string
}

const examples = filesUnder('src', '.ts')
  .filter((file) => !file.endsWith('.generated.ts'))
  .flatMap(examplesOf)

describe('examples in doc comments', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(10)
  })

  it.each(examples)('$name', async ({ file, code }) => {
    const known = { ...(await import(`${root}/src/index.ts`)), ...(await import(`${root}/${file}`)) }
    const pairs: [unknown, unknown][] = []
    const script = transformSync(code, { loader: 'ts' }).code
    new Function('expectSame', ...Object.keys(known), script)(
      (actual: unknown, expected: unknown) => pairs.push([actual, expected]),
      ...Object.values(known),
    )
    expect(pairs.length).toBeGreaterThan(0)
    for (const [actual, expected] of pairs) expect(actual).toEqual(expected)
  })
})

function examplesOf(file: string): Example[] {
  const comments = textOf(file).matchAll(
    /\/\*\*(?:(?!\*\/)[\s\S])*?@example\n((?:(?!\*\/)[\s\S])*)\*\/\n(?:export )?(?:async )?\w+ (\w+)/g,
  )
  return [...comments]
    .map(([, body = '', name = '']) => ({ name: `${file} ${name}`, file, code: toChecks(body) }))
    .filter(({ code }) => code.includes('expectSame'))
}

/** `expression // => value`, or the expression on the lines before: each becomes a comparison. */
function toChecks(body: string): string {
  const checks: string[] = []
  let open = ''
  const lines = body.split('\n').map((line) => line.replace(/^\s*\* ?/, ''))
  for (const line of lines) {
    if (/^@\w/.test(line)) break
    const [code = '', expected] = line.split('// =>')
    if (expected !== undefined) {
      checks.push(`expectSame((${open}${code}), (${expected}));`)
      open = ''
    } else if (/^(?:const|let|import) /.test(code)) {
      checks.push(`${open};`)
      checks.push(code.startsWith('import ') ? '' : `${code};`)
      open = ''
    } else {
      open += `${code}\n`
    }
  }
  return checks.filter((check) => check !== ';').join('\n')
}
