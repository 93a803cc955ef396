import { join } from 'node:path'

import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import { describe, expect, it } from 'vitest'

import { runCli } from '../terminal.js'

// The types of the standard, as DefinitelyTyped makes them from its schema, turned back into a closed JSON Schema.
const schema = createGenerator({
  path: join(process.cwd(), 'node_modules/@types/sarif/index.d.ts'),
  type: 'Log',
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema('Log')
const closed: Record<string, unknown> = { ...schema }
const validate = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true }).compile(closed)

const FOLDER = join(process.cwd(), 'fixtures/rule-sets/invalid')
const FILES = [
  'references',
  'operators',
  'several-rules',
  'base-syntax',
  'directives',
  'platforms',
  'not-utf8',
  'empty',
].map((name) => `${name}.yaml`)

describe('check --format sarif', () => {
  it('is a SARIF 2.1.0 log, whatever was found', async () => {
    const { out } = await runCli(['check', ...FILES, 'none.yaml', '--format', 'sarif'], { cwd: FOLDER })
    const log = JSON.parse(out)
    expect(validate(log) ? [] : validate.errors).toEqual([])
    expect(log.runs[0].results.length).toBeGreaterThan(25)
    expect(log.runs[0].invocations).toEqual([{ executionSuccessful: false }])
  })

  it('is one where nothing was found', async () => {
    const { out } = await runCli(['check', 'acme.yaml', '--format', 'sarif'], {
      cwd: join(process.cwd(), 'fixtures/rule-sets/valid'),
    })
    expect(validate(JSON.parse(out)) ? [] : validate.errors).toEqual([])
    expect(JSON.parse(out).runs[0].results).toEqual([])
  })

  it('would not be with anything else in it', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
    expect(validate({ version: '2.1.0', runs: [], more: 1 })).toBe(false)
    expect(validate({ version: '2.0.0', runs: [] })).toBe(false)
  })
})
