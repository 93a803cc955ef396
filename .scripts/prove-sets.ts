/**
 * Tries the shipped rule sets on their tests with the built command, and changes them step by step.
 *
 *   npm run prove                 coverage of rules and branches 100 %, at least 95 % of the changes noticed
 *   npm run generate:tests        writes rules/tests/<name>.yaml anew: what the written tests beside it leave open
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const generates = process.argv.includes('--generate')
const command = generates ? ['--import', 'tsx', 'src/cli/bin.ts'] : ['dist/cli.js']
const HEAD = (
  name: string,
): string => `# Rows and cases for every rule of ${name} that the tests beside do not hold to: the edges of each clause, what each rule does,
# the windows of its history. Written by \`npm run generate:tests\`, then read; a change here is a change in what the rules do.
`

interface Set {
  readonly name: string
  readonly file: string
  readonly hasRules: boolean
}

function setsOf(): readonly Set[] {
  return readdirSync(join(root, 'rules/sets'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const document: { rules?: unknown[] } = parse(readFileSync(join(root, 'rules/sets', file), 'utf8'))
      return { name: basename(file, '.yaml'), file: `rules/sets/${file}`, hasRules: (document.rules ?? []).length > 0 }
    })
}

function testsOf(name: string): readonly string[] {
  return readdirSync(join(root, 'rules/tests'))
    .filter((file) => file.startsWith(`${name}.`))
    .map((file) => `rules/tests/${file}`)
}

function run(argv: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [...command, ...argv], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Suggestions come with the exit code of what is still unnoticed; what could not run at all has said why.
  if (status === 2 || (status !== 0 && !generates)) {
    process.stdout.write(stdout)
    process.exit(1)
  }
  return stdout
}

for (const { name, file, hasRules } of setsOf()) {
  if (!hasRules) continue
  if (generates) {
    const own = `rules/tests/${name}.yaml`
    const suggested = run(['mutate', file, ...testsOf(name).filter((one) => one !== own), '--suggest'])
    if (!suggested.includes('sangfroid:')) throw new Error(`nothing was suggested for ${file}`)
    writeFileSync(join(root, own), HEAD(name) + suggested.slice(suggested.indexOf('sangfroid:')))
  } else {
    const tests = testsOf(name)
    const tried = run(['test', file, ...tests, '--min-coverage', '100'])
    const changed = run(['mutate', file, ...tests, '--min-score', '95'])
    const last = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''
    process.stdout.write(`${file}: ${last(tried)}; ${last(changed)}\n`)
  }
}
