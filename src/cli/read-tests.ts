import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'

import { parseCase, parseTests } from '../prove/tests/parse-tests.js'
import { caseToTrial, toTrials } from '../prove/tests/to-trials.js'
import type { Trial } from '../prove/tests/trial.js'
import type { Issue } from '../result.js'
import { parseRuleSetText } from '../yaml.js'
import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { parseJsonLine } from './parse-json-line.js'
import { readLines } from './read-lines.js'
import { reasonOf } from './reason-of.js'
import { showText } from './show-text.js'

/** The trials of a file of tests, or everything that is wrong with it. */
export interface ReadTests {
  readonly trials: readonly Trial[]
  readonly issues: readonly Issue[]
}

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads a file of tests (YAML or JSON), or a file of cases (JSON Lines, named `.jsonl` or `.ndjson`).
 *
 * Errors: issues with line and column; rejects with `CannotRun` when the file cannot be read.
 */
export async function readTests(name: string, io: Io): Promise<ReadTests> {
  const path = resolve(io.cwd, name)
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Error('it is a folder')
    if (found.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`)
    if (['.jsonl', '.ndjson'].includes(extname(name))) return await readCases(name, path)
    return readDocument(name, await readFile(path, 'utf8'))
  } catch (error) {
    throw new CannotRun(`cannot read the tests \`${showText(name)}\`: ${reasonOf(error)}`)
  }
}

function readDocument(file: string, text: string): ReadTests {
  const read = parseRuleSetText(text, {
    file,
    whenEmpty: 'a file of tests begins with `sangfroid: 1` and `kind: tests`',
  })
  if (!read.ok) return { trials: [], issues: read.issues }
  const { document, locate } = read.value
  const parsed = parseTests(document)
  if (!parsed.ok)
    return { trials: [], issues: parsed.issues.map((issue) => ({ ...issue, file, ...locate(issue.path) })) }
  return { trials: toTrials(parsed.value, file).map((trial) => placeTrial(trial, locate)), issues: [] }
}

type Locate = (path: string) => { readonly line: number; readonly column: number } | undefined

function placeTrial(trial: Trial, locate: Locate): Trial {
  const place = { ...trial.place, ...locate(trial.place.path) }
  switch (trial.kind) {
    case 'table':
      return { ...trial, place }
    case 'example':
      return { ...trial, place, step: { ...trial.step, place } }
    case 'timeline': {
      const steps = trial.steps.map((step) => ({ ...step, place: { ...step.place, ...locate(step.place.path) } }))
      return { ...trial, place, steps }
    }
    default:
      return trial satisfies never
  }
}

async function readCases(file: string, path: string): Promise<ReadTests> {
  const trials: Trial[] = []
  const issues: Issue[] = []
  for await (const line of readLines(createReadStream(path))) {
    const place = { file, path: '', line: line.number, column: 1 }
    if ('problem' in line) {
      issues.push({ ...place, code: 'unreadable-line', severity: 'error', message: line.problem })
      continue
    }
    if (line.text.trim() === '') continue
    const json = parseJsonLine(line.text)
    const read = json.ok ? parseCase(json.value) : json
    if (read.ok) trials.push(caseToTrial(read.value, place))
    else issues.push(...read.issues.map((issue) => ({ ...issue, file, line: line.number, column: 1 })))
  }
  return { trials, issues }
}
