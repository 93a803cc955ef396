import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { replaceFile } from '../replace-file.js'
import { runCli } from '../terminal.js'
import { until } from '../until.js'

const RULES = `sangfroid: 1
name: acme
languages: [en]
fallback: { role: support }
templates:
  thanks:
    tone: warm
    variants:
      en: [Thank you!, Thanks., Thank you!] # said often
rules:
  - id: hold-threats # kept
    polcy: Likely threats wait for a person.
    when: { and: [{ '=>': [{ var: signals.threat }, 0.5] }, { not: { "=": [{ var: comment.lang }, fr] } }] }
    then: [hold]
    examples:
      match:
        - I will kill you tonight
        - I will kill you tonight # twice
        - I will find you and kill you
  # sangfroid-disable-next-line shadowed-rule -- left over
  - id: label
    policy: Long comments are labelled.
    when: { '>': [{ var: comment.length }, 20] }
    then: [{ label: long }]
`
const DOUBTFUL = `sangfroid: 1
name: acme
languages: [en]
fallback: { role: support }
rules:
  - id: a
    policy: Threats wait.
    when: { or: [{ '>=': [{ var: signals.threat }, 0.5] }, { '>=': [{ var: signals.threat }, 0.8] }] }
    then: [{ lock-thread: { for: 1h } }]
`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sangfroid-check-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const file = (name: string): string => join(folder, name)
const check = (...argv: readonly string[]) => runCli(['check', ...argv], { cwd: folder })

describe('sangfroid check --fix', () => {
  it('mends what can be mended safely, and leaves comments and layout alone', async () => {
    await writeFile(file('a.yaml'), RULES)
    const { code, out } = await check('a.yaml', '--fix')
    expect(await readFile(file('a.yaml'), 'utf8')).toBe(
      RULES.replace('Thanks., Thank you!] #', 'Thanks.] #')
        .replace('polcy', 'policy')
        .replace("'=>'", "'>='")
        .replace('not:', "'!':")
        .replace('"="', '"=="')
        .replace('        - I will kill you tonight # twice\n', '')
        .replace('  # sangfroid-disable-next-line shadowed-rule -- left over\n', ''),
    )
    expect(out).toBe('1 rule set checked: 0 errors, 0 warnings, 7 issues mended\n')
    expect(code).toBe(0)
  })

  it('changes nothing where nothing can be mended, nor in bases', async () => {
    await writeFile(file('base.yaml'), RULES)
    await writeFile(file('own.yaml'), 'sangfroid: 1\nname: own\nextends: [./base.yaml]\nnonsense: []\n')
    const { out } = await check('own.yaml', '--fix')
    expect(await readFile(file('base.yaml'), 'utf8')).toBe(RULES)
    expect(out).toContain('0 issues mended')
  })

  it('does not guess: a name that could be another is left to a person', async () => {
    const text = DOUBTFUL.replace('comment', 'coment').replaceAll('signals.threat', 'signals.thret')
    await writeFile(file('a.yaml'), text)
    await check('a.yaml', '--fix')
    expect(await readFile(file('a.yaml'), 'utf8')).toBe(text)
  })
})

describe('sangfroid check, of values that never are', () => {
  const asks = (fact: string, value: string): string =>
    `sangfroid: 1\nname: a\nlanguages: [en]\nrules:\n  - id: a\n    policy: A.\n    when: { '==': [{ var: ${fact} }, ${value}] }\n    then: [{ label: a }]\nfallback: { role: support }\n`
  it.each([
    { fact: 'climate.mode', value: 'crise', says: 'error constant-condition', hint: 'did you mean `crisis`?' },
    {
      fact: 'climate.mode',
      value: 'zzzzzzzzzzz',
      says: 'error constant-condition',
      hint: '`normal`, `elevated`, `crisis`',
    },
    { fact: 'comment.platform', value: 'facebok', says: 'warning unknown-platform', hint: 'did you mean `facebook`?' },
  ])('$fact is never $value', async ({ fact, value, says, hint }) => {
    await writeFile(file('a.yaml'), asks(fact, value))
    const { out } = await check('a.yaml')
    expect(out).toContain(says)
    expect(out).toContain(hint)
  })

  it.each([
    { fact: 'climate.mode', value: 'elevated' },
    { fact: 'comment.platform', value: 'facebook' },
    { fact: 'comment.platform', value: 'intranet-of-ours' },
  ])('$fact can be $value', async ({ fact, value }) => {
    await writeFile(file('a.yaml'), asks(fact, value))
    expect((await check('a.yaml')).out).toContain('0 errors, 0 warnings')
  })
})

