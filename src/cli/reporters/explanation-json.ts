import { safeJson } from '../safe-json.js'
import type { Explanation } from './explanation.js'

/** Writes an explanation as one JSON document; docs/cli.md describes the fields. */
export function explanationJson({ comment, normalForm, decision, rules }: Explanation): string {
  return `${safeJson({ comment, normalForm, rules, decision }, 2)}\n`
}
