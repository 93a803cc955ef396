import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import { runCli } from './terminal.js'

const RULES = 'sangfroid: 1\nname: acme\nlanguages: [en]\nfallback: { role: support }\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-action-'))
  await writeFile(join(folder, 'good rules.yaml'), RULES)
  await writeFile(join(folder, 'rules.yaml'), RULES)
  await writeFile(join(folder, 'bad.yaml'), RULES.replace('fallback', 'fallbak'))
  const cli = `${process.execPath} --import ${join(process.cwd(), 'node_modules/tsx/dist/esm/index.mjs')} ${join(process.cwd(), 'src/cli/bin.ts')}`
  await writeFile(join(folder, 'npx'), `#!/bin/bash\necho "asked: $1 $2"\nexec ${cli} "\${@:3}"\n`)
  await chmod(join(folder, 'npx'), 0o755)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function act(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const action = parse(await readFile('action.yml', 'utf8'))
  const [step] = action.runs.steps
  const given = Object.fromEntries(Object.keys(step.env).map((name) => [name, env[name] ?? '']))
  const PATH = `${folder}:${process.env.PATH ?? ''}`
  const child = spawn('bash', ['-e', '-c', step.run], { cwd: folder, env: { ...process.env, ...given, PATH } })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8')
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })))
}

describe('action.yml', () => {
  it('takes each input into the script by an environment variable, never as text of the script', async () => {
    const { inputs, runs } = parse(await readFile('action.yml', 'utf8'))
    const [step] = runs.steps
    expect(step.run).not.toContain('${{')
    const used = JSON.stringify([step.env, step['working-directory']])
    expect(Object.keys(inputs).filter((name) => !used.includes(`inputs.${name}`))).toEqual([])
  })

  it('annotates what is wrong and fails, and passes what is sound', async () => {
    const bad = await act({ RULES: 'rules.yaml bad.yaml', VERSION: '0.1.0' })
    expect(bad.out).toContain('asked: --yes sangfroid@0.1.0\n')
    expect(bad.out).toMatch(/^::error file=bad\.yaml,line=4,col=1,title=unknown-key::/m)
    expect(bad.code).toBe(1)
    expect(await act({ RULES: 'rules.yaml', MAX_WARNINGS: '0' })).toMatchObject({ code: 0 })
  })

  it('reads every line of its inputs, as workflows write them', async () => {
    await writeFile(join(folder, 'bad-tests.yaml'), 'sangfroid: 1\nkind: tests\ncasez: []\n')
    await writeFile(join(folder, 'tests.yaml'), 'sangfroid: 1\nkind: tests\ncases: [{ text: hi, expect: {} }]\n')
    const rules = await act({ RULES: 'rules.yaml\n  bad.yaml\r\n' })
    expect(rules.out).toContain('::error file=bad.yaml')
    expect(rules.code).toBe(1)
    const tests = await act({ RULES: 'rules.yaml\n', TESTS: 'tests.yaml\nbad-tests.yaml\n' })
    expect(tests.out).toContain('::error file=bad-tests.yaml')
    expect(tests.code).toBe(1)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  it('names commands that are there', async () => {
    const hooks: readonly { readonly entry: string; readonly files: string }[] = parse(
      await readFile('.pre-commit-hooks.yaml', 'utf8'),
    )
    for (const { entry, files } of hooks) {
      const [program, command = ''] = entry.split(' ')
      expect(program).toBe('sangfroid')
      expect((await runCli([command, '--help'])).code).toBe(0)
      expect('moderation/rules.yaml').toMatch(new RegExp(files))
    }
  })
})