describe('sangfroid check --severity, --max-warnings, --platform', () => {
  it.each([
    { argv: [], code: 0, says: '0 errors, 1 warning' },
    { argv: ['--max-warnings', '0'], code: 1, says: '0 errors, 1 warning' },
    { argv: ['--severity', 'constant-part=error'], code: 1, says: '1 error, 0 warnings' },
    { argv: ['--severity', 'constant-part=off', '--max-warnings', '0'], code: 0, says: '0 errors, 0 warnings' },
    { argv: ['--platform', 'facebook'], code: 0, says: '0 errors, 2 warnings' },
    { argv: ['-p', 'facebook', '-s', 'constant-part=off', '-s', 'degraded-action=error'], code: 1, says: '1 error, 0' },
  ])('$argv', async ({ argv, code, says }) => {
    await writeFile(file('a.yaml'), DOUBTFUL)
    const ran = await check('a.yaml', ...argv)
    expect(ran.out).toContain(says)
    expect(ran.code).toBe(code)
  })

  it.each([
    { argv: ['--severity', 'removal-unproven=off'], says: 'Codes that can be weighed are' },
    { argv: ['--severity', 'shadowed-rul=off'], says: 'Did you mean shadowed-rule?' },
    { argv: ['--severity', 'shadowed-rule=loud'], says: 'CODE=off' },
    { argv: ['--max-warnings', '-1'], says: 'whole number' },
    { argv: ['--platform', 'facebok'], says: 'did you mean `facebook`?' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, err } = await check('a.yaml', ...argv)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('the command line goes over the rule set, a comment over both', async () => {
    await writeFile(file('a.yaml'), `${DOUBTFUL}checks: { constant-part: error }\n`)
    expect((await check('a.yaml', '--severity', 'constant-part=warning')).out).toContain('0 errors, 1 warning')
    await writeFile(
      file('a.yaml'),
      DOUBTFUL.replace('    when:', '    # sangfroid-disable-next-line constant-part -- for the reader\n    when:'),
    )
    expect((await check('a.yaml', '--severity', 'constant-part=error')).out).toContain('0 errors, 0 warnings')
  })
})

describe('sangfroid check --watch', () => {
  it('checks again when a file or a base of it changes, and ends in order', async () => {
    await writeFile(file('base.yaml'), DOUBTFUL)
    await writeFile(file('own.yaml'), 'sangfroid: 1\nname: own\nextends: [./base.yaml]\n')
    const bin = join(process.cwd(), 'src/cli/bin.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', bin, 'check', file('own.yaml'), '--watch'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let notes = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      notes += chunk.toString('utf8')
    })
    const shown = (end: RegExp) => until(() => end.test(said) && notes.endsWith('waiting for changes\n'))
    await shown(/constant-part .+\n1 rule set checked: 0 errors, 1 warning\n$/)
    await replaceFile(file('base.yaml'), DOUBTFUL.replaceAll('signals.threat', 'signals.thret'))
    await shown(/unknown-signal .+\n.+unknown-signal .+\n1 rule set checked: 2 errors, 0 warnings\n$/)
    await replaceFile(file('own.yaml'), 'sangfroid: 1\nname: own\nfallback: { role: support }\n')
    await shown(/1 rule set checked: 0 errors, 0 warnings\n$/)
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })
})
