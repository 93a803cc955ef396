import { fail, ok, type Result } from '../../result.js'
import { toPlainJson } from '../../rule-set/to-plain-json.js'
import { shapeIssues } from '../shape-issues.js'
import { type CaseDocument, caseSchema, type TestsDocument, testsSchema } from './test-schema.js'

/**
 * Reads a file of tests.
 *
 * Errors: every issue of shape, with its path; codes `wrong-type`, `missing-key`, `unknown-key`, `too-large`.
 * Source: docs/prove.md, section "Files of tests".
 */
export function parseTests(value: unknown): Result<TestsDocument> {
  const { json, issues } = toPlainJson(value)
  if (issues.length > 0) return fail(issues)
  const read = testsSchema.safeParse(json)
  return read.success ? ok(read.data) : fail(shapeIssues(testsSchema, read.error, json))
}

/** Reads one case, as it stands on a line of a file of cases. */
export function parseCase(value: unknown): Result<CaseDocument> {
  const { json, issues } = toPlainJson(value)
  if (issues.length > 0) return fail(issues)
  const read = caseSchema.safeParse(json)
  return read.success ? ok(read.data) : fail(shapeIssues(caseSchema, read.error, json))
}
